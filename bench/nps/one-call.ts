/** All ratings in one call: a process of its own, where no loop has seen any other column. */
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { tallyRatings } from 'paripurna/nps'
import type { Outcome, Trial } from '../contest.ts'
import { quantile, ratioOf } from '../measure.ts'
import { howToAdd, loadRatings, type LoadedRatings } from './duckdb.ts'
import { handLoops } from './hand-loops.ts'
import { weighMemory } from './memory.ts'
import { countsOf, drawRatings, writeCounts, type Counts, type Ratings } from './ratings.ts'

const [rounds, warmUps] = [9, 2]

interface Lane {
  readonly name: string
  readonly isPeer: boolean
  readonly ready?: () => Promise<unknown>
  readonly run: () => Counts | Promise<Counts>
}

/** Counts so many ratings in one call each, and weighs what is left of it in memory. */
export async function runInOneCall(ratings: number): Promise<readonly Trial[]> {
  const args = [...process.execArgv, fileURLToPath(import.meta.url), `${ratings}`]
  const { stdout } = await promisify(execFile)(process.execPath, args)
  return JSON.parse(stdout) as readonly Trial[]
}

/**
 * In turns, as the contests do, which have no place for DuckDB, since it answers with promises, and
 * would time only once what takes more than a tenth of a second.
 */
async function countInOneCall(ratings: Ratings): Promise<Trial> {
  const duckdb = await loadRatings(ratings.numbers)
  const lanes = [...inProcess(ratings), ...(duckdb ? inDuckDB(duckdb) : [])]
  const times = await takeTurns(lanes, ratings)
  const [base = []] = times
  const perRating = (milliseconds: number) =>
    `${((milliseconds * 1e6) / ratings.numbers.length).toPrecision(3)} ns a rating`
  const outcomes = lanes.map(({ name, isPeer }, at): Outcome => {
    const own = times[at]
    if (own === undefined) return { name, isPeer, isRight: false, outcome: 'wrong' }
    const { median, low, high } = ratioOf(own, base)
    const [ratio, from, to] = [median, low, high].map((one) => one.toPrecision(3))
    const outcome = `${ratio} (${from} to ${to}), ${perRating(quantile(own, 0.5))}`
    return { name, isPeer, isRight: true, outcome }
  })
  const loading = duckdb ? `${perRating(duckdb.loadMilliseconds)}, once` : `absent; ${howToAdd}`
  return {
    title: `${ratings.numbers.length / 1e6} million ratings in one call, ${rounds} rounds`,
    expected: 'the same counts; ratio, half of rounds',
    outcomes: [
      ...outcomes,
      { name: 'DuckDB, loading', isPeer: true, isRight: true, outcome: loading },
    ],
  }
}

function inProcess({ numbers, bytes }: Ratings): Lane[] {
  const peer = (name: string, run: () => Counts) => ({ name, isPeer: true, run })
  const ours = (name: string, run: () => Counts) => ({ name, isPeer: false, run })
  return [
    peer('if/else by hand, number[]', () => handLoops.ofNumbers(numbers)),
    peer('the same with for of', () => handLoops.forOf(numbers)),
    ours('tallyRatings, number[]', () => tallyRatings(numbers)),
    ours('tallyRatings, Uint8Array', () => tallyRatings(bytes)),
  ]
}

function inDuckDB({ threads, setThreads, count }: LoadedRatings): Lane[] {
  return [...new Set([1, threads])].map((wanted) => ({
    name: `DuckDB, loaded before, threads: ${wanted}`,
    isPeer: true,
    ready: () => setThreads(wanted),
    run: count,
  }))
}

/** The times of each; none of those that answer wrong. */
async function takeTurns(lanes: readonly Lane[], ratings: Ratings) {
  const counts = countsOf(ratings.histogram)
  const right = [writeCounts(counts), writeCounts({ ...counts, histogram: [] })]
  const lines = lanes.map((lane) => ({ lane, times: [] as number[], isRight: true }))
  const backwards = [...lines].reverse()
  for (let round = -warmUps; round < rounds; round++) {
    for (const line of round % 2 === 0 ? lines : backwards) {
      await line.lane.ready?.()
      const start = performance.now()
      const answer = await line.lane.run()
      if (round >= 0) line.times.push(performance.now() - start)
      line.isRight &&= right.includes(writeCounts(answer))
    }
  }
  return lines.map(({ isRight, times }) => (isRight ? times : undefined))
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const ratings = drawRatings(Number(process.argv[2]))
  const trials = [await countInOneCall(ratings), await weighMemory(ratings)]
  console.log(JSON.stringify(trials))
}

import type { Claim, Contest, Contestant } from './contest.ts'
import { measure, measureWhole, quantile, ratioOf, type Ratio, type Times } from './measure.ts'
import { writeDifference } from './report.ts'

/** A contestant that was timed, or what was wrong with its answer. */
export interface Row {
  readonly name: string
  readonly isPeer: boolean
  readonly wrong?: string
  readonly times: Times
  readonly ratio?: Ratio
}

/** A contest that was held. */
export interface Result {
  readonly title: string
  readonly rows: readonly Row[]
}

/** A claim with the ratio it was judged by; none where an answer was wrong. */
export interface Judged {
  readonly claim: Claim
  readonly ratio?: Ratio
}

/** Answers are checked for so many calls, and for so long. */
const [checks, checkMilliseconds] = [50, 300]

/** Checks everybody's answers, and times those that are right. */
export function runContest(contest: Contest): Result {
  const checked = contest.contestants.map((contestant) => ({
    contestant,
    wrong: faultOf(contestant, contest),
  }))
  const right = checked.flatMap(({ contestant, wrong }) =>
    wrong === undefined ? [contestant] : [],
  )
  const { wholeRounds } = contest
  const times = wholeRounds === undefined ? measure(right) : measureWhole(right, wholeRounds)
  const [base = []] = times
  const rows = checked.map(({ contestant, wrong }): Row => {
    const { name, isPeer = false } = contestant
    if (wrong !== undefined) return { name, isPeer, wrong, times: [] }
    const own = times[right.indexOf(contestant)] ?? []
    return { name, isPeer, times: own, ratio: ratioOf(own, base) }
  })
  return { title: contest.title, rows }
}

function faultOf({ run, expected }: Contestant, contest: Contest): string | undefined {
  const { read = Number } = contest
  const start = performance.now()
  for (let index = 0; index < checks; index++) {
    const right = (expected ?? contest.expected)(index)
    try {
      const answer = read(run(index))
      if (answer !== right) return writeDifference(answer, right)
    } catch (fault) {
      return `throws ${String(fault)}`
    }
    if (performance.now() - start > checkMilliseconds) break
  }
  return undefined
}

/** Compares the two that a claim names, the second being the fastest of its kind. */
export function judge(claim: Claim, results: readonly Result[]): Judged {
  const rows = results.find(({ title }) => title === claim.contest)?.rows ?? []
  const timed = (name: string) => rows.filter((row) => row.name === name && row.ratio !== undefined)
  const [base] = claim.over
    .flatMap(timed)
    .sort((one, other) => quantile(one.times, 0.5) - quantile(other.times, 0.5))
  const [row] = timed(claim.of)
  return row && base ? { claim, ratio: ratioOf(row.times, base.times) } : { claim }
}

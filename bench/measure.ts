import type { Contestant } from './contest.ts'

/** The middle of the ratios, and the quartiles between which half of them lie. */
export interface Ratio {
  readonly median: number
  readonly low: number
  readonly high: number
}

/** Nanoseconds per operation, a number for each round. */
export type Times = readonly number[]

/** Long beside the timer's resolution, short beside the moods of a shared machine. */
const sampleMilliseconds = 4
const warmUps = 3
const rounds = 24
/** A call this slow is timed once: repeating it would tell nothing more. */
const slowMilliseconds = 100

/** Every result ends here, so that no compiler can leave the work out. */
const sink: { last: unknown } = { last: undefined }

/**
 * Times contestants in turn, round after round and every other round backwards: what slows the
 * machine down for a while slows all of them down, and the ratios within a round stay true.
 *
 * A loop of our own, because the libraries (tinybench 6, mitata 1) measure one contestant to its
 * end before the next, which on a shared machine compares two different moments; and because a
 * ratio of medians has no spread, where a median of ratios has one.
 */
export function measure(contestants: readonly Contestant[]): Times[] {
  const lanes = contestants.map((contestant) => ({ contestant, ...calibrate(contestant) }))
  const inRounds = lanes.filter(({ times }) => times.length === 0)
  const backwards = [...inRounds].reverse()
  for (let round = -warmUps; round < rounds; round++) {
    for (const lane of round % 2 === 0 ? inRounds : backwards) {
      const time = sample(lane.contestant, lane.calls)
      if (round >= 0) lane.times.push(time)
      else lane.calls = Math.max(lane.calls, callsToFill(lane.contestant, time))
    }
  }
  return lanes.map(({ times }) => times)
}

/** Times calls of a second or so: one call each in turn, by the time of the processor, after one in vain. */
export function measureWhole(contestants: readonly Contestant[], rounds: number): Times[] {
  const times = contestants.map((): number[] => [])
  for (let round = -1; round < rounds; round++) {
    for (const [lane, { run, operations = 1 }] of contestants.entries()) {
      const start = process.cpuUsage()
      sink.last = run(0)
      const { user, system } = process.cpuUsage(start)
      if (round >= 0) times[lane]?.push(((user + system) * 1000) / operations)
    }
  }
  return times
}

/** How many calls fill a sample, or the time of one call that is too slow for rounds. */
function calibrate(contestant: Contestant): { calls: number; times: number[] } {
  for (let calls = 1; ; calls *= 2) {
    const start = performance.now()
    const time = sample(contestant, calls)
    const milliseconds = performance.now() - start
    if (calls === 1 && milliseconds > slowMilliseconds) return { calls, times: [time] }
    if (milliseconds >= sampleMilliseconds) return { calls, times: [] }
  }
}

/** A pause of the machine can end the calibration too early; the warm-ups make up for it. */
function callsToFill({ operations = 1 }: Contestant, time: number): number {
  return Math.round((sampleMilliseconds * 1e6) / (time * operations))
}

function sample({ run, operations = 1 }: Contestant, calls: number): number {
  const start = performance.now()
  for (let index = 0; index < calls; index++) sink.last = run(index)
  return ((performance.now() - start) * 1e6) / (calls * operations)
}

/**
 * Compares two contestants round by round, or with the middle time of one that was timed once. One
 * compared with itself shows how restless the machine was.
 */
export function ratioOf(times: Times, base: Times): Ratio {
  const middle = quantile(base, 0.5)
  const inRounds = times !== base && times.length === base.length
  const ratios = times.map((time, round) => time / (inRounds ? (base[round] ?? middle) : middle))
  return {
    median: quantile(ratios, 0.5),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
  }
}

/** The number below which that share of the numbers lies. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1) + 0.5)] ?? NaN
}

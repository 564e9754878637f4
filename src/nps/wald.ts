import { criticalValue } from '../statistics/normal.ts'
import { studentQuantile } from '../statistics/student.ts'
import type { NoNpsResponses, NpsInterval, NpsTally, TooFewNpsResponses } from './model.ts'
import { rated, standardErrorOf } from './score.ts'

/**
 * The Wald interval of a Net Promoter Score, the one of the textbooks: the score plus and minus z
 * standard errors.
 *
 * Kept for comparison with other tools; in small samples it holds the true score less often than it
 * says, and `npsInterval` does not. A bound can leave -100 to 100, and then says so instead of being
 * clipped. When all answers fall into one group it has no width and is `degenerate`, which does not
 * mean that the score is sure.
 *
 * @param tally - counts of promoters, passives and detractors
 * @param options - `level` of confidence, between 0 and 1, default 0.95
 * @returns `interval` in points, or `unscored` when nobody rated
 * @throws RangeError when a count is negative or not whole, or the level is out of range
 * @example Ordinary, and all in one group
 * ```ts
 * import { npsWaldInterval } from 'paripurna/nps'
 *
 * const interval = npsWaldInterval({ promoters: 250, passives: 675, detractors: 75 })
 * interval // => { kind: 'interval', method: 'wald', score: 17.5, degenerate: false, ... }
 * interval.kind === 'interval' && [interval.low.toFixed(2), interval.high.toFixed(2)] // => ['14.14', '20.86']
 * npsWaldInterval({ promoters: 5, passives: 0, detractors: 0 }) // => { low: 100, high: 100, degenerate: true, ... }
 * ```
 * @see whuber, "How can I calculate margin of error in a NPS result?", stats.stackexchange.com/q/18603
 */
export function npsWaldInterval(
  tally: NpsTally<string>,
  options: { readonly level?: number } = {},
): NpsInterval | NoNpsResponses {
  const { level = 0.95 } = options
  const z = criticalValue(level)
  const { n, score } = rated(tally)
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  return around({ method: 'wald', score, margin: z * standardErrorOf(tally), level, n })
}

/**
 * The t interval of a Net Promoter Score: the answers taken as measurements of -1, 0 and 1, and the
 * interval of their mean by Student's distribution with n - 1 degrees of freedom.
 *
 * Kept for comparison with statistics packages, whose t test prints it. It is wider than Wald's and
 * has the same faults: it can leave -100 to 100, and it has no width when all answers fall into one
 * group. One answer has no spread, so there is no interval of it.
 *
 * @param tally - counts of promoters, passives and detractors
 * @param options - `level` of confidence, between 0 and 1, default 0.95
 * @returns `interval` in points, or `unscored` because `noResponses` when nobody rated or
 * `tooFewResponses` when one did
 * @throws RangeError when a count is negative or not whole, or the level is out of range
 * @example Ordinary, and one answer
 * ```ts
 * import { npsStudentInterval } from 'paripurna/nps'
 *
 * const interval = npsStudentInterval({ promoters: 18, passives: 11, detractors: 2 })
 * interval // => { kind: 'interval', method: 'student', n: 31, ... }
 * interval.kind === 'interval' && [interval.low.toFixed(2), interval.high.toFixed(2)] // => ['28.67', '74.56']
 * npsStudentInterval({ promoters: 1, passives: 0, detractors: 0 }) // => { kind: 'unscored', because: 'tooFewResponses', n: 1, minimumResponses: 2 }
 * ```
 * @see Student, "The Probable Error of a Mean", Biometrika 6 (1908) 1-25
 */
export function npsStudentInterval(
  tally: NpsTally<string>,
  options: { readonly level?: number } = {},
): NpsInterval | NoNpsResponses | TooFewNpsResponses {
  const { level = 0.95 } = options
  // Refuses a level out of range.
  criticalValue(level)
  const { n, score } = rated(tally)
  if (n === 0) return { kind: 'unscored', because: 'noResponses' }
  if (n === 1) return { kind: 'unscored', because: 'tooFewResponses', n, minimumResponses: 2 }
  const t = -studentQuantile((1 - level) / 2, n - 1)
  const margin = t * standardErrorOf(tally) * Math.sqrt(n / (n - 1))
  return around({ method: 'student', score, margin, level, n })
}

function around({
  margin,
  ...told
}: Pick<NpsInterval, 'method' | 'score' | 'level' | 'n'> & {
  readonly margin: number
}): NpsInterval {
  const [low, high] = [told.score - margin, told.score + margin]
  const leavesScale = low < -100 || high > 100
  return { kind: 'interval', ...told, low, high, leavesScale, degenerate: low === high }
}

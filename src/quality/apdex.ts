import { checkCount, totalCount } from '../summary/counts.ts'
import type { Summary } from '../summary/model.ts'
import { checkLevel, meanOfMoments } from './mean.ts'
import { apdexZones, type ApdexResult, type ApdexTally, type ApdexZone } from './score-model.ts'

/**
 * Tells which zone of Apdex a wait falls into: satisfied up to the threshold T, tolerating above it
 * and up to 4 T, frustrated beyond. Both limits belong to the better zone.
 *
 * @param sample - how long it took, a finite number from 0
 * @param threshold - T in the same unit, a finite number above 0, such as the time promised
 * @returns the zone
 * @throws RangeError when a number is out of range
 * @example A promise of ten minutes
 * ```ts
 * import { apdexZone } from 'paripurna/quality'
 *
 * apdexZone(10, 10) // => 'satisfied'
 * apdexZone(30, 10) // => 'tolerating'
 * apdexZone(40.01, 10) // => 'frustrated'
 * apdexZone(-1, 10) // throws RangeError
 * ```
 * @see Apdex Alliance, Application Performance Index Technical Specification, version 1.1 (2007)
 */
export function apdexZone(sample: number, threshold: number): ApdexZone {
  checkThreshold(threshold, 'apdexZone')
  if (!(Number.isFinite(sample) && sample >= 0)) {
    throw new RangeError(`apdexZone needs a finite sample from 0, got ${sample}`)
  }
  if (sample <= threshold) return 'satisfied'
  // Not 4 * threshold, which may overflow; a power of two divides exactly.
  return sample / 4 <= threshold ? 'tolerating' : 'frustrated'
}

/**
 * Counts waits by their zone, so that days and branches add up.
 *
 * @param threshold - T, a finite number above 0
 * @param options - `level` of the interval, between 0 and 1, default 0.95
 * @returns the summary; its result is that of `apdex`
 * @throws RangeError when the threshold or the level is out of range; from `add` when a sample is
 * @example
 * ```ts
 * import { apdexSummary, summarize } from 'paripurna'
 *
 * const summary = apdexSummary(10)
 * const tally = summarize(summary, [0, 10, 10.01, 40, 40.01])
 * tally // => { satisfied: 2, tolerating: 2, frustrated: 1 }
 * summary.result(tally) // => { kind: 'scored', score: 0.6, n: 5, ... }
 * summary.result(summary.empty) // => { kind: 'unscored', because: 'noAnswers' }
 * ```
 */
export function apdexSummary(
  threshold: number,
  options: { readonly level?: number } = {},
): Summary<number, ApdexTally, ApdexResult> {
  checkThreshold(threshold, 'apdexSummary')
  checkLevel(options.level ?? 0.95)
  return {
    empty: { satisfied: 0, tolerating: 0, frustrated: 0 },
    add: (tally, sample, times = 1) => {
      const zone = apdexZone(sample, threshold)
      return { ...tally, [zone]: totalCount([tally[zone], times], 'apdexSummary') }
    },
    combine: (first, second) => ({
      satisfied: totalCount([first.satisfied, second.satisfied], 'apdexSummary'),
      tolerating: totalCount([first.tolerating, second.tolerating], 'apdexSummary'),
      frustrated: totalCount([first.frustrated, second.frustrated], 'apdexSummary'),
    }),
    result: (tally) => apdex(tally, options),
  }
}

/**
 * Reads an Apdex score off the zones: satisfied and half of tolerating, of all.
 *
 * @param tally - how many samples fell into each zone
 * @param options - `level` of the interval, between 0 and 1, default 0.95
 * @returns `scored`, from 0 to 1; `unscored` when there is no sample
 * @throws RangeError when a count is negative or not whole, or the level is out of range
 * @example
 * ```ts
 * import { apdex } from 'paripurna/quality'
 *
 * apdex({ satisfied: 60, tolerating: 30, frustrated: 10 }) // => { kind: 'scored', score: 0.75, n: 100, ... }
 * apdex({ satisfied: 0, tolerating: 0, frustrated: 0 }) // => { kind: 'unscored', because: 'noAnswers' }
 * ```
 * @see Apdex Alliance, Application Performance Index Technical Specification, version 1.1 (2007)
 */
export function apdex(tally: ApdexTally, options: { readonly level?: number } = {}): ApdexResult {
  const { level = 0.95 } = options
  checkLevel(level)
  for (const zone of apdexZones) checkCount(tally[zone], `apdex: ${zone}`)
  const { satisfied, tolerating, frustrated } = tally
  const n = totalCount([satisfied, tolerating, frustrated], 'apdex')
  if (n === 0) return { kind: 'unscored', because: 'noAnswers' }
  // In halves, so that the sums are whole.
  const sum = totalCount([satisfied, satisfied, tolerating], 'apdex')
  const squares = totalCount([4 * satisfied, tolerating], 'apdex')
  const mean = meanOfMoments({ n, sum, squares }, [1, 2], level)
  return { kind: 'scored', score: sum / 2 / n, n, mean }
}

function checkThreshold(threshold: number, act: string): void {
  if (Number.isFinite(threshold) && threshold > 0) return
  throw new RangeError(`${act} needs a finite threshold above 0, got ${threshold}`)
}

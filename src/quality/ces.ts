import { wilsonInterval } from '../statistics/proportion.ts'
import { answerCount, answeredFrom, meanOfAnswers } from './answers.ts'
import { checkLevel } from './mean.ts'
import type { AnswerTally } from './model.ts'
import { checkCut } from './scale.ts'
import { cesMethods, type CesReading, type CesResult } from './score-model.ts'

/**
 * Reads a Customer Effort Score off a tally, by one of the two definitions in use, which is named
 * because their figures do not compare: the share of those who agree that it was easy, or the mean
 * answer.
 *
 * Higher is easier. Where the question asked for effort, so that lower is better, it does not turn
 * the answers round.
 *
 * @param tally - of `tallyAnswers`, or counts from a query
 * @param reading - `method`, with `agreeFrom` where it is `agreement`; `level` of the interval,
 * between 0 and 1, default 0.95
 * @returns `scored` by the method, with its interval; `unscored` when nobody answered
 * @throws RangeError when there is no such method, the answer is not on the scale, the level is out of
 * range, or the tally is none
 * @example The same answers by both definitions
 * ```ts
 * import { ces } from 'paripurna/quality'
 *
 * const tally = { scale: { lowest: 1, highest: 5 }, counts: [2, 3, 5, 6, 4], missing: 0 }
 * ces(tally, { method: 'agreement', agreeFrom: 4 }) // => { kind: 'scored', agreeing: 10, n: 20, share: { share: 0.5, ... }, ... }
 * ces(tally, { method: 'mean' }) // => { kind: 'scored', mean: { kind: 'interval', mean: 3.35, n: 20, ... }, ... }
 * ces({ ...tally, counts: [0, 0, 0, 0, 0] }, { method: 'mean' }) // => { kind: 'unscored', because: 'noAnswers' }
 * ```
 * @see Dixon, Freeman and Toman, "Stop Trying to Delight Your Customers", Harvard Business Review,
 * July 2010; help.delighted.com/article/249 (agreement); nicereply.com (mean)
 */
export function ces(
  tally: AnswerTally,
  reading: CesReading & { readonly level?: number },
): CesResult {
  const { level = 0.95 } = reading
  const n = answerCount(tally, 'ces')
  checkLevel(level)
  if (!cesMethods.includes(reading.method)) {
    throw new RangeError(`ces needs a method of ${cesMethods.join(', ')}, got ${reading.method}`)
  }
  if (reading.method === 'agreement') {
    checkCut(reading.agreeFrom, tally.scale, 'ces', 'agreeFrom')
  }
  if (n === 0) return { kind: 'unscored', because: 'noAnswers' }
  const { missing } = tally
  if (reading.method === 'mean') {
    return { kind: 'scored', method: 'mean', n, missing, mean: meanOfAnswers(tally, level, 'ces') }
  }
  const { method, agreeFrom } = reading
  const agreeing = answeredFrom(agreeFrom, tally)
  const share = wilsonInterval(agreeing, n, { level })
  return { kind: 'scored', method, agreeing, n, missing, agreeFrom, share }
}

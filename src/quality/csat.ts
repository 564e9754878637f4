import { wilsonInterval } from '../statistics/proportion.ts'
import { answerCount, answeredFrom } from './answers.ts'
import { checkLevel } from './mean.ts'
import type { AnswerTally } from './model.ts'
import { checkCut } from './scale.ts'
import type { CsatResult } from './score-model.ts'

/**
 * Reads a Customer Satisfaction Score off a tally: the share of those who gave one of the top
 * answers.
 *
 * Which answers count as satisfied is stated, because both 4 and 5 of five stars (top two boxes) and
 * 5 alone (top box) are in use. A mean in percent of the scale is another figure, and not this one.
 *
 * @param tally - of `tallyAnswers`, or counts from a query
 * @param reading - `satisfiedFrom`, the lowest answer that counts; `level` of the interval, between 0
 * and 1, default 0.95
 * @returns `scored` with the share and its Wilson interval; `unscored` when nobody answered
 * @throws RangeError when the answer is not on the scale, the level is out of range, or the tally is
 * none
 * @example 80 of 100, and the same people by the top box alone
 * ```ts
 * import { csat } from 'paripurna/quality'
 *
 * const tally = { scale: { lowest: 1, highest: 5 }, counts: [2, 6, 12, 50, 30], missing: 7 }
 * const score = csat(tally, { satisfiedFrom: 4 })
 * score // => { kind: 'scored', satisfied: 80, n: 100, missing: 7, ... }
 * score.kind === 'scored' && score.share.share // => 0.8
 * csat(tally, { satisfiedFrom: 5 }) // => { satisfied: 30, ... }
 * csat({ ...tally, counts: [0, 0, 0, 0, 0] }, { satisfiedFrom: 4 }) // => { kind: 'unscored', because: 'noAnswers' }
 * ```
 */
export function csat(
  tally: AnswerTally,
  reading: { readonly satisfiedFrom: number; readonly level?: number },
): CsatResult {
  const { satisfiedFrom, level = 0.95 } = reading
  const n = answerCount(tally, 'csat')
  checkCut(satisfiedFrom, tally.scale, 'csat', 'satisfiedFrom')
  checkLevel(level)
  if (n === 0) return { kind: 'unscored', because: 'noAnswers' }
  const satisfied = answeredFrom(satisfiedFrom, tally)
  const { missing } = tally
  const share = wilsonInterval(satisfied, n, { level })
  return { kind: 'scored', satisfied, n, missing, satisfiedFrom, share }
}

import { studentQuantile } from '../statistics/student.ts'
import type { ChecklistComparison, ChecklistTally } from './audits-model.ts'
import { meanOf, scoreMoments } from './mean.ts'

/** A spread below this is the rounding of equal scores. */
const rounding = 1e-12

/**
 * Tells how the mean score of audits changed, with Welch's t interval.
 *
 * Audits are few and their spread seldom the same before and after a change, so the interval takes
 * a spread of its own for each set and few degrees of freedom; with fewer than about fifteen audits
 * a side it is a guide rather than a guarantee, since scores are bounded and often skewed. It is not
 * clipped, so it may reach beyond -1 and 1. It takes the audits for independent: the same branches
 * visited twice, or one assessor for all, make it too sure or too unsure. Failed audits count with
 * the score beside the failure; compare how many failed as well.
 *
 * @param tallies - `previous` and `current`, of `checklistSummary`, of one version of one checklist
 * @param options - `level`, the confidence, between 0 and 1; default 0.95
 * @returns `compared` with the difference, current less previous, and its interval; `uncompared`
 * when a set has no score (`noScores`) or only one (`tooFewScores`), or neither has any spread
 * (`noSpread`), which says nothing of how sure the difference is
 * @throws RangeError when the tallies are of two checklists or versions or hold a score that is none,
 * or the level is out of range
 * @example
 * ```ts
 * import { checklistSummary, compareChecklists, ilhaminChecklist } from 'paripurna'
 *
 * const { empty } = checklistSummary(ilhaminChecklist)
 * const previous = { ...empty, scored: 4, scores: { '0.5': 2, '0.7': 2 } }
 * const current = { ...empty, scored: 4, scores: { '0.8': 2, '1': 2 } }
 * const change = compareChecklists({ previous, current })
 * change // => { kind: 'compared', level: 0.95, previous: { score: 0.6, n: 4 }, current: { score: 0.9, n: 4 }, ... }
 * change.difference // ≈ 0.3
 * 'low' in change && change.low // ≈ 0.1002105
 * compareChecklists({ previous, current: empty }) // => { kind: 'uncompared', because: 'noScores', previous: { score: 0.6, n: 4 }, current: { n: 0 } }
 * ```
 * @see Welch, B. L. (1947). The generalization of "Student's" problem. Biometrika 34, 28-35; Satterthwaite, F. E. (1946). Biometrics Bulletin 2, 110-114, for the degrees of freedom
 */
export function compareChecklists(
  tallies: { readonly previous: ChecklistTally; readonly current: ChecklistTally },
  options: { readonly level?: number } = {},
): ChecklistComparison {
  const { level = 0.95 } = options
  if (!(level > 0 && level < 1)) {
    throw new RangeError(`compareChecklists needs a level between 0 and 1, got ${level}`)
  }
  const [before, now] = [tallies.previous, tallies.current]
  if (before.checklist !== now.checklist || before.version !== now.version) {
    throw new RangeError(
      `compareChecklists needs audits of one checklist, got ${before.checklist} ${before.version} and ${now.checklist} ${now.version}`,
    )
  }
  const [one, other] = [scoreMoments(before.scores), scoreMoments(now.scores)]
  const sets = { previous: meanOf(before.scores), current: meanOf(now.scores) }
  if (one.score === undefined || other.score === undefined) {
    return { kind: 'uncompared', because: 'noScores', ...sets }
  }
  const difference = other.score - one.score
  const known = { difference, ...sets }
  if (one.n < 2 || other.n < 2) return { kind: 'uncompared', because: 'tooFewScores', ...known }
  const [part, rest] = [one.variance / one.n, other.variance / other.n]
  const standardError = Math.sqrt(part + rest)
  if (standardError < rounding) return { kind: 'uncompared', because: 'noSpread', ...known }
  // Welch (1947) with Satterthwaite's degrees of freedom; shares of the variance do not underflow.
  const [share, counterpart] = [part / (part + rest), rest / (part + rest)]
  const degrees = Math.max(
    1 / (share ** 2 / (one.n - 1) + counterpart ** 2 / (other.n - 1)),
    Math.min(one.n, other.n) - 1,
  )
  const margin = -studentQuantile((1 - level) / 2, degrees) * standardError
  const [low, high] = [difference - margin, difference + margin]
  return { kind: 'compared', ...known, low, high, level, standardError, degrees }
}

import type { ChecklistCounts, ChecklistMean } from './audits-model.ts'

/** Mean, spread and number of scores that were counted by their value. */
export interface ScoreMoments extends ChecklistMean {
  /** The sample variance; 0 for fewer than two scores. */
  readonly variance: number
}

/** Adds up in the order of the scores, so that the same counts give the same mean to the last digit. */
export function scoreMoments(scores: ChecklistCounts): ScoreMoments {
  const counted = Object.entries(scores)
    .map(([score, count]) => [Number(score), count] as const)
    .filter(([, count]) => count > 0)
    .sort(([one], [other]) => one - other)
  const wrong = counted.find(([score]) => !(score >= 0 && score <= 1))
  if (wrong !== undefined) {
    throw new RangeError(`a tally of audits needs scores from 0 to 1, got ${wrong[0]}`)
  }
  const n = counted.reduce((sum, [, count]) => sum + count, 0)
  const [first, ...more] = counted
  if (first === undefined) return { n, variance: 0 }
  // Of equal scores the mean is that score, and rounding must not make a spread of it.
  if (more.length === 0) return { score: first[0], n, variance: 0 }
  const score = counted.reduce((sum, [value, count]) => sum + value * count, 0) / n
  const squares = counted.reduce((sum, [value, count]) => sum + count * (value - score) ** 2, 0)
  return { score, n, variance: squares / (n - 1) }
}

/** The mean without the spread. */
export function meanOf(scores: ChecklistCounts): ChecklistMean {
  const { score, n } = scoreMoments(scores)
  return { ...(score !== undefined && { score }), n }
}

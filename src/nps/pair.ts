import type { NoNpsSample, NpsSampleScore, NpsTallyPair } from './comparison-model.ts'
import { rated } from './score.ts'

/** Both scores of a pair in which both samples have ratings, and the change between them. */
export function changeOf(pair: NpsTallyPair): {
  readonly change: number
  readonly previous: NpsSampleScore
  readonly current: NpsSampleScore
} {
  const [previous, current] = [rated(pair.previous), rated(pair.current)]
  return {
    change: scoreChange(previous, current),
    previous: { score: previous.score, n: previous.n },
    current: { score: current.score, n: current.n },
  }
}

/** The answer to a comparison in which a sample is empty. */
export function nobodyIn(previous: number, current: number): NoNpsSample {
  return {
    kind: 'unscored',
    because: 'noResponses',
    nobodyIn: [
      ...(previous === 0 ? (['previous'] as const) : []),
      ...(current === 0 ? (['current'] as const) : []),
    ],
  }
}

/** A fraction of whole numbers less another, in points; exact but for the last steps. */
export function scoreChange(
  previous: { readonly numerator: number; readonly n: number },
  current: { readonly numerator: number; readonly n: number },
): number {
  const numerator = current.numerator * previous.n - previous.numerator * current.n
  return (100 * numerator) / (current.n * previous.n) + 0
}

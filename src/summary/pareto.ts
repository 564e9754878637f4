import { checkCount, totalCount } from './counts.ts'
import type { ParetoLine } from './model.ts'

/**
 * Orders counts by size, with shares that add up: the few causes behind most of the trouble.
 *
 * Equal counts keep the order they came in. Nothing is cut off and nothing is called "vital": where
 * to stop is the reader's choice.
 *
 * @param counts - key and count; a `Map` will do
 * @returns one line per key, largest first; none for no counts. When every count is 0 there are no
 * shares to speak of, and all are 0.
 * @throws RangeError when a count is negative or not whole
 * @example
 * ```ts
 * import { pareto } from 'paripurna/summary'
 *
 * const reasons = new Map([['late', 6], ['rude', 3], ['broken', 1]])
 * pareto(reasons)[1] // => { key: 'rude', count: 3, percent: 30, cumulativePercent: 90 }
 * pareto([]) // => []
 * ```
 * @see Juran, Quality Control Handbook (1951): the Pareto principle
 */
export function pareto<Key>(counts: Iterable<readonly [Key, number]>): readonly ParetoLine<Key>[] {
  const lines = [...counts].map(([key, count]) => [key, checkCount(count, 'pareto')] as const)
  lines.sort((a, b) => b[1] - a[1])
  const total = totalCount(
    lines.map(([, count]) => count),
    'pareto',
  )
  // 100 * total may be rounded, so that dividing it again would miss 100.
  const percent = (part: number) => (total === 0 ? 0 : part === total ? 100 : (100 * part) / total)
  let running = 0
  return lines.map(([key, count]) => {
    running += count
    return { key, count, percent: percent(count), cumulativePercent: percent(running) }
  })
}

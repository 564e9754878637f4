import { wilsonInterval } from '../statistics/proportion.ts'
import { checkCount } from '../summary/counts.ts'
import { checkLevel } from './mean.ts'
import type { ServiceReachCounts } from './model.ts'
import type { ServiceReach } from './score-model.ts'

/**
 * Tells how many of the customers reached were served: reaching more of them is no success while
 * those already reached wait.
 *
 * @param counts - `reached` and `served`, whole numbers, served of reached
 * @param options - `level` of the interval, between 0 and 1, default 0.95
 * @returns `shared`; or `unshared` because `nobodyReached`
 * @throws RangeError when a count is negative or not whole, more were served than reached, or the
 * level is out of range
 * @example
 * ```ts
 * import { serviceReach } from 'paripurna/quality'
 *
 * serviceReach({ reached: 400, served: 300 }) // => { kind: 'shared', unserved: 100, share: { share: 0.75, n: 400, ... }, ... }
 * serviceReach({ reached: 0, served: 0 }) // => { kind: 'unshared', because: 'nobodyReached' }
 * serviceReach({ reached: 1, served: 2 }) // throws RangeError
 * ```
 */
export function serviceReach(
  counts: ServiceReachCounts,
  options: { readonly level?: number } = {},
): ServiceReach {
  const { level = 0.95 } = options
  checkLevel(level)
  const reached = checkCount(counts.reached, 'serviceReach: reached')
  const served = checkCount(counts.served, 'serviceReach: served')
  if (served > reached) {
    throw new RangeError(`serviceReach needs served of reached, got ${served} of ${reached}`)
  }
  if (reached === 0) return { kind: 'unshared', because: 'nobodyReached' }
  const share = wilsonInterval(served, reached, { level })
  return { kind: 'shared', reached, served, unserved: reached - served, share }
}

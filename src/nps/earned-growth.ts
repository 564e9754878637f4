import type { EarnedGrowth, EarnedGrowthRevenue } from './practice-model.ts'

/**
 * Splits growth into what customers earned you and what you bought: Earned Growth, the figure that
 * Net Promoter's authors put beside the score because revenue cannot be begged for.
 *
 * Everything is a share of the prior revenue, as a share of 1: 0.1 is ten percent. The earned growth
 * rate is net revenue retention (NRR) plus earned new customers (ENC) less 1; the ratio is that rate
 * over the growth of all revenue. It lies from 0 to 1 where something was earned, below 0 where bought
 * customers hide a loss of earned ones, and is 1 or more where all revenue shrank: there it is no
 * share of anything. Sums that come back to prior revenue but for the last binary digits count as no
 * growth.
 *
 * Who counts as earned (asked at sign-up, or by channel) is yours to decide before.
 *
 * @param revenue - revenue of the period before, and of this period in three parts: finite, not
 * negative, one currency
 * @returns `measured` with rates and ratio; `measuredWithoutRatio` because `noTotalGrowth`;
 * `unmeasured` because `noPriorRevenue` when it is 0
 * @throws RangeError naming the part that is negative or not finite, or when they are too large to add
 * up or too far apart to divide
 * @example The worked example of the book, and a year without growth
 * ```ts
 * import { earnedGrowth } from 'paripurna/nps'
 *
 * const growth = earnedGrowth({
 *   priorRevenue: 100,
 *   revenueFromReturningCustomers: 85,
 *   revenueFromEarnedNewCustomers: 25,
 *   revenueFromBoughtNewCustomers: 20,
 * })
 * growth // => { kind: 'measured', netRevenueRetention: 0.85, earnedNewCustomers: 0.25, earnedGrowthRate: 0.1, totalGrowthRate: 0.3, ... }
 * growth.kind === 'measured' && growth.earnedGrowthRatio.toFixed(3) // => '0.333'
 *
 * const flat = { priorRevenue: 100, revenueFromReturningCustomers: 90, revenueFromEarnedNewCustomers: 0, revenueFromBoughtNewCustomers: 10 }
 * earnedGrowth(flat) // => { kind: 'measuredWithoutRatio', because: 'noTotalGrowth', earnedGrowthRate: -0.1, totalGrowthRate: 0, ... }
 * earnedGrowth({ ...flat, priorRevenue: 0 }) // => { kind: 'unmeasured', because: 'noPriorRevenue' }
 * ```
 * @see Reichheld, Darnell and Burns, "Net Promoter 3.0", Harvard Business Review, November-December 2021; Winning on Purpose (2021), Appendix B, figure B-1
 */
export function earnedGrowth(revenue: EarnedGrowthRevenue): EarnedGrowth {
  const prior = checkRevenue(revenue, 'priorRevenue')
  const returning = checkRevenue(revenue, 'revenueFromReturningCustomers')
  const earned = checkRevenue(revenue, 'revenueFromEarnedNewCustomers')
  const bought = checkRevenue(revenue, 'revenueFromBoughtNewCustomers')
  if (prior === 0) return { kind: 'unmeasured', because: 'noPriorRevenue' }
  const earnedGain = gain(returning + earned, prior)
  const totalGain = gain(returning + earned + bought, prior)
  const rates = {
    netRevenueRetention: returning / prior,
    earnedNewCustomers: earned / prior,
    boughtNewCustomers: bought / prior,
    earnedGrowthFactor: (returning + earned) / prior,
    earnedGrowthRate: earnedGain / prior,
    totalGrowthRate: totalGain / prior,
  }
  checkRates(rates)
  return totalGain === 0
    ? { kind: 'measuredWithoutRatio', because: 'noTotalGrowth', ...rates }
    : { kind: 'measured', ...rates, earnedGrowthRatio: earnedGain / totalGain }
}

/** What was gained; none where the difference lies within the rounding of the sums. */
function gain(now: number, prior: number): number {
  const difference = now - prior
  return Math.abs(difference) <= prior * 2 ** -50 ? 0 : difference
}

function checkRevenue(revenue: EarnedGrowthRevenue, part: keyof EarnedGrowthRevenue): number {
  const value = revenue[part]
  if (!(Number.isFinite(value) && value >= 0)) {
    throw new RangeError(`earnedGrowth needs a finite ${part} from 0, got ${value}`)
  }
  return value + 0
}

function checkRates(rates: Readonly<Record<string, number>>): void {
  const found = Object.entries(rates).find(([, rate]) => !Number.isFinite(rate))
  if (found !== undefined) {
    throw new RangeError(
      `earnedGrowth needs revenues that can be added and divided, got ${found[0]}: ${found[1]}`,
    )
  }
}

import { ladderRungs } from './model.ts'
import type { LadderCondition, LadderPolicy } from './policy-model.ts'

const repeatPurchase: LadderCondition = { evidence: 'purchaseDays', atLeast: 2 }

/**
 * The default policy. Its numbers are choices, not facts: two purchases on different days for a
 * client; two deliveries above expectation and one unrewarded recommendation for an advocate, who
 * forgives no disappointment; three unasked, unrewarded acts of evangelism for an evangelist, who
 * forgives one; a lapse after twelve months of silence, for customers and above; days told apart in
 * UTC. Change what does not fit: it is plain data.
 *
 * No amount of buying leads above client: an advocate needs deliveries above expectation and a
 * recommendation, which no purchase is.
 *
 * @example
 * ```ts
 * import { defaultLadderPolicy } from 'paripurna/loyalty-ladder'
 *
 * const ours = { ...defaultLadderPolicy, id: 'ours', timeZone: 'Asia/Jakarta', lapse: null }
 * ours.requirements.client // => [{ evidence: 'purchaseDays', atLeast: 2 }]
 * ```
 */
export const defaultLadderPolicy: LadderPolicy = {
  schemaVersion: 1,
  id: 'paripurna-1',
  timeZone: 'UTC',
  rungs: ladderRungs,
  requirements: {
    suspect: [],
    prospect: [{ evidence: 'interest', atLeast: 1 }],
    customer: [{ evidence: 'purchases', atLeast: 1 }],
    client: [repeatPurchase],
    advocate: [
      repeatPurchase,
      { evidence: 'exceededDeliveries', atLeast: 2 },
      { evidence: 'recommendations', atLeast: 1 },
    ],
    evangelist: [
      repeatPurchase,
      { evidence: 'exceededDeliveries', atLeast: 2, forgiving: 1 },
      { evidence: 'recommendations', atLeast: 1 },
      { evidence: 'evangelism', atLeast: 3 },
    ],
  },
  lapse: {
    after: { months: 12 },
    from: 'customer',
    keptAliveBy: [
      'showedInterest',
      'purchased',
      'recommended',
      'referralConverted',
      'boughtAsGift',
      'npsAnswered',
      'complained',
    ],
  },
  winBack: 'customer',
}

import type { LadderMeasure } from './policy-model.ts'
import type { LadderEvidenceSource } from './what-if-model.ts'

const spreading = [
  {
    type: 'recommended',
    sentiment: 'positive',
    solicited: false,
    incentivized: false,
    reach: 'many',
  },
  { type: 'referralConverted', incentivized: false },
  { type: 'boughtAsGift' },
] as const satisfies readonly LadderEvidenceSource[]

/** For each measure, the events any of which adds one to it. */
export const ladderEvidenceSources: Readonly<
  Record<LadderMeasure, readonly LadderEvidenceSource[]>
> = {
  interest: [{ type: 'showedInterest' }, { type: 'purchased' }],
  purchases: [{ type: 'purchased' }],
  purchaseDays: [{ type: 'purchased' }],
  exceededDeliveries: [{ type: 'deliveryAssessed', verdict: 'excellent' }],
  recommendations: [
    { type: 'recommended', sentiment: 'positive', incentivized: false },
    ...spreading.slice(1),
  ],
  evangelism: spreading,
}

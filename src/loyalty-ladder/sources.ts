import type { LadderMeasure } from './policy-model.ts'
import type { LadderEvidenceSource } from './what-if-model.ts'

const referral: LadderEvidenceSource = { type: 'referralConverted', incentivized: false }
const gift: LadderEvidenceSource = { type: 'boughtAsGift' }
const word: LadderEvidenceSource = {
  type: 'recommended',
  sentiment: 'positive',
  incentivized: false,
}
const unaskedWord: LadderEvidenceSource = {
  type: 'recommended',
  sentiment: 'positive',
  solicited: false,
  incentivized: false,
  reach: 'many',
}

/** For each measure, the events any of which adds one to it. */
export const ladderEvidenceSources: Readonly<
  Record<LadderMeasure, readonly LadderEvidenceSource[]>
> = {
  interest: [{ type: 'showedInterest' }, { type: 'purchased' }],
  purchases: [{ type: 'purchased' }],
  purchaseDays: [{ type: 'purchased' }],
  exceededDeliveries: [{ type: 'deliveryAssessed', verdict: 'excellent' }],
  recommendations: [word, referral, gift],
  evangelism: [unaskedWord, referral, gift],
}

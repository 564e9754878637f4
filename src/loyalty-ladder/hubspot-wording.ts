import type { Language, Words } from '../language/model.ts'
import type { HubSpotStage, HubSpotStageReading } from './hubspot-model.ts'
import { writeLadderRung } from './wording.ts'

/** The lifecycle stages of HubSpot and what they are to us. */
export const hubSpotStageWording: Readonly<Record<HubSpotStage, Words>> = {
  subscriber: {
    en: 'hears from us and has asked for nothing yet',
    id: 'menerima kabar dari kita dan belum bertanya apa pun',
  },
  lead: { en: 'showed interest', id: 'menunjukkan minat' },
  marketingqualifiedlead: {
    en: 'showed interest; how ready for a sale is no loyalty',
    id: 'menunjukkan minat; kesiapan membeli bukan loyalitas',
  },
  salesqualifiedlead: {
    en: 'showed interest; how ready for a sale is no loyalty',
    id: 'menunjukkan minat; kesiapan membeli bukan loyalitas',
  },
  opportunity: { en: 'about to buy', id: 'hampir membeli' },
  customer: {
    en: 'bought; whether again, the stage does not say',
    id: 'sudah membeli; tahap ini tidak mengatakan apakah berulang',
  },
  evangelist: {
    en: 'a customer who has advocated, which is our advocate',
    id: 'pelanggan yang pernah merekomendasikan, yaitu penasihat kita',
  },
  other: { en: 'says nothing of loyalty', id: 'tidak mengatakan apa pun tentang loyalitas' },
}

/**
 * Explains how a lifecycle stage of HubSpot was read.
 *
 * @param reading - what `fromHubSpotStage` gave
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { explainHubSpotStage, fromHubSpotStage } from 'paripurna/loyalty-ladder'
 *
 * explainHubSpotStage(fromHubSpotStage('evangelist'), { language: 'en' }) // => 'evangelist in HubSpot is advocate: a customer who has advocated, which is our advocate.'
 * explainHubSpotStage(fromHubSpotStage('vip'), { language: 'en' }) // => 'vip in HubSpot is no rung: a stage of your own.'
 * ```
 */
export function explainHubSpotStage(
  reading: HubSpotStageReading,
  options: { readonly language: Language },
): string {
  const { language } = options
  const say = sentences[language]
  if (reading.kind === 'mapped') {
    const { stage, rung } = reading
    return say.mapped(stage, writeLadderRung(rung, options), hubSpotStageWording[stage][language])
  }
  const because =
    reading.because === 'outsideLadder' ? hubSpotStageWording.other[language] : say.unknown
  return say.unmapped(reading.stage, because)
}

const sentences = {
  en: {
    mapped: (stage: string, rung: string, why: string) => `${stage} in HubSpot is ${rung}: ${why}.`,
    unmapped: (stage: string, why: string) => `${stage} in HubSpot is no rung: ${why}.`,
    unknown: 'a stage of your own',
  },
  id: {
    mapped: (stage: string, rung: string, why: string) =>
      `${stage} di HubSpot adalah ${rung}: ${why}.`,
    unmapped: (stage: string, why: string) => `${stage} di HubSpot bukan anak tangga: ${why}.`,
    unknown: 'tahap buatan sendiri',
  },
} satisfies Record<Language, object>

import type { GapInstrument } from './gap-model.ts'
import type {
  QualityAttribute,
  RaterDimension,
  SatisfactionDriver,
  SatisfactionFactor,
} from './model.ts'

/**
 * Which dimensions of SERVQUAL the eight attributes of the source text belong to, the nearest first.
 *
 * The text has no dimensions: this is our reading of it by the definitions of SERVQUAL. Nothing in the
 * text is about tangibles.
 *
 * @example
 * ```ts
 * import { attributeDimensions } from 'paripurna/quality'
 *
 * attributeDimensions.deliverySpeedAndAccuracy // => ['responsiveness', 'reliability']
 * ```
 * @see "Bekerjasama dengan kolega" for the attributes; Parasuraman, Zeithaml and Berry, Journal of
 * Retailing 64 (1988) 12-40, for the dimensions
 */
export const attributeDimensions: Readonly<Record<QualityAttribute, readonly RaterDimension[]>> = {
  reliability: ['reliability'],
  consistency: ['reliability'],
  deliverySpeedAndAccuracy: ['responsiveness', 'reliability'],
  workAccuracy: ['reliability'],
  telephoneCourtesy: ['assurance', 'empathy'],
  informationValue: ['assurance', 'empathy'],
  deliveryPartnerPerformance: ['reliability'],
  staffAttitude: ['empathy', 'assurance'],
}

/**
 * The factors of the four drivers of satisfaction.
 *
 * @example
 * ```ts
 * import { satisfactionDriverFactors } from 'paripurna/quality'
 *
 * satisfactionDriverFactors.afterSales // => ['supportServices', 'feedbackAndRestitution', 'managementPriority']
 * ```
 * @see "Bekerjasama dengan kolega", the four principles of customer satisfaction
 */
export const satisfactionDriverFactors: Readonly<
  Record<SatisfactionDriver, readonly SatisfactionFactor[]>
> = {
  productOrService: [
    'productDesign',
    'servicePackaging',
    'serviceLabeling',
    'servicePresentation',
    'serviceDelivery',
  ],
  salesAndPromotion: [
    'messages',
    'frontLineCourtesy',
    'frontLineKnowledge',
    'frontLineApproach',
    'intermediaries',
  ],
  afterSales: ['supportServices', 'feedbackAndRestitution', 'managementPriority'],
  organizationalCulture: ['formalValues', 'informalValues', 'gatekeepers'],
}

/**
 * The eight attributes as a questionnaire on a scale of 1 to 7, each under its nearest dimension, and
 * a ninth item that the same text asks for: whether customers feel looked after, which only they can
 * answer.
 *
 * @example
 * ```ts
 * import { attributeInstrument } from 'paripurna/quality'
 *
 * attributeInstrument.items.length // => 9
 * attributeInstrument.items[8] // => { id: 'feltAttention', dimension: 'empathy' }
 * ```
 * @see "Bekerjasama dengan kolega"
 */
export const attributeInstrument: GapInstrument = {
  scale: { lowest: 1, highest: 7 },
  items: [
    { id: 'reliability', dimension: 'reliability' },
    { id: 'consistency', dimension: 'reliability' },
    { id: 'deliverySpeedAndAccuracy', dimension: 'responsiveness' },
    { id: 'workAccuracy', dimension: 'reliability' },
    { id: 'telephoneCourtesy', dimension: 'assurance' },
    { id: 'informationValue', dimension: 'assurance' },
    { id: 'deliveryPartnerPerformance', dimension: 'reliability' },
    { id: 'staffAttitude', dimension: 'empathy' },
    { id: 'feltAttention', dimension: 'empathy' },
  ],
}

/**
 * The 22 items of SERVQUAL by number, on a scale of 1 to 7: 1 to 4 tangibles, 5 to 9 reliability, 10
 * to 13 responsiveness, 14 to 17 assurance, 18 to 22 empathy. Their texts are the authors'.
 *
 * In the version of 1988 items 10 to 13 and 18 to 22 are worded negatively: turn those answers round
 * (8 less the answer) before they are scored. That of 1991 has no such items.
 *
 * @example
 * ```ts
 * import { servqualInstrument } from 'paripurna/quality'
 *
 * servqualInstrument.items.length // => 22
 * servqualInstrument.items[4] // => { id: 'item5', dimension: 'reliability' }
 * ```
 * @see Parasuraman, Zeithaml and Berry, "SERVQUAL", Journal of Retailing 64 (1988) 12-40, appendix;
 * "Refinement and Reassessment of the SERVQUAL Scale", Journal of Retailing 67 (1991) 420-450
 */
export const servqualInstrument: GapInstrument = {
  scale: { lowest: 1, highest: 7 },
  items: [
    { id: 'item1', dimension: 'tangibles' },
    { id: 'item2', dimension: 'tangibles' },
    { id: 'item3', dimension: 'tangibles' },
    { id: 'item4', dimension: 'tangibles' },
    { id: 'item5', dimension: 'reliability' },
    { id: 'item6', dimension: 'reliability' },
    { id: 'item7', dimension: 'reliability' },
    { id: 'item8', dimension: 'reliability' },
    { id: 'item9', dimension: 'reliability' },
    { id: 'item10', dimension: 'responsiveness' },
    { id: 'item11', dimension: 'responsiveness' },
    { id: 'item12', dimension: 'responsiveness' },
    { id: 'item13', dimension: 'responsiveness' },
    { id: 'item14', dimension: 'assurance' },
    { id: 'item15', dimension: 'assurance' },
    { id: 'item16', dimension: 'assurance' },
    { id: 'item17', dimension: 'assurance' },
    { id: 'item18', dimension: 'empathy' },
    { id: 'item19', dimension: 'empathy' },
    { id: 'item20', dimension: 'empathy' },
    { id: 'item21', dimension: 'empathy' },
    { id: 'item22', dimension: 'empathy' },
  ],
}

/**
 * How customers of five American companies shared out 100 points over the dimensions, as it is usually
 * quoted. Ask your own customers before you weigh by it.
 *
 * @example
 * ```ts
 * import { servqualWeights } from 'paripurna/quality'
 *
 * Object.values(servqualWeights).reduce((sum, weight) => sum + weight) // => 100
 * ```
 * @see Zeithaml, Parasuraman and Berry, Delivering Quality Service (1990), as quoted elsewhere
 */
export const servqualWeights: Readonly<Record<RaterDimension, number>> = {
  reliability: 32,
  responsiveness: 22,
  assurance: 19,
  empathy: 16,
  tangibles: 11,
}

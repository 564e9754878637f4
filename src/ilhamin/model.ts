/**
 * The seven items of ILHAMIN, in the order of its letters: ingat (remember), layani (serve), hormati
 * (respect), apresiasi (appreciate), mengerti (understand), ikuti (follow up), nyaman (comfort). Two
 * of them begin with I, so an item is never known by its letter.
 */
export const ilhaminItems = [
  'ingat',
  'layani',
  'hormati',
  'apresiasi',
  'mengerti',
  'ikuti',
  'nyaman',
] as const

/** One of the seven items. */
export type IlhaminItem = (typeof ilhaminItems)[number]

/** Who a customer can be: a person or an organization that is loyal, and pays. */
export const customerKinds = ['person', 'organization'] as const

/** A person or an organization. */
export type CustomerKind = (typeof customerKinds)[number]

/**
 * Where the culture of an organization shows, and whether formally, in what it writes down, or
 * informally, in what it does.
 */
export const serviceCultureAspects = [
  { id: 'visionAndMission', formal: true },
  { id: 'procedures', formal: true },
  { id: 'controls', formal: true },
  { id: 'livedValues', formal: false },
  { id: 'gatekeepers', formal: false },
] as const

/** One of the five aspects. */
export type ServiceCultureAspect = (typeof serviceCultureAspects)[number]['id']

/** What is respected in a customer. */
export type RespectItem = 'time' | 'intelligence' | 'ownChoice'

/** What an honest first contact does. */
export type FirstContactItem =
  'needUnderstood' | 'productExplained' | 'weaknessesDisclosed' | 'noExaggeration'

/** What the attitude of the front line shows in. */
export type FrontLineItem = 'courtesy' | 'knowledge' | 'approach' | 'fitToNeed'

/** What a consumer has a claim to. */
export type ConsumerItem = 'knowledge' | 'freeChoice' | 'awarenessOfRights'

/** What a customer is and is not. */
export type CustomerMaxim =
  | 'mostImportant'
  | 'weDepend'
  | 'notAnInterruption'
  | 'partOfUs'
  | 'notAStatistic'
  | 'doNotArgue'
  | 'bringsWishes'
  | 'decidesSuccess'

/** What one takes oneself and the customer for. */
export type ServiceMindsetPrinciple = 'expertServant' | 'partnerForLife'

/** What caring for customers comes down to. */
export type CustomerCareGuideline =
  | 'feedbackIsInformation'
  | 'friendlySystem'
  | 'mustBeFelt'
  | 'ownProblemsStayInside'
  | 'loyaltyNotEverywhere'
  | 'rightAdvantage'

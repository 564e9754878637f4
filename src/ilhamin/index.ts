/**
 * ILHAMIN, the service checklist of the source texts: ingat, layani, hormati, apresiasi, mengerti,
 * ikuti, nyaman. And the other ready-made lists the texts hold.
 *
 * The acronym reads like *ilham*, inspiration. Its seven words stay Indonesian as identifiers; the
 * wording glosses them. Scoring is the checklist room's. What the texts say and what is a proposal of
 * this library is told apart in the comment of each list. Checklists ask for what can be observed;
 * `customerMaxims`, `serviceMindset` and `customerCareGuidelines` are principles, and can be the items
 * of a checklist of yours.
 *
 * @module ilhamin
 */
export {
  customerKinds,
  ilhaminItems,
  serviceCultureAspects,
  type ConsumerItem,
  type CustomerCareGuideline,
  type CustomerKind,
  type CustomerMaxim,
  type FirstContactItem,
  type FrontLineItem,
  type IlhaminItem,
  type RespectItem,
  type ServiceCultureAspect,
  type ServiceMindsetPrinciple,
} from './model.ts'
export { ilhaminChecklist } from './presets.ts'
export { respectChecklist, frontLineChecklist } from './conduct.ts'
export { consumerChecklist, firstContactChecklist } from './contact.ts'
export { serviceCultureChecklist } from './culture.ts'
export { customerCareGuidelines, customerMaxims, serviceMindset } from './principles.ts'
export { customerKindWording, ilhaminWording } from './wording.ts'

import type { ResponseTerms } from './policy-model.ts'

/**
 * Limits as their sources set them, as data. What a source leaves open is missing, and yours to say:
 * the zone, the calendar, what stops the clock, which silence closes, and for working days what a
 * closed day means. Laws change; look them up before you rely on a figure.
 *
 * "Two or three days" is a zone of tolerance without a clock: choose one of the two.
 *
 * @example
 * ```ts
 * import { responsePolicy, type ResponsePolicy } from 'paripurna/complaint'
 *
 * responsePolicy.twoOrThreeDays.respondWithin // => { counted: 'calendarTime', desired: { days: 2 }, within: { days: 3 } }
 * const rules = { timeZone: 'Europe/London', pausedBy: [], closesAfterSilence: null }
 * const policy: ResponsePolicy = { ...responsePolicy.fcaFinalResponse, ...rules }
 * policy.respondWithin.within // => 56
 * ```
 * @see "Bekerjasama dengan kolega", customer relations 1, for inquiries and the follow-up; FCA
 * Handbook, DISP 1.5 and 1.6; standar pelayanan at sippn.menpan.go.id (Kelurahan Paria), by class of
 * complaint: *ringan, normatif, tidak berkadar pengawasan, berkadar pengawasan*; Peraturan OJK
 * 1/POJK.07/2013, since replaced
 */
export const responsePolicy = {
  twoOrThreeDays: {
    source: '"Bekerjasama dengan kolega": two or three days, on the calendar',
    acknowledgeWithin: null,
    respondWithin: { counted: 'calendarTime', desired: { days: 2 }, within: { days: 3 } },
    followUpWithin: { counted: 'calendarTime', desired: { days: 2 }, within: { days: 3 } },
  },
  twoOrThreeWorkingDays: {
    source: '"Bekerjasama dengan kolega": two or three days, worked',
    acknowledgeWithin: null,
    respondWithin: { counted: 'workingDays', desired: 2, within: 3 },
    followUpWithin: { counted: 'workingDays', desired: 2, within: 3 },
  },
  fcaSummaryResolution: {
    source: 'FCA Handbook, DISP 1.5: the third business day',
    acknowledgeWithin: null,
    respondWithin: { counted: 'workingDays', within: 3 },
  },
  fcaFinalResponse: {
    source: 'FCA Handbook, DISP 1.6.2R: eight weeks',
    acknowledgeWithin: null,
    respondWithin: { counted: 'calendarDays', within: 56 },
  },
  fcaPaymentServices: {
    source: 'FCA Handbook, DISP 1.6.2AR: 15 business days',
    acknowledgeWithin: null,
    respondWithin: { counted: 'workingDays', within: 15 },
  },
  sippnLight: {
    source: 'sippn.menpan.go.id, Kelurahan Paria: ringan',
    acknowledgeWithin: null,
    respondWithin: { counted: 'workingDays', within: 2 },
  },
  sippnNormative: {
    source: 'sippn.menpan.go.id, Kelurahan Paria: normatif',
    acknowledgeWithin: null,
    respondWithin: { counted: 'workingDays', within: 5 },
  },
  sippnUnsupervised: {
    source: 'sippn.menpan.go.id, Kelurahan Paria: tidak berkadar pengawasan',
    acknowledgeWithin: null,
    respondWithin: { counted: 'workingDays', within: 14 },
  },
  sippnSupervised: {
    source: 'sippn.menpan.go.id, Kelurahan Paria: berkadar pengawasan',
    acknowledgeWithin: null,
    respondWithin: { counted: 'workingDays', within: 60 },
  },
  ojk2013: {
    source: 'Peraturan OJK 1/POJK.07/2013: 20 working days',
    acknowledgeWithin: null,
    respondWithin: { counted: 'workingDays', within: 20 },
  },
} as const satisfies Readonly<Record<string, ResponseTerms>>

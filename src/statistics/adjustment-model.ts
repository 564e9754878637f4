/**
 * The ways of adjusting p-values for how many there are. Holm's bounds the chance of any false
 * alarm, that of Benjamini and Hochberg the expected share of false alarms among all alarms.
 */
export const adjustmentMethods = ['holm', 'benjaminiHochberg'] as const

/** A way of adjusting p-values for how many there are. */
export type AdjustmentMethod = (typeof adjustmentMethods)[number]

import type { CivilDate, Duration, Instant } from '../calendar/model.ts'

/** An amount of something, in a unit of your naming. */
export interface Quantity {
  /** Says that this is a quantity. */
  readonly kind: 'quantity'
  /** A finite number. */
  readonly value: number
  /** The unit, compared to the letter: `minutes` is not `minute`. Nothing is converted. */
  readonly unit: string
}

/** A rating on a scale; higher is better. */
export interface Rating {
  /** Says that this is a rating. */
  readonly kind: 'rating'
  /** A number on the scale, both ends included; means of ratings may lie between the steps. */
  readonly value: number
  /** The lowest and the highest rating that can be given. */
  readonly scale: readonly [number, number]
}

/** A length of time that something takes; shorter is better. */
export interface DurationMeasure {
  /** Says that this is a length of time. */
  readonly kind: 'duration'
  /** The length. */
  readonly duration: Duration
}

/** A point in time; earlier is better. */
export interface InstantMeasure {
  /** Says that this is a point in time. */
  readonly kind: 'instant'
  /** Epoch milliseconds. */
  readonly at: Instant
}

/** A day of the calendar; earlier is better. */
export interface CivilDateMeasure {
  /** Says that this is a day of the calendar. */
  readonly kind: 'civilDate'
  /** The day. */
  readonly on: CivilDate
}

/** Something that is there or not; there is better, such as an extra that nobody asked for. */
export interface Presence {
  /** Says that this is there or not. */
  readonly kind: 'presence'
  /** Whether it is there. */
  readonly present: boolean
}

/** A level of an ordered list, such as economy, business, first; later in the list is better. */
export interface Ordinal {
  /** Says that this is a level of an ordered list. */
  readonly kind: 'ordinal'
  /** The level: one of the list. */
  readonly level: string
  /** All levels from the worst to the best, each once. Only levels of the same list compare. */
  readonly order: readonly string[]
}

/** Something that can be expected and delivered. */
export type Measure =
  Quantity | Rating | DurationMeasure | InstantMeasure | CivilDateMeasure | Presence | Ordinal

/** The kinds of measure, as their `kind` names them. */
export const measureKinds = [
  'quantity',
  'rating',
  'duration',
  'instant',
  'civilDate',
  'presence',
  'ordinal',
] as const

/** The `kind` of a measure. */
export type MeasureKind = (typeof measureKinds)[number]

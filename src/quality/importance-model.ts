import type { AnswerScale } from './model.ts'

/**
 * The four quadrants of importance-performance analysis: important and weak, important and strong,
 * unimportant and weak, unimportant and strong.
 */
export const importanceQuadrants = [
  'concentrateHere',
  'keepUp',
  'lowPriority',
  'possibleOverkill',
] as const

/** One of the four quadrants. */
export type ImportanceQuadrant = (typeof importanceQuadrants)[number]

/** One attribute on the two axes. */
export interface RatedAttribute {
  /** Its stable id, unique among the attributes; not empty. */
  readonly id: string
  /** How important it is to customers, a finite number. */
  readonly importance: number
  /** How well it is done, a finite number. */
  readonly performance: number
}

/**
 * Where the axes cross: at the mean or the median of the attributes, in the middle of the scale of
 * both axes, or at two given numbers.
 */
export type Crosshair =
  | 'mean'
  | 'median'
  | {
      /** The scale of both axes. */
      readonly midpointOf: AnswerScale
    }
  | CrosshairPoint

/** A point on the two axes. */
export interface CrosshairPoint {
  /** On the axis of importance, a finite number. */
  readonly importance: number
  /** On the axis of performance, a finite number. */
  readonly performance: number
}

/** An attribute with its quadrant. */
export interface PlacedAttribute extends RatedAttribute {
  /** Where it lies; a point on a line counts as high. */
  readonly quadrant: ImportanceQuadrant
}

/** Every attribute has its quadrant. */
export interface PlacedAttributes {
  /** Says that there are quadrants. */
  readonly kind: 'placed'
  /** Where the axes cross. */
  readonly crosshair: CrosshairPoint
  /** The attributes, in the order they were given. */
  readonly attributes: readonly PlacedAttribute[]
}

/** There is no attribute, so there is nothing to place. */
export interface UnplacedAttributes {
  /** Says that there are no quadrants. */
  readonly kind: 'unplaced'
  /** Why. */
  readonly because: 'noAttributes'
}

/** What importance-performance analysis says. */
export type ImportancePerformance = PlacedAttributes | UnplacedAttributes

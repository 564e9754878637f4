/** A range that a share of a hundred lies in, at a stated level of confidence. */
export interface ShareInterval {
  /** The observed share, from 0 to 1. */
  readonly share: number
  /** The lower bound, from 0 to 1. */
  readonly low: number
  /** The upper bound, from 0 to 1. */
  readonly high: number
  /** The level of confidence, between 0 and 1. */
  readonly level: number
  /** How many were observed. */
  readonly n: number
}

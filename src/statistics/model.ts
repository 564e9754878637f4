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

/**
 * The nine definitions of a sample quantile, numbered as Hyndman and Fan number them: 1 to 3 take an
 * observed value, 4 to 9 interpolate. R and Python's NumPy default to 7, SAS to 3, Minitab and SPSS to 6.
 */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9

import type { Words } from '../language/model.ts'
import type { AgreementCoefficient } from './model.ts'

/** One band of a reading of coefficients. */
export interface AgreementBand {
  /** Its name within the reading. */
  readonly id: string
  /** Its name for readers. */
  readonly text: Words
  /** The least coefficient that belongs to it; the first band has none. */
  readonly from?: number
}

/** A reading of coefficients, as somebody published it. */
export interface AgreementBands {
  /** Its name. */
  readonly id: string
  /** Who published it, and where. */
  readonly source: string
  /** The coefficients it was published for. */
  readonly coefficients: readonly AgreementCoefficient[]
  /** To how many decimals it is printed, from 0 to 15: a coefficient is rounded to as many before. */
  readonly decimals: number
  /** The bands from the lowest to the highest. */
  readonly bands: readonly AgreementBand[]
}

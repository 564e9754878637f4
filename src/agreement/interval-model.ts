import type { CronbachAlpha, UndefinedConsistency } from './consistency-model.ts'
import type {
  AgreementBounds,
  AgreementCoefficient,
  CohenKappa,
  FleissKappa,
  KrippendorffAlpha,
  UndefinedAgreement,
} from './model.ts'

/** What the four coefficients answer. */
export type AgreementResult =
  | CohenKappa
  | FleissKappa
  | KrippendorffAlpha
  | CronbachAlpha
  | UndefinedAgreement
  | UndefinedConsistency

/** A range by resampling the subjects. */
export interface AgreementBootstrapInterval extends AgreementBounds {
  /** Says that there is an interval. */
  readonly kind: 'interval'
  /** By which method. */
  readonly method: 'bootstrap'
  /** Of which coefficient. */
  readonly coefficient: AgreementCoefficient
  /** The coefficient of all subjects. */
  readonly value: number
  /** How many subjects it rests on. */
  readonly n: number
  /** How many resamples were drawn. */
  readonly replicates: number
  /** In how many of them the coefficient was undefined; they are in no bound. */
  readonly undefinedReplicates: number
}

/** Too many resamples in which the coefficient is undefined: what is left has no bound at the level. */
export interface UndefinedAgreementInterval {
  /** Says that there is no interval. */
  readonly kind: 'undefined'
  /** Of which coefficient. */
  readonly coefficient: AgreementCoefficient
  /** Why. */
  readonly because: 'tooFewDefinedReplicates'
  /** The coefficient of all subjects, which is defined. */
  readonly value: number
  /** How many subjects it rests on. */
  readonly n: number
  /** How many resamples were drawn. */
  readonly replicates: number
  /** In how many of them the coefficient was undefined. */
  readonly undefinedReplicates: number
}

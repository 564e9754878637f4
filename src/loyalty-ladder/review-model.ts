import type { LadderRung } from './model.ts'
import type { LadderCondition, LadderDemotion, LadderLapse } from './policy-model.ts'

/** The parts of a policy in which two policies can differ, in the order a policy is read. */
export const ladderPolicyParts = [
  'id',
  'timeZone',
  'rungs',
  'requirements',
  'upkeep',
  'testedEvery',
  'grace',
  'fallsTo',
  'lapse',
  'winBack',
] as const

/** A part of a policy. */
export type LadderPolicyPart = (typeof ladderPolicyParts)[number]

/** What stands in a part of a policy; `null` where nothing stands. */
export interface LadderPolicyPartValues<Rung extends string = LadderRung> {
  /** Name and version. */
  readonly id: string
  /** The zone. */
  readonly timeZone: string
  /** The rungs, from the ground up. */
  readonly rungs: readonly Rung[]
  /** The conditions of one rung; `null` where there is no such rung. */
  readonly requirements: readonly LadderCondition[] | null
  /** What it takes to stay on one rung; `null` where that is what it takes to rise. */
  readonly upkeep: readonly LadderCondition[] | null
  /** How often rungs are put to the test. */
  readonly testedEvery: NonNullable<LadderDemotion['every']> | null
  /** How long a rung is kept that was found wanting. */
  readonly grace: NonNullable<LadderDemotion['grace']> | null
  /** Where one falls. */
  readonly fallsTo: NonNullable<LadderDemotion<Rung>['to']>
  /** When silence makes a customer lapse. */
  readonly lapse: LadderLapse<Rung> | null
  /** The rung of who is won back. */
  readonly winBack: Rung
}

/** One difference between two policies, of one part. */
export interface LadderPolicyDifferenceOf<
  Part extends LadderPolicyPart,
  Rung extends string = LadderRung,
> {
  /** The part. */
  readonly kind: Part
  /** Where it stands: `requirements.client`, `demotion.grace`. */
  readonly path: string
  /** The rung it is about, for `requirements` and `upkeep`. */
  readonly rung?: Rung
  /** What stood there. */
  readonly before: LadderPolicyPartValues<Rung>[Part]
  /** What stands there now. */
  readonly after: LadderPolicyPartValues<Rung>[Part]
}

/** One difference between two policies. */
export type LadderPolicyDifference<Rung extends string = LadderRung> = {
  [Part in LadderPolicyPart]: LadderPolicyDifferenceOf<Part, Rung>
}[LadderPolicyPart]

/** What can be odd about a policy that is well-formed, closed. */
export const ladderFindingKinds = [
  'unreachableRung',
  'rungWithoutConditions',
  'conditionOnGround',
  'boughtLoyalty',
  'impossibleCondition',
  'deadCondition',
  'forgivenessWithoutEffect',
  'emptyWindow',
  'upkeepBeyondRequirements',
  'demotionWithoutEffect',
  'lapseBeforeExpiry',
  'nothingKeepsAlive',
] as const

/** One kind of finding. */
export type LadderFindingKind = (typeof ladderFindingKinds)[number]

/** Something odd about a policy. */
export interface LadderFinding<Rung extends string = LadderRung> {
  /** What is odd. */
  readonly kind: LadderFindingKind
  /** Where: `requirements.client[0].within`. */
  readonly path: string
  /** The rung it is about, if it is about one. */
  readonly rung?: Rung
  /** The place of the policy that makes it so, if it is another. */
  readonly by?: string
}

import type { Duration } from '../calendar/model.ts'
import type { LadderEventType, LadderRung } from './model.ts'

/** What can be counted of the evidence, and so be asked for by a rung. */
export const ladderMeasures = [
  'interest',
  'purchases',
  'purchaseDays',
  'exceededDeliveries',
  'recommendations',
  'evangelism',
] as const

/** One countable thing. */
export type LadderMeasure = (typeof ladderMeasures)[number]

/** One thing a rung asks for. */
export interface LadderCondition {
  /** What is counted. */
  readonly evidence: LadderMeasure
  /** How many there must be; a whole number from 1. */
  readonly atLeast: number
  /**
   * For `exceededDeliveries`: how many disappointments are forgiven; default 0. Deliveries before
   * the latest unforgiven disappointment no longer count.
   */
  readonly forgiving?: number
  /**
   * How long evidence counts, laid on the calendar from when it happened, the end not included;
   * default for ever. A month clamps to the end of the month it arrives in. A disappointment that was not
   * forgiven takes what came before it for good.
   */
  readonly within?: Duration
}

/**
 * The rules of a ladder, as plain JSON. A policy is read as it is: change a copy, never the policy.
 *
 * The rungs are a type of their own: with `as const satisfies LadderPolicyOf<typeof rungs>` a rung
 * without requirements, an unknown rung or event, or a fall that leads up does not compile.
 */
export interface LadderPolicy<Rung extends string = LadderRung> {
  /** The shape of this policy. */
  readonly schemaVersion: 1
  /** Its name and version, of your choosing. */
  readonly id: string
  /** The IANA zone in which days are told apart and months are counted. */
  readonly timeZone: string
  /** The rungs, from the ground up. */
  readonly rungs: readonly Rung[]
  /** What each rung asks for; a customer rises to the highest rung whose conditions all hold. */
  readonly requirements: Readonly<Record<Rung, readonly LadderCondition[]>>
  /** What it takes to stay on a rung, where that is less than what it took to get there. */
  readonly upkeep?: Readonly<Partial<Record<Rung, readonly LadderCondition[]>>>
  /** How time takes a rung away; without it, at once, down to what is still supported. */
  readonly demotion?: LadderDemotion<Rung>
  /** When silence makes a customer lapse; `null` for never. */
  readonly lapse: LadderLapse<Rung> | null
  /** The rung a customer who is won back returns to, but never above the highest ever reached. */
  readonly winBack: Rung
}

/** When silence makes a customer lapse. */
export interface LadderLapse<Rung extends string = LadderRung> {
  /** How long a silence, laid on the calendar from the last sign of life. */
  readonly after: Duration
  /** The lowest rung it applies to. */
  readonly from: Rung
  /** The types of event that are a sign of life. */
  readonly keptAliveBy: readonly LadderEventType[]
}

/**
 * How a rung is lost when what it takes has grown old. What events take away (a reversed purchase, a
 * disappointment) is gone at once, whatever stands here.
 */
export interface LadderDemotion<Rung extends string = LadderRung> {
  /**
   * How often a rung is put to the test, counted from when it was reached or won anew; between two
   * tests it is kept. Without it, evidence that grows old is missed at once.
   */
  readonly every?: Duration
  /** How long a rung is kept after it was found wanting, as a chance to win it anew; default none. */
  readonly grace?: Duration
  /**
   * Where one falls: to the highest rung still `supported` (the default), one rung at a time, or
   * from each rung to the one named, but never below what is supported.
   */
  readonly to?: 'supported' | 'oneRung' | Readonly<Partial<Record<Rung, Rung>>>
}

/** The rungs below one of them; any, where their order is not known to the compiler. */
export type RungBelow<Rungs extends readonly string[], Rung> = number extends Rungs['length']
  ? Rungs[number]
  : Rungs extends readonly [...infer Lower extends readonly string[], infer Last]
    ? Rung extends Last
      ? Lower[number]
      : RungBelow<Lower, Rung>
    : never

/** A policy for a list of rungs, with falls that lead down: what `satisfies` is written against. */
export type LadderPolicyOf<Rungs extends readonly string[]> = Omit<
  LadderPolicy<Rungs[number]>,
  'rungs' | 'demotion'
> & {
  /** The rungs, from the ground up. */
  readonly rungs: Rungs
  /** How time takes a rung away. */
  readonly demotion?: Omit<LadderDemotion<Rungs[number]>, 'to'> & {
    /** Where one falls; a named rung lies below. */
    readonly to?:
      'supported' | 'oneRung' | { readonly [Rung in Rungs[number]]?: RungBelow<Rungs, Rung> }
  }
}

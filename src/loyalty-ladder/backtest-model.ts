import type { LadderPosition, LadderReason, LadderStep } from './decision-model.ts'
import type { LadderEvent, LadderRung } from './model.ts'

/** The history of one customer. */
export interface LadderCustomerLog<Rung extends string = LadderRung> {
  /** Who. */
  readonly customer: string
  /** What happened, in any order. */
  readonly events: Iterable<LadderEvent<Rung>>
}

/** A customer who ends elsewhere under the other policy. */
export interface LadderBacktestMove<
  Before extends string = LadderRung,
  After extends string = Before,
> {
  /** Who. */
  readonly customer: string
  /** Where the customer ends under the policy before. */
  readonly before: LadderPosition<Before>
  /** Where the customer ends under the policy after. */
  readonly after: LadderPosition<After>
  /**
   * What parted the two for good: the steps that one event, or time, caused under each policy, absent
   * where it caused none. Where the two never agreed, because the ladders differ from the ground up,
   * the last step under each that moved the customer.
   */
  readonly parting: {
    /** The step under the policy before. */
    readonly before?: LadderStep<Before>
    /** The step under the policy after. */
    readonly after?: LadderStep<After>
  }
}

/** How many customers end in one place under one policy and in another under the other. */
export interface LadderBacktestCount<
  Before extends string = LadderRung,
  After extends string = Before,
> {
  /** Where they end under the policy before. */
  readonly before: Pick<LadderPosition<Before>, 'rung' | 'standing'>
  /** Where they end under the policy after. */
  readonly after: Pick<LadderPosition<After>, 'rung' | 'standing'>
  /** How many customers; at least 1. */
  readonly n: number
}

/** How many events were decided in one way under one policy and in another under the other. */
export interface LadderDecisionDifference {
  /** The decision under the policy before. */
  readonly before: LadderReason
  /** The decision under the policy after. */
  readonly after: LadderReason
  /** How many events; at least 1. */
  readonly n: number
}

/** What a change of policy would have meant for the same histories. */
export interface LadderBacktest<Before extends string = LadderRung, After extends string = Before> {
  /** How many customers were replayed. */
  readonly n: number
  /** Those who end elsewhere, in the order of the logs. */
  readonly moved: readonly LadderBacktestMove<Before, After>[]
  /** Where all customers end, whether moved or not, by rung and standing; the counts sum to `n`. */
  readonly counts: readonly LadderBacktestCount<Before, After>[]
  /** How many events there were, whatever became of them. */
  readonly events: number
  /** How many of them were decided for another reason, by the two reasons, the most frequent first. */
  readonly differences: readonly LadderDecisionDifference[]
}

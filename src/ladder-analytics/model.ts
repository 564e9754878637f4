import type { NeverAbsorbed, StationaryDistributions } from './chain-model.ts'
import type {
  LogRankUntested,
  NoStays,
  RestrictedMeanUnknown,
  StayQuantileUnreached,
} from './survival-model.ts'
import type { TransitionsUncompared, UnobservedTransitions } from './transition-model.ts'

/** Why an answer of this room is none, or not one, closed. */
export type LadderAnalyticsReason = (
  | NoStays
  | StayQuantileUnreached
  | RestrictedMeanUnknown
  | LogRankUntested
  | UnobservedTransitions<string>
  | TransitionsUncompared
  | NeverAbsorbed<string>
  | StationaryDistributions<string>
)['because']

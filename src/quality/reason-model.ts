import type { UnplacedAttributes } from './importance-model.ts'
import type { KanoReason } from './kano-model.ts'
import type { MeanReason } from './mean-model.ts'
import type { NoSatisfactionIndex } from './satisfaction-model.ts'
import type { NobodyReached, NoSurveyMargin, NoSurveyScore } from './score-model.ts'

/** The reasons the results of this room can give, closed. */
export type QualityReason =
  | MeanReason
  | KanoReason
  | (
      NobodyReached | NoSatisfactionIndex | NoSurveyMargin | NoSurveyScore | UnplacedAttributes
    )['because']

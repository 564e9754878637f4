import type { LadderRung } from './model.ts'

/** The lifecycle stages HubSpot ships with, by their internal names, in its order. */
export const hubSpotStages = [
  'subscriber',
  'lead',
  'marketingqualifiedlead',
  'salesqualifiedlead',
  'opportunity',
  'customer',
  'evangelist',
  'other',
] as const

/** One of these stages. */
export type HubSpotStage = (typeof hubSpotStages)[number]

/** What a lifecycle stage of HubSpot is on the ladder. */
export type HubSpotStageReading =
  | {
      /** There is a rung for it. */
      readonly kind: 'mapped'
      /** The stage. */
      readonly stage: Exclude<HubSpotStage, 'other'>
      /** The rung. */
      readonly rung: LadderRung
    }
  | {
      /** There is none. */
      readonly kind: 'unmapped'
      /** The stage as it was given. */
      readonly stage: string
      /** `outsideLadder`: the stage says nothing of loyalty; `unknownStage`: one of your own, or a label. */
      readonly because: 'outsideLadder' | 'unknownStage'
    }

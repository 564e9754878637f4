import type { HubSpotStage, HubSpotStageReading } from './hubspot-model.ts'
import type { LadderRung } from './model.ts'

const rungs: Readonly<Record<Exclude<HubSpotStage, 'other'>, LadderRung>> = {
  subscriber: 'suspect',
  lead: 'prospect',
  marketingqualifiedlead: 'prospect',
  salesqualifiedlead: 'prospect',
  opportunity: 'prospect',
  customer: 'customer',
  evangelist: 'advocate',
}

/**
 * Reads a lifecycle stage of HubSpot as a rung, for taking customers over.
 *
 * HubSpot's Evangelist is a customer who has advocated for you: that is our advocate, and nobody comes
 * in as an evangelist. Its four stages between lead and opportunity tell how a sale goes on, not how
 * loyal somebody is: all are prospects. Buying again is no stage there, so nobody comes in as a client.
 * A subscriber hears from you and has asked for nothing yet.
 *
 * A stage is no evidence, and it is often a high-water mark: HubSpot's own updates only move it
 * forward. To start a ladder there, grant the rung by an event of type `overridden`, or better replay
 * the purchases.
 *
 * @param stage - the internal name (`salesqualifiedlead`), not the label
 * @returns `mapped` with the rung; `unmapped` for `other` (`outsideLadder`) and for stages of your own
 * (`unknownStage`)
 * @example
 * ```ts
 * import { fromHubSpotStage } from 'paripurna/loyalty-ladder'
 *
 * fromHubSpotStage('evangelist') // => { kind: 'mapped', stage: 'evangelist', rung: 'advocate' }
 * fromHubSpotStage('Sales Qualified Lead') // => { kind: 'unmapped', stage: 'Sales Qualified Lead', because: 'unknownStage' }
 * ```
 * @see HubSpot, Use lifecycle stages: the default stages and what they mean
 */
export function fromHubSpotStage(stage: string): HubSpotStageReading {
  if (isMapped(stage)) return { kind: 'mapped', stage, rung: rungs[stage] }
  return {
    kind: 'unmapped',
    stage,
    because: stage === 'other' ? 'outsideLadder' : 'unknownStage',
  }
}

function isMapped(stage: string): stage is keyof typeof rungs {
  return Object.hasOwn(rungs, stage)
}

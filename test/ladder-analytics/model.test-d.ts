import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { absorbingChain, hittingProbabilities } from '../../src/ladder-analytics/absorbing.ts'
import { explainCensus } from '../../src/ladder-analytics/census-wording.ts'
import { explainAbsorption } from '../../src/ladder-analytics/chain-wording.ts'
import type { LadderCensus } from '../../src/ladder-analytics/census-model.ts'
import { cumulativeIncidence } from '../../src/ladder-analytics/cumulative-incidence.ts'
import type { FunnelEvent } from '../../src/ladder-analytics/funnel-model.ts'
import { kaplanMeier } from '../../src/ladder-analytics/kaplan-meier.ts'
import type { LadderAnalyticsReason } from '../../src/ladder-analytics/model.ts'
import type {
  funnelEventSchema,
  ladderSpellSchema,
  stayRecordSchema,
  transitionTallySchema,
} from '../../src/ladder-analytics/schema.ts'
import { ladderSpells } from '../../src/ladder-analytics/spells.ts'
import type { LadderSpell, TimelineLike } from '../../src/ladder-analytics/spell-model.ts'
import type { StayQuantile, StayRecord } from '../../src/ladder-analytics/survival-model.ts'
import { explainSurvival } from '../../src/ladder-analytics/survival-wording.ts'
import { transitionMatrix, transitionSummary } from '../../src/ladder-analytics/transitions.ts'
import type { MarkovChain, TransitionTally } from '../../src/ladder-analytics/transition-model.ts'
import type { LadderTimeline } from '../../src/loyalty-ladder/decision-model.ts'

const states = ['client', 'advocate', 'lost'] as const

test('LadderAnalyticsReason is closed', () => {
  expectTypeOf<LadderAnalyticsReason>().toEqualTypeOf<
    | 'noStays'
    | 'tooFewLeft'
    | 'beyondFollowUp'
    | 'nothingToCompare'
    | 'nobodyLeft'
    | 'nobodySeenAgain'
    | 'noAbsorbingState'
    | 'closedWithoutEnd'
    | 'severalClosedClasses'
  >()
})

test('TimelineLike is what replaying gives, and the instant of counting is never guessed', () => {
  expectTypeOf<LadderTimeline>().toExtend<TimelineLike>()
  const timeline: TimelineLike = {
    decisions: [],
    state: { rung: 'gold', standing: 'active', lifetime: 1 },
  }
  ladderSpells(timeline, { customer: 'c-1', asOf: new Date(0) })
  // @ts-expect-error the clock is never read
  ladderSpells(timeline, { customer: 'c-1' })
})

test('kaplanMeier needs to know how a stay ended, and has a median only where there is a curve', () => {
  // @ts-expect-error a stay that goes on has null, not nothing
  kaplanMeier([{ duration: 3 }])
  // @ts-expect-error there is no such band
  kaplanMeier([], { band: 'arcsine' })
  const curve = kaplanMeier([])
  expectTypeOf(curve).not.toHaveProperty('median')
  expectTypeOf<StayQuantile>().not.toHaveProperty('time')
  // @ts-expect-error the unit is never guessed
  explainSurvival(curve, { language: 'en' })
})

test('cumulativeIncidence keeps the names of the ways', () => {
  const stays: StayRecord<'up' | 'down'>[] = []
  const curve = cumulativeIncidence(stays)
  if (curve.kind === 'estimated')
    expectTypeOf(curve.ways).toEqualTypeOf<readonly ('up' | 'down')[]>()
  // @ts-expect-error nobody left sideways
  cumulativeIncidence(stays, { ways: ['sideways'] })
})

test('transitionSummary names its clock, and its matrix is a chain', () => {
  const summary = transitionSummary({ states, clock: 'panel' })
  // @ts-expect-error there is no default clock
  transitionSummary({ states })
  // @ts-expect-error no such state
  summary.add(summary.empty, ['client', 'butler'])
  const matrix = transitionMatrix(summary.empty)
  expectTypeOf(matrix).toExtend<MarkovChain<(typeof states)[number]>>()
  // @ts-expect-error a row may be missing
  matrix.probabilities[0]?.at(0).toFixed()
  // @ts-expect-error there is no such state to reach
  hittingProbabilities(matrix, 'butler')
  const chain = absorbingChain(matrix, { absorbing: ['advocate', 'lost'] })
  expectTypeOf(chain).not.toHaveProperty('expectedSteps')
  // @ts-expect-error there is no such state to start in
  explainAbsorption(chain, { language: 'en', from: 'butler' })
})

test('explainCensus never guesses the zone', () => {
  const explain = (census: LadderCensus) => {
    // @ts-expect-error an instant is written in a zone
    explainCensus(census, { language: 'en' })
  }
  expectTypeOf(explain).toBeFunction()
})

test('the gates give the models', () => {
  expectTypeOf<z.output<typeof stayRecordSchema>>().toEqualTypeOf<StayRecord>()
  expectTypeOf<z.output<typeof ladderSpellSchema>>().toEqualTypeOf<LadderSpell>()
  expectTypeOf<z.output<typeof transitionTallySchema>>().toEqualTypeOf<TransitionTally>()
  expectTypeOf<z.output<typeof funnelEventSchema>>().toExtend<FunnelEvent>()
  expectTypeOf<FunnelEvent>().toExtend<z.output<typeof funnelEventSchema>>()
})

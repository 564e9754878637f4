import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { expectationAround } from '../../src/expectation/around.ts'
import { assessDelivery } from '../../src/expectation/assess.ts'
import { classifyDelivery } from '../../src/expectation/classify.ts'
import { combineAssessments } from '../../src/expectation/combine.ts'
import type {
  CombinationOptions,
  CombinationReason,
  CombinedAssessment,
  CombinedVerdict,
} from '../../src/expectation/combined-model.ts'
import {
  explainAssessment,
  explainCombinedAssessment,
} from '../../src/expectation/explanation-wording.ts'
import type {
  CivilDateMeasure,
  InstantMeasure,
  Measure,
  MeasureKind,
  Ordinal,
  Presence,
  Quantity,
  Rating,
} from '../../src/expectation/measure-model.ts'
import type {
  AmountRange,
  Assessment,
  AssessmentReason,
  CivilDateExpectation,
  CivilDateRange,
  DatedExpectation,
  Delivery,
  Direction,
  DurationExpectation,
  Expectation,
  InstantExpectation,
  InstantRange,
  OrdinalExpectation,
  PresenceExpectation,
  QuantityExpectation,
  RatingExpectation,
  TargetRange,
  Verdict,
  ZoneOfTolerance,
} from '../../src/expectation/model.ts'
import type {
  deliverySchema,
  directionSchema,
  expectationSchema,
  measureSchema,
  verdictSchema,
} from '../../src/expectation/schema.ts'
import { deliverySummary, tallyDeliveries } from '../../src/expectation/tally.ts'
import { verdictWording } from '../../src/expectation/wording.ts'

declare const quantity: Quantity
declare const rating: Rating
declare const presence: Presence
declare const ordinal: Ordinal
declare const instant: InstantMeasure
declare const date: CivilDateMeasure

test('Expectation of a quantity needs a direction', () => {
  expectTypeOf({
    adequate: quantity,
    desired: quantity,
    direction: 'lowerIsBetter' as const,
  }).toExtend<Expectation>()
  // @ts-expect-error minutes of comfort are not minutes of waiting
  const undirected: Expectation = { adequate: quantity, desired: quantity }
  // @ts-expect-error there is no such direction
  const odd: Expectation = { adequate: quantity, desired: quantity, direction: 'better' }
  expectTypeOf([undirected, odd]).toExtend<Expectation[]>()
})

test('Expectation of a rating, a duration or a time has its direction fixed', () => {
  expectTypeOf({ adequate: rating, desired: rating }).toExtend<Expectation>()
  // @ts-expect-error higher ratings are better
  const wrong: Expectation = { adequate: rating, desired: rating, direction: 'lowerIsBetter' }
  expectTypeOf(wrong).toExtend<Expectation>()
  expectTypeOf<RatingExpectation['direction']>().toEqualTypeOf<'higherIsBetter' | undefined>()
  expectTypeOf<
    (DurationExpectation | InstantExpectation | CivilDateExpectation)['direction']
  >().toEqualTypeOf<'lowerIsBetter' | undefined>()
  expectTypeOf<QuantityExpectation['direction']>().toEqualTypeOf<Direction>()
})

test('Expectation has both limits of one kind', () => {
  // @ts-expect-error a rating is no quantity
  const mixed: Expectation = { adequate: rating, desired: quantity, direction: 'higherIsBetter' }
  // @ts-expect-error a single value is both limits
  const half: Expectation = { adequate: rating }
  expectTypeOf([mixed, half]).toExtend<Expectation[]>()
})

test('Expectation of a date needs a zone, and real dates', () => {
  type Limits = Pick<CivilDateExpectation, 'adequate' | 'desired'>
  expectTypeOf<Limits>().not.toExtend<Expectation>()
  expectTypeOf<Limits & { timeZone: string }>().toExtend<Expectation>()
  expectTypeOf<{ kind: 'civilDate'; on: string }>().not.toExtend<Measure>()
  expectTypeOf<{ kind: 'instant'; at: Date }>().not.toExtend<Measure>()
})

test('Presence says whether it is there, and Ordinal its level and its list', () => {
  // @ts-expect-error what is not known to be there is not absent
  const unknown: Measure = { kind: 'presence' }
  // @ts-expect-error a level alone is on no list
  const loose: Measure = { kind: 'ordinal', level: 'first' }
  expectTypeOf([unknown, loose]).toExtend<Measure[]>()
  expectTypeOf<PresenceExpectation | OrdinalExpectation>().toExtend<ZoneOfTolerance>()
  expectTypeOf<(PresenceExpectation | OrdinalExpectation)['direction']>().toEqualTypeOf<
    'higherIsBetter' | undefined
  >()
  // @ts-expect-error being there is better
  const wrong: Expectation = { adequate: presence, desired: presence, direction: 'lowerIsBetter' }
  // @ts-expect-error a level is not there or not
  const mixed: Expectation = { adequate: presence, desired: ordinal }
  expectTypeOf([wrong, mixed]).toExtend<Expectation[]>()
})

test('TargetRange has instants or dates as earliest and latest, amounts as least and most', () => {
  expectTypeOf<TargetRange>().toEqualTypeOf<InstantRange | CivilDateRange | AmountRange>()
  expectTypeOf<TargetRange | ZoneOfTolerance>().toEqualTypeOf<Expectation>()
  expectTypeOf({ earliest: instant, latest: instant }).toExtend<TargetRange>()
  expectTypeOf({ least: rating, most: rating }).toExtend<TargetRange>()
  // @ts-expect-error an instant is no amount
  const instants: AmountRange = { least: instant, most: instant }
  // @ts-expect-error an amount is not early or late
  const amounts: TargetRange = { earliest: quantity, latest: quantity }
  // @ts-expect-error nobody expects too many levels
  const levels: TargetRange = { least: ordinal, most: ordinal }
  // @ts-expect-error being there has one side
  const presences: TargetRange = { least: presence, most: presence }
  // @ts-expect-error dates need a zone
  const dates: TargetRange = { earliest: date, latest: date }
  // @ts-expect-error an instant is no date
  const mixed: TargetRange = { earliest: instant, latest: date, timeZone: 'UTC' }
  // @ts-expect-error both limits
  const half: TargetRange = { least: quantity }
  const targets = [instants, amounts, levels, presences, dates, mixed, half]
  expectTypeOf(targets).toExtend<TargetRange[]>()
})

test('CombinationOptions have what their rule needs, and no more', () => {
  expectTypeOf<CombinationOptions['rule']>().toEqualTypeOf<
    'nonCompensatory' | 'criticalOnly' | 'weighted' | undefined
  >()
  combineAssessments({})
  combineAssessments({}, { rule: 'criticalOnly', critical: [] })
  // @ts-expect-error parts without weights
  combineAssessments({}, { rule: 'weighted' })
  // @ts-expect-error no critical part
  combineAssessments({}, { rule: 'criticalOnly' })
  // @ts-expect-error weights need their rule
  combineAssessments({}, { weights: {} })
  // @ts-expect-error weights are of another rule
  combineAssessments({}, { rule: 'criticalOnly', critical: [], weights: {} })
  // @ts-expect-error there is no such rule
  combineAssessments({}, { rule: 'compensatory' })
  // @ts-expect-error verdicts alone have no gaps and no reason
  combineAssessments({ parcel: 'excellent' })
})

test('CombinedAssessment has a verdict only where a part has one', () => {
  const combined = combineAssessments({})
  expectTypeOf(combined).toEqualTypeOf<CombinedAssessment>()
  expectTypeOf(combined).not.toHaveProperty('verdict')
  expectTypeOf(combined.failed).toEqualTypeOf<readonly string[]>()
  expectTypeOf<CombinedAssessment['because']>().toEqualTypeOf<CombinationReason>()
  if (combined.kind === 'combined') {
    expectTypeOf(combined).toEqualTypeOf<CombinedVerdict>()
    expectTypeOf(combined.verdict).toEqualTypeOf<Verdict>()
  } else {
    expectTypeOf(combined.because).toEqualTypeOf<'nothingMeasured'>()
  }
})

test('Measure names its kind, and Delivery adds that it was called off', () => {
  expectTypeOf<Measure['kind']>().toEqualTypeOf<MeasureKind>()
  expectTypeOf<Delivery['kind']>().toEqualTypeOf<MeasureKind | 'withdrawn'>()
  expectTypeOf<Delivery>().not.toExtend<Measure>()
})

test('Assessment is told apart by its kind, to the last', () => {
  const read = (assessment: Assessment): number | string => {
    switch (assessment.kind) {
      case 'assessed':
        return assessment.verdict
      case 'pending':
        return assessment.left
      case 'overdue':
        return assessment.overdueBy
      case 'unmeasured':
        return assessment.because
      default:
        return assessment satisfies never
    }
  }
  expectTypeOf(read).parameter(0).toEqualTypeOf<Assessment>()
  const forgetful = (assessment: Assessment) => {
    if (assessment.kind === 'assessed' || assessment.kind === 'pending') return
    if (assessment.kind === 'unmeasured') return
    // @ts-expect-error overdue is left
    assessment satisfies never
  }
  expectTypeOf(forgetful).toBeFunction()
})

test('Assessment has a verdict and gaps only where there are some', () => {
  const assessment = assessDelivery(null, null)
  expectTypeOf(assessment).toEqualTypeOf<Assessment>()
  expectTypeOf(assessment).not.toHaveProperty('verdict')
  if (assessment.kind === 'overdue') {
    expectTypeOf(assessment.verdict).toEqualTypeOf<'disaster'>()
    expectTypeOf(assessment).not.toHaveProperty('adequacyGap')
  }
  if (assessment.kind === 'pending') {
    expectTypeOf(assessment.expectation).toEqualTypeOf<DatedExpectation>()
    expectTypeOf<DatedExpectation>().toEqualTypeOf<
      InstantExpectation | CivilDateExpectation | InstantRange | CivilDateRange
    >()
  }
  expectTypeOf<AssessmentReason>().toEqualTypeOf<Assessment['because']>()
})

test('classifyDelivery, expectationAround and tallyDeliveries take no guess for a direction', () => {
  expectTypeOf(classifyDelivery(1, 2, 'higherIsBetter')).toEqualTypeOf<Verdict>()
  // @ts-expect-error the direction has no default
  classifyDelivery(1, 2)
  // @ts-expect-error the direction has no default
  tallyDeliveries([1], [2], {})
  // @ts-expect-error both sides of the tolerance, or one number for both
  expectationAround(rating, { worse: 1 })
  // @ts-expect-error nothing promised is null, said aloud
  assessDelivery(undefined, null)
})

test('tallyDeliveries takes columns of numbers and a mask', () => {
  const direction = 'lowerIsBetter'
  tallyDeliveries(Float64Array.of(1), [1], { direction, valid: Uint8Array.of(1) })
  tallyDeliveries([1], Int32Array.of(1), { direction, valid: [true] })
  // @ts-expect-error no delivery is NaN, or masked
  tallyDeliveries([1], [null], { direction })
  // @ts-expect-error bigints are not compared with numbers
  tallyDeliveries(BigInt64Array.of(1n), [1], { direction })
})

test('deliverySummary is readonly', () => {
  expectTypeOf(deliverySummary.empty.disaster).toEqualTypeOf<number>()
  // @ts-expect-error tallies are readonly
  deliverySummary.empty.disaster = 1
})

test('explainAssessment takes a total set of verdicts', () => {
  const assessment = assessDelivery(null, null)
  const { disaster, ordinary } = verdictWording
  explainAssessment(assessment, { language: 'id', verdicts: verdictWording })
  // @ts-expect-error excellent has no words
  explainAssessment(assessment, { language: 'id', verdicts: { disaster, ordinary } })
  // @ts-expect-error the language is never guessed
  explainAssessment(assessment, {})
  // @ts-expect-error nor of the whole
  explainCombinedAssessment(combineAssessments({}), {})
})

test('expectationSchema and the other gates give the model, and take all of it', () => {
  expectTypeOf<z.output<typeof expectationSchema>>().toExtend<Expectation>()
  expectTypeOf<z.output<typeof measureSchema>>().toExtend<Measure>()
  expectTypeOf<z.output<typeof deliverySchema>>().toExtend<Delivery>()
  expectTypeOf<Expectation>().toExtend<Frozen<z.output<typeof expectationSchema>>>()
  expectTypeOf<Measure>().toExtend<Frozen<z.output<typeof measureSchema>>>()
  expectTypeOf<Delivery>().toExtend<Frozen<z.output<typeof deliverySchema>>>()
  expectTypeOf<z.output<typeof verdictSchema>>().toEqualTypeOf<Verdict>()
  expectTypeOf<z.output<typeof directionSchema>>().toEqualTypeOf<Direction>()
})

/** A gate makes scales and lists of its own, which may be written; those of the model may not. */
type Frozen<Value> = Value extends string
  ? Value
  : Value extends object
    ? { readonly [Field in keyof Value]: Frozen<Value[Field]> }
    : Value

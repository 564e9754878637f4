import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { assessDelivery } from '../../src/expectation/assess.ts'
import { classifyDelivery } from '../../src/expectation/classify.ts'
import { expectationAround } from '../../src/expectation/around.ts'
import type {
  Assessment,
  AssessmentReason,
  CivilDateExpectation,
  Delivery,
  Direction,
  DurationExpectation,
  Expectation,
  InstantExpectation,
  Measure,
  MeasureKind,
  Quantity,
  QuantityExpectation,
  Rating,
  RatingExpectation,
  Verdict,
} from '../../src/expectation/index.ts'
import type {
  deliverySchema,
  directionSchema,
  expectationSchema,
  measureSchema,
  verdictSchema,
} from '../../src/expectation/schema.ts'
import { deliverySummary, tallyDeliveries } from '../../src/expectation/tally.ts'
import { explainAssessment, verdictWording } from '../../src/expectation/index.ts'

declare const quantity: Quantity
declare const rating: Rating

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
    expectTypeOf(assessment.expectation).toEqualTypeOf<InstantExpectation | CivilDateExpectation>()
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
})

test('expectationSchema and the other gates give the model, and take all of it', () => {
  expectTypeOf<z.output<typeof expectationSchema>>().toExtend<Expectation>()
  expectTypeOf<z.output<typeof measureSchema>>().toExtend<Measure>()
  expectTypeOf<z.output<typeof deliverySchema>>().toExtend<Delivery>()
  expectTypeOf<Expectation>().toExtend<ReadonlyScales<z.output<typeof expectationSchema>>>()
  expectTypeOf<Measure>().toExtend<ReadonlyScales<z.output<typeof measureSchema>>>()
  expectTypeOf<Delivery>().toExtend<ReadonlyScales<z.output<typeof deliverySchema>>>()
  expectTypeOf<z.output<typeof verdictSchema>>().toEqualTypeOf<Verdict>()
  expectTypeOf<z.output<typeof directionSchema>>().toEqualTypeOf<Direction>()
})

/** A gate makes a scale of its own, which may be written; that of the model may not. */
type ReadonlyScales<Value> = Value extends [number, number]
  ? readonly [number, number]
  : Value extends object
    ? { [Field in keyof Value]: ReadonlyScales<Value[Field]> }
    : Value

import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { Assessment, DatedExpectation, Expectation } from '../../src/expectation/model.ts'
import { deliverySummary } from '../../src/expectation/tally.ts'
import { assessPromise } from '../../src/promise/assess.ts'
import { calibratePromise, isOverpromise } from '../../src/promise/calibrate.ts'
import {
  explainPromise,
  explainPromiseCalibration,
  explainPromiseRecord,
} from '../../src/promise/explanation-wording.ts'
import type {
  PromiseCalibrationResult,
  PromiseMethod,
  PromiseOutcome,
  PromiseReason,
  PromiseRecord,
} from '../../src/promise/model.ts'
import { promiseRecord } from '../../src/promise/record.ts'
import type { promiseOutcomeSchema, servicePromiseSchema } from '../../src/promise/schema.ts'
import { waitPromise } from '../../src/promise/tell.ts'
import type {
  PromiseAssessment,
  PromiseConcern,
  PromiseRevisionRule,
  ServicePromise,
} from '../../src/promise/told-model.ts'

const terms = { coverage: 0.9, direction: 'lowerIsBetter' } as const
const wait: ServicePromise = waitPromise({ toldAt: 0 })

test('PromiseMethod and the other lists are closed', () => {
  expectTypeOf<PromiseMethod>().toEqualTypeOf<'empirical' | 'predictive'>()
  expectTypeOf<PromiseRevisionRule>().toEqualTypeOf<'first' | 'latestTimely'>()
  expectTypeOf<PromiseReason>().toEqualTypeOf<'historyTooShort' | 'tooManyOpen' | 'noneDue'>()
  expectTypeOf<PromiseConcern>().toEqualTypeOf<
    'noLength' | 'noReason' | 'noAlternative' | 'revisedLate' | 'revisedWithoutReason'
  >()
})

test('calibratePromise takes columns of numbers, and needs coverage and direction', () => {
  calibratePromise({ ...terms, deliveries: Float64Array.of(1) })
  calibratePromise({ ...terms, deliveries: [1], openAges: Int32Array.of(1) })
  // @ts-expect-error no answer is no delivery
  calibratePromise({ ...terms, deliveries: [1, null] })
  // @ts-expect-error a delivery has no default direction
  calibratePromise({ deliveries: [1], coverage: 0.9 })
  // @ts-expect-error there is no default coverage
  isOverpromise(10, { deliveries: [1], direction: 'lowerIsBetter' })
  // @ts-expect-error there is no such method
  calibratePromise({ ...terms, deliveries: [1], method: 'median' })
  // @ts-expect-error unknown is absent, not undefined
  calibratePromise({ ...terms, deliveries: [1], margin: undefined })
})

test('PromiseCalibrationResult has a promise only where it says so', () => {
  expectTypeOf<PromiseCalibrationResult>().not.toHaveProperty('promise')
  const read = (result: PromiseCalibrationResult): number => {
    if (result.kind === 'calibrated') return result.promise
    switch (result.because) {
      case 'historyTooShort':
        return result.needed
      case 'tooManyOpen':
        return result.openBroken
    }
  }
  expectTypeOf(read).returns.toBeNumber()
})

test('PromiseRecord has a share only where something is due', () => {
  expectTypeOf<PromiseRecord>().not.toHaveProperty('keptShare')
  expectTypeOf<PromiseRecord['pending']>().toBeNumber()
  // @ts-expect-error there is no default target
  promiseRecord([], { direction: 'lowerIsBetter' })
  // @ts-expect-error what is still out is null, not left out
  promiseRecord([{ promised: 10 }], { direction: 'lowerIsBetter', target: 0.9 })
})

test('ServicePromise is of an instant, a dated expectation, or of no length', () => {
  expectTypeOf<ServicePromise['promised']>().toEqualTypeOf<number | DatedExpectation | null>()
  expectTypeOf<DatedExpectation>().toExtend<Expectation>()
  expectTypeOf<{ toldAt: number }>().not.toExtend<ServicePromise>()
  // @ts-expect-error a length of time has no end until it begins
  waitPromise({ toldAt: 0, length: 600_000 })
  // @ts-expect-error promises are readonly
  wait.promised = 0
})

test('assessPromise needs now, and gives an assessment', () => {
  const result = assessPromise({ promises: [wait], now: 0 })
  expectTypeOf(result).toEqualTypeOf<PromiseAssessment>()
  expectTypeOf<PromiseAssessment>().toExtend<Assessment>()
  expectTypeOf(result.outcome).toEqualTypeOf<PromiseOutcome | null>()
  expectTypeOf(result).not.toHaveProperty('verdict')
  deliverySummary.add(deliverySummary.empty, result)
  // @ts-expect-error the clock is never read
  assessPromise({ promises: [wait] })
  // @ts-expect-error there is no such rule
  assessPromise({ promises: [wait], now: 0, revisions: 'latest' })
})

test('explainPromise and the other explainers never guess language, zone or unit', () => {
  const assessment = assessPromise({ promises: [wait], now: 0 })
  // @ts-expect-error the zone is never guessed
  explainPromise(assessment, { language: 'en' })
  const result = calibratePromise({ ...terms, deliveries: [1] })
  // @ts-expect-error the unit is never guessed
  explainPromiseCalibration(result, { language: 'en' })
  const record = promiseRecord([], { direction: 'lowerIsBetter', target: 0.9 })
  // @ts-expect-error there is no third language
  explainPromiseRecord(record, { language: 'nl', unit: 'minuten' })
})

test('servicePromiseSchema and promiseOutcomeSchema give the model, and take all of it', () => {
  expectTypeOf<z.output<typeof servicePromiseSchema>>().toEqualTypeOf<ServicePromise>()
  expectTypeOf<z.output<typeof promiseOutcomeSchema>>().toExtend<PromiseOutcome>()
  expectTypeOf<PromiseOutcome>().toExtend<z.output<typeof promiseOutcomeSchema>>()
  expectTypeOf<PromiseOutcome>().toExtend<z.input<typeof promiseOutcomeSchema>>()
})

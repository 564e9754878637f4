import { expect, test } from 'vitest'
import { assessDelivery } from '../../src/expectation/assess.ts'
import { verdicts, type Assessment } from '../../src/expectation/model.ts'
import { faultOf } from '../../src/loyalty-ladder/event.ts'
import { ladderRungs } from '../../src/loyalty-ladder/model.ts'
import {
  ladderEventFromAssessment,
  ladderEventFromNps,
  ladderEventFromPurchase,
} from '../../src/loyalty-ladder/join.ts'
import { ratingGroup } from '../../src/nps/group.ts'
import { npsRatings } from '../../src/nps/model.ts'
import { start } from './reference.ts'

const envelope = { id: 'd-1', at: start }
const minutes = (value: number) => ({ kind: 'quantity', value, unit: 'minutes' }) as const
const wait = { adequate: minutes(10), desired: minutes(5), direction: 'lowerIsBetter' } as const
const promised = {
  adequate: { kind: 'instant', at: start },
  desired: { kind: 'instant', at: start },
} as const

test('ladderEventFromAssessment carries each verdict', () => {
  const events = [11, 10, 4].map((value) =>
    ladderEventFromAssessment(assessDelivery(wait, minutes(value)), envelope),
  )
  expect(events).toStrictEqual(
    verdicts.map((verdict) => ({ type: 'deliveryAssessed', ...envelope, verdict })),
  )
  expect(events.filter((event) => faultOf(event, ladderRungs) !== undefined)).toEqual([])
})

test('ladderEventFromAssessment takes an overdue delivery for a disaster, and a pending one for nothing', () => {
  const overdue = assessDelivery(promised, null, { now: start + 1 })
  expect(overdue.kind).toBe('overdue')
  expect(ladderEventFromAssessment(overdue, envelope)).toMatchObject({ verdict: 'disaster' })
  const pending = assessDelivery(promised, null, { now: start - 1 })
  expect(pending.kind).toBe('pending')
  expect(ladderEventFromAssessment(pending, envelope)).toBeNull()
})

test('ladderEventFromAssessment makes nothing of what is unmeasured', () => {
  for (const because of ['noExpectation', 'notDelivered', 'withdrawn'] as const) {
    expect(ladderEventFromAssessment({ kind: 'unmeasured', because }, envelope)).toBeNull()
  }
})

const excellent: Assessment = assessDelivery(wait, minutes(1))

test('ladderEventFromAssessment keeps the touchpoint, and reads any instant', () => {
  const event = {
    type: 'deliveryAssessed',
    ...envelope,
    touchpoint: 'counter',
    verdict: 'excellent',
  }
  for (const at of [start, new Date(start), { epochMilliseconds: start }]) {
    const given = { id: 'd-1', at, touchpoint: 'counter' }
    expect(ladderEventFromAssessment(excellent, given)).toStrictEqual(event)
  }
  expect(() => ladderEventFromAssessment(excellent, { id: 'd-1', at: NaN })).toThrow(RangeError)
})

test('ladderEventFromNps carries the group of each rating', () => {
  for (const rating of npsRatings) {
    const event = ladderEventFromNps({ rating }, { id: 's-1', at: new Date(start) })
    const group = ratingGroup(rating)
    expect(event).toStrictEqual({ type: 'npsAnswered', id: 's-1', at: start, group })
    expect(faultOf(event, ladderRungs)).toBeUndefined()
  }
})

test.each(['declined', null, undefined, 11, '9', NaN])(
  'ladderEventFromNps makes nothing of the rating %s',
  (rating) => {
    expect(ladderEventFromNps({ rating: rating as null }, envelope)).toBeNull()
  },
)

test('ladderEventFromNps refuses what is no instant', () => {
  expect(() => ladderEventFromNps({ rating: 9 }, { id: 's-1', at: new Date(NaN) })).toThrow(
    RangeError,
  )
})

test('ladderEventFromAssessment and ladderEventFromNps make events of records with more in them', () => {
  const delivery = { ...envelope, type: 'parcel', customer: 'c-7', weight: 3 }
  expect(ladderEventFromAssessment(excellent, delivery)).toStrictEqual({
    type: 'deliveryAssessed',
    ...envelope,
    verdict: 'excellent',
  })
  const response = { id: 's-1', at: start, rating: 9, comment: 'fine' } as const
  expect(ladderEventFromNps(response, response)).toStrictEqual({
    type: 'npsAnswered',
    id: 's-1',
    at: start,
    group: 'promoter',
  })
})

test('ladderEventFromPurchase carries a purchase, with its amount if there is one', () => {
  const record = { id: 'o-1', customer: 'c-7', at: new Date(start) }
  const event = { type: 'purchased', id: 'o-1', at: start }
  expect(ladderEventFromPurchase(record)).toStrictEqual(event)
  expect(ladderEventFromPurchase({ ...record, cancels: false })).toStrictEqual(event)
  for (const amount of [12.5, 0, -3]) {
    expect(ladderEventFromPurchase({ ...record, amount })).toStrictEqual({ ...event, amount })
  }
})

test('ladderEventFromPurchase carries a cancellation that names its purchase, without its amount', () => {
  const record = { id: 'x-1', customer: 'c-7', at: start, cancels: true, amount: -12 }
  const event = ladderEventFromPurchase({ ...record, purchase: 'o-1' })
  expect(event).toStrictEqual({ type: 'purchaseReversed', id: 'x-1', at: start, purchase: 'o-1' })
  expect(faultOf(event, ladderRungs)).toBeUndefined()
})

test('ladderEventFromPurchase makes nothing of a cancellation that names no purchase', () => {
  const record = { id: 'x-1', customer: 'c-7', at: start, cancels: true }
  expect(ladderEventFromPurchase(record)).toBeNull()
  expect(ladderEventFromPurchase({ ...record, purchase: '' })).toBeNull()
})

test.each(['', ' ', '\t\n'])(
  'ladderEventFromPurchase refuses the customer %j and names the purchase',
  (customer) => {
    for (const cancels of [false, true]) {
      const read = () => ladderEventFromPurchase({ id: 'o-2', customer, at: start, cancels })
      expect(read).toThrow(RangeError)
      expect(read).toThrow('customer of purchase "o-2"')
    }
  },
)

test('ladderEventFromPurchase refuses an empty id and what is no instant', () => {
  const record = { id: 'o-1', customer: 'c-7', at: start }
  expect(() => ladderEventFromPurchase({ ...record, id: '' })).toThrow('needs an id')
  for (const cancels of [false, true]) {
    expect(() => ladderEventFromPurchase({ ...record, at: 0.5, cancels })).toThrow(RangeError)
  }
})

test.each([NaN, Infinity])(
  'ladderEventFromPurchase refuses an amount of %s by its line',
  (amount) => {
    const line = { id: 'o-7', customer: 'c-1', at: 0, amount }
    expect(() => ladderEventFromPurchase(line)).toThrow(
      new RangeError(
        `ladderEventFromPurchase needs a finite amount of purchase "o-7", got ${amount}`,
      ),
    )
  },
)

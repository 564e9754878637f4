import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareLadderEvents,
  contentHash,
  faultOf as faultOn,
} from '../../src/loyalty-ladder/event.ts'
import { ladderEventTypes, ladderRungs, type LadderEvent } from '../../src/loyalty-ladder/model.ts'
import { day, everyEvent, histories, mixedUp, start, stored, typesInOrder } from './reference.ts'

const faultOf = (event: unknown) => faultOn(event, ladderRungs)
const at = start
const bought = { type: 'purchased', id: 'o-1', at: 0 } as const
const spoke = {
  type: 'recommended',
  id: 'r-1',
  at,
  sentiment: 'positive',
  solicited: false,
  incentivized: false,
  reach: 'one',
} as const
const byHand = { type: 'overridden', id: 'h-1', at, by: 'ana', reason: 'error' } as const

test('ladderEventTypes are seventeen, in the order they take effect', () => {
  expect(ladderEventTypes).toEqual(typesInOrder)
})

test('faultOf finds no fault in any type in any variant', () => {
  const events = everyEvent(at)
  expect(new Set(events.map(({ type }) => type)).size).toBe(17)
  expect(events.filter((event) => faultOf(event) !== undefined)).toEqual([])
})

test('faultOf lets every optional field pass', () => {
  for (const event of [
    { ...bought, amount: 12.5, recordedAt: 5 },
    { ...bought, amount: -3 },
    { type: 'deliveryAssessed', id: 'd-1', at, verdict: 'ordinary', touchpoint: 'counter' },
    { type: 'complained', id: 'c-1', at, about: 'd-1' },
    { type: 'churned', id: 'l-1', at, reason: 'moved away' },
    { ...byHand, rung: 'client', standing: 'lost' },
  ]) {
    expect(faultOf(event)).toBeUndefined()
  }
})

test.each<[string, unknown, string]>([
  ['null', null, 'undefined'],
  ['undefined', undefined, 'undefined'],
  ['5', 5, 'undefined'],
  ['text', 'x', 'undefined'],
  ['a function', () => 5, 'undefined'],
  ['an array', [], 'undefined'],
  ['an empty object', {}, 'undefined'],
  ['no type', { id: 'o-1', at }, 'undefined'],
  ['an unknown type', { ...bought, type: 'bribed' }, 'bribed'],
  ['an empty type', { ...bought, type: '' }, ''],
  ['another case', { ...bought, type: 'Purchased' }, 'Purchased'],
  ['__proto__', { ...bought, type: '__proto__' }, '__proto__'],
  ['constructor', { ...bought, type: 'constructor' }, 'constructor'],
  ['toString', { ...bought, type: 'toString' }, 'toString'],
  ['*', { ...bought, type: '*' }, '*'],
  ['a number', { ...bought, type: 7 }, '7'],
  ['a symbol', { ...bought, type: Symbol('purchased') }, 'Symbol(purchased)'],
])('faultOf names the type where it is %s', (_, event, unknownType) => {
  expect(faultOf(event)).toStrictEqual({ unknownType })
})

test.each(['{"toString":1}', '{"toString":1,"valueOf":2}'])(
  'faultOf refuses the type %s, of which no text can be made, without throwing',
  (type) => {
    const event: unknown = JSON.parse(`{"type":${type},"id":"o-1","at":0}`)
    expect(faultOf(event)).toHaveProperty('unknownType')
  },
)

test('faultOf takes no array for the text in it', () => {
  expect(faultOf({ ...bought, type: ['purchased'] })).toBeDefined()
})

test.each<[string, object, string]>([
  ['missing', { type: 'purchased', at }, 'id'],
  ['empty', { ...bought, id: '' }, 'id'],
  ['a number', { ...bought, id: 7 }, 'id'],
  ['missing', { type: 'purchased', id: 'o-1' }, 'at'],
  ['NaN', { ...bought, at: NaN }, 'at'],
  ['Infinity', { ...bought, at: Infinity }, 'at'],
  ['half a millisecond', { ...bought, at: 0.5 }, 'at'],
  ['text', { ...bought, at: '2026-01-05T09:00:00Z' }, 'at'],
  ['a Date', { ...bought, at: new Date(0) }, 'at'],
  ['null', { ...bought, at: null }, 'at'],
  ['a bigint', { ...bought, at: 0n }, 'at'],
  ['beyond every date', { ...bought, at: 8.64e15 + 1 }, 'at'],
  ['in microseconds', { ...bought, at: start * 1000 }, 'at'],
  ['before the year 0000', { ...bought, at: -start * 1000 }, 'at'],
  ['null', { ...bought, recordedAt: null }, 'recordedAt'],
  ['undefined', { ...bought, recordedAt: undefined }, 'recordedAt'],
  ['text', { ...bought, amount: '12' }, 'amount'],
  ['NaN', { ...bought, amount: NaN }, 'amount'],
  ['Infinity', { ...bought, amount: Infinity }, 'amount'],
  ['null', { ...bought, amount: null }, 'amount'],
  ['undefined', { ...bought, amount: undefined }, 'amount'],
  ['missing', { ...bought, type: 'purchaseReversed' }, 'purchase'],
  ['empty', { ...bought, type: 'purchaseReversed', purchase: '' }, 'purchase'],
  ['unknown', { ...bought, type: 'deliveryAssessed', verdict: 'perfect' }, 'verdict'],
  ['inherited', { ...bought, type: 'deliveryAssessed', verdict: 'constructor' }, 'verdict'],
  [
    'empty',
    { ...bought, type: 'deliveryAssessed', verdict: 'ordinary', touchpoint: '' },
    'touchpoint',
  ],
  ['neutral', { ...spoke, sentiment: 'neutral' }, 'sentiment'],
  ['text', { ...spoke, solicited: 'no' }, 'solicited'],
  ['0', { ...spoke, incentivized: 0 }, 'incentivized'],
  ['unknown', { ...spoke, reach: 'few' }, 'reach'],
  ['missing', { ...bought, type: 'referralConverted' }, 'incentivized'],
  ['9', { ...bought, type: 'npsAnswered', group: 9 }, 'group'],
  ['empty', { ...bought, type: 'complained', about: '' }, 'about'],
  ['missing', { ...bought, type: 'complaintResolved', verdict: 'ordinary' }, 'complaint'],
  ['missing', { ...bought, type: 'complaintResolved', complaint: 'c-1' }, 'verdict'],
  ['a number', { ...bought, type: 'churned', reason: 5 }, 'reason'],
  ['missing', { ...bought, type: 'disqualified' }, 'reason'],
  ['missing', { ...bought, type: 'merged' }, 'with'],
  ['missing', { ...bought, type: 'overridden', reason: 'error' }, 'by'],
  ['unknown', { ...byHand, rung: 'friend' }, 'rung'],
  ['inherited', { ...byHand, rung: 'toString' }, 'rung'],
  ['erased', { ...byHand, standing: 'erased' }, 'standing'],
  ['too many', { ...bought, price: 12 }, 'price'],
  ['too many', { type: 'erased', id: 'x-1', at, by: 'ana' }, 'by'],
  [
    'too many',
    JSON.parse('{"type":"noticed","id":"n-1","at":0,"__proto__":1}') as object,
    '__proto__',
  ],
  ['too many', { ...bought, constructor: 1 }, 'constructor'],
  ['of another type', { ...bought, verdict: 'excellent' }, 'verdict'],
])('faultOf names a field that is %s: %o', (_, event, field) => {
  expect(faultOf(event)).toStrictEqual({ field })
})

test('faultOf names a field that is only inherited, which storing would lose', () => {
  const { at, ...own } = { ...bought, recordedAt: 5 }
  const heir: unknown = Object.assign(Object.create({ at }), own)
  expect(faultOf(heir)).toStrictEqual({ field: 'at' })
})

test('faultOf counts no inherited field for one that is too many', () => {
  const heir: unknown = Object.assign(Object.create({ amount: 5 }), { ...bought, foo: 1 })
  expect(faultOf(heir)).toStrictEqual({ field: 'foo' })
  const hidden = Object.defineProperty({ ...bought }, 'amount', { value: 5 })
  expect(faultOf(hidden)).toStrictEqual({ field: 'amount' })
})

test.each([JSON.parse('{"valueOf":1,"toString":1}'), Object.create(null), Symbol('5'), 5n])(
  'faultOf names an amount of which no number can be made',
  (amount: unknown) => {
    expect(faultOf({ ...bought, amount })).toStrictEqual({ field: 'amount' })
  },
)

test('faultOf takes an event from another realm, whose objects have another prototype', () => {
  const foreign: unknown = Object.assign(Object.create({}), bought)
  expect(faultOf(foreign)).toBeUndefined()
})

test('faultOf misses every required field of every type', () => {
  const optional = ['recordedAt', 'amount', 'touchpoint', 'about', 'rung', 'standing']
  for (const event of everyEvent(at)) {
    for (const missing of Object.keys(event)) {
      const partial = Object.fromEntries(Object.entries(event).filter(([name]) => name !== missing))
      const may = optional.includes(missing)
      const fault = missing === 'type' ? { unknownType: 'undefined' } : { field: missing }
      expect([event.type, faultOf(partial)]).toStrictEqual([event.type, may ? undefined : fault])
    }
  }
})

test('contentHash is the one that stored states hold', () => {
  expect(contentHash(bought)).toBe(861554075)
  expect(contentHash({ ...byHand, reason: 'é-😀' })).toBe(1320655344)
})

test('contentHash takes no account of the order of fields, nor of when it was recorded', () => {
  const reversed = Object.fromEntries(Object.entries(spoke).reverse()) as typeof spoke
  expect(Object.keys(reversed)).not.toEqual(Object.keys(spoke))
  expect(contentHash(reversed)).toBe(contentHash(spoke))
  expect(contentHash({ ...spoke, recordedAt: 5 })).toBe(contentHash(spoke))
})

test('contentHash tells the last bit of an amount, and knows minus zero for zero', () => {
  const amounts = [0.3, 0.1 + 0.2, 0, 2 ** 53, 2 ** 53 - 1].map((amount) => ({ ...bought, amount }))
  expect(new Set(amounts.map(contentHash)).size).toBe(5)
  expect(contentHash({ ...bought, at: -0, amount: -0 })).toBe(contentHash({ ...bought, amount: 0 }))
})

test('contentHash tells every variant from every other, and survives storage', () => {
  const events = everyEvent(at).filter((event) => event.recordedAt === undefined)
  const hashes = [...events, ...everyEvent(at + 1)].map(contentHash)
  expect(new Set(hashes).size).toBe(hashes.length)
  expect(stored(events).map(contentHash)).toEqual(events.map(contentHash))
})

test('contentHash tells 20,000 events from each other', () => {
  const events = Array.from({ length: 20_000 }, (_, index) => ({ ...bought, at: index }))
  const hashes = new Set(events.map(contentHash))
  expect(hashes.size).toBe(20_000)
  expect([...hashes].every((hash) => Number.isSafeInteger(hash) && hash >= 0)).toBe(true)
})

test('compareLadderEvents sorts by instant, type, id, and when it was recorded', () => {
  const reversal = { type: 'purchaseReversed', id: 'a', at: 0, purchase: 'o-1' } as const
  const sorted: LadderEvent[] = [
    { ...bought, id: 'z', at: -1 },
    { type: 'noticed', id: 'z', at: 0 },
    { ...bought, recordedAt: -day },
    bought,
    { ...bought, recordedAt: day },
    { ...bought, id: 'o-10' },
    { ...bought, id: 'o-2' },
    reversal,
    { type: 'erased', id: 'a', at: 0 },
    { type: 'noticed', id: 'a', at: 1 },
  ]
  expect([...sorted].reverse().sort(compareLadderEvents)).toEqual(sorted)
  for (const [place, event] of sorted.entries()) {
    expect(Math.sign(compareLadderEvents(event, stored(event)))).toBe(0)
    for (const later of sorted.slice(place + 1)) {
      expect(compareLadderEvents(event, later)).toBeLessThan(0)
      expect(compareLadderEvents(later, event)).toBeGreaterThan(0)
    }
  }
})

test('compareLadderEvents puts the same id with other content in one order', () => {
  const [one, two] = [
    { ...bought, amount: 1 },
    { ...bought, amount: 2 },
  ]
  expect(Math.sign(compareLadderEvents(one, two))).toBe(-Math.sign(compareLadderEvents(two, one)))
  expect(compareLadderEvents(one, two)).not.toBe(0)
})

test('compareLadderEvents gives any list one order', () => {
  fc.assert(
    fc.property(
      histories.chain((events) => fc.tuple(mixedUp(events), fc.constant(events))),
      ([mixed, events]) => {
        const ids = (given: readonly LadderEvent[]) => [
          ...new Set([...given].sort(compareLadderEvents).map(({ id }) => id)),
        ]
        expect(ids(mixed)).toEqual(ids(events))
      },
    ),
  )
})

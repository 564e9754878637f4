import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { funnelPairs, ladderFunnel } from '../../src/ladder-analytics/funnel.ts'
import {
  funnelJoins,
  type FunnelEvent,
  type FunnelJoin,
} from '../../src/ladder-analytics/funnel-model.ts'
import fixture from '../fixtures/ladder-analytics.json' with { type: 'json' }

const at = (date: string) => Date.parse(`${date}T00:00Z`) / 86_400_000
const rows = (step: string, pairs: readonly (readonly string[])[]): FunnelEvent[] =>
  pairs.map(([customer = '', date = '']) => ({ customer, step, at: at(date) }))

const someEvents = fc.array(
  fc.record({
    customer: fc.constantFrom('a', 'b', 'c'),
    step: fc.constantFrom('one', 'two', 'three', 'other'),
    at: fc.nat(12),
  }),
  { maxLength: 30 },
)
const someGap = fc.constantFrom(0, 1, 3, Infinity)

/** The pairs, by looking at every two events. */
function slowPairs(events: readonly FunnelEvent[], join: FunnelJoin, maxGap: number) {
  return [...new Set(events.map(({ customer }) => customer))].flatMap((customer) => {
    const times = (step: string) =>
      events
        .filter((event) => event.customer === customer && event.step === step)
        .map(({ at }) => at)
    const [starts, ends] = [times('one'), times('two')]
    const first = (list: readonly number[]) => (list.length === 0 ? [] : [Math.min(...list)])
    const chosen = join.startsWith('first') ? first(starts) : starts
    return chosen
      .flatMap((from) => {
        const after = (join === 'firstFirst' ? first(ends) : ends).filter((to) => to >= from)
        return (join === 'anyAny' ? after : first(after)).map((to) => ({ customer, from, to }))
      })
      .filter(({ from, to }) => to - from <= maxGap)
  })
}

const sorted = (pairs: readonly { customer: string; from: number; to: number }[]) =>
  pairs.map(({ customer, from, to }) => `${customer} ${from} ${to}`).sort()

describe('funnelPairs', () => {
  const { input, expected } = fixture['fn-funneljoin-landed']
  const events = [...rows('landed', input.landed), ...rows('registered', input.registered)]
  const steps = { from: 'landed', to: 'registered' }

  test('agrees with funneljoin on who registered after landing', () => {
    const dated = (pairs: readonly (readonly string[])[]) =>
      pairs.map(([customer = '', from = '', to = '']) => ({ customer, from: at(from), to: at(to) }))
    expect(funnelPairs(events, { ...steps, join: 'firstFirst' })).toEqual(
      dated(expected.firstFirst),
    )
    expect(funnelPairs(events, steps)).toEqual(dated(expected.firstFirstAfter))
    const [, registered] = ladderFunnel(events, { steps: ['landed', 'registered'] })
    expect(registered?.ofFirst?.share).toBeCloseTo(expected.conversionFirstFirstAfter, 12)
  })

  test('finds what looking at every two events finds, for every join and gap', () => {
    fc.assert(
      fc.property(someEvents, fc.constantFrom(...funnelJoins), someGap, (events, join, maxGap) => {
        const found = funnelPairs(events, { from: 'one', to: 'two', join, maxGap })
        expect(sorted(found)).toEqual(sorted(slowPairs(events, join, maxGap)))
        const [, two] = ladderFunnel(events, { steps: ['one', 'two'], join, maxGap })
        expect(two?.n).toBe(new Set(found.map(({ customer }) => customer)).size)
      }),
    )
  })

  test('refuses one step twice, and a join, a gap or a time that is none', () => {
    expect(() => funnelPairs([], { from: 'a', to: 'a' })).toThrow('two steps, got a twice')
    const join = JSON.parse('"lastFirst"') as FunnelJoin
    expect(() => funnelPairs([], { ...steps, join })).toThrow('got lastFirst')
    expect(() => funnelPairs([], { ...steps, maxGap: -1 })).toThrow('a gap from 0, got -1')
    expect(() => funnelPairs([], { ...steps, maxGap: NaN })).toThrow('got NaN')
    const events = [{ customer: 'a', step: 'unasked', at: NaN }]
    expect(() => funnelPairs(events, steps)).toThrow('finite times, got NaN at index 0')
  })
})

describe('ladderFunnel', () => {
  test('agrees with funneljoin by hand on three steps', () => {
    const { input, expected, tolerance } = fixture['fn-steps-open']
    const events = input.events.map(([customer = '', step = '', date = '']) => ({
      customer,
      step,
      at: at(date),
    }))
    const funnel = ladderFunnel(events, { steps: input.steps })
    expect(funnel.map(({ n }) => n)).toEqual(expected.count)
    for (const [index, { ofPrevious, ofFirst }] of funnel.entries()) {
      const rate = expected.stepRate[index] ?? null
      if (rate === null) expect(ofPrevious).toBeNull()
      else expect(ofPrevious?.share).toBeCloseTo(rate, 12)
      expect(ofFirst?.share).toBeCloseTo(expected.overallRate[index] ?? NaN, 12)
    }
    const last = funnel.at(-1)?.ofFirst
    const [low = NaN, high = NaN] = expected.wilsonOverallPurchase
    expect(Math.abs((last?.low ?? NaN) - low)).toBeLessThan(tolerance)
    expect(Math.abs((last?.high ?? NaN) - high)).toBeLessThan(tolerance)
  })

  test('never widens, and a laxer join never narrows it', () => {
    fc.assert(
      fc.property(someEvents, someGap, (events, maxGap) => {
        const steps = ['one', 'two', 'three']
        const counts = funnelJoins.map((join) =>
          ladderFunnel(events, { steps, join, maxGap }).map(({ n }) => n),
        )
        for (const [one = 0, two = 0, three = 0] of counts) {
          expect(one).toBeGreaterThanOrEqual(two)
          expect(two).toBeGreaterThanOrEqual(three)
        }
        for (const step of steps.keys()) {
          const byJoin = counts.map((column) => column[step] ?? 0)
          expect(byJoin).toEqual([...byJoin].sort((a, b) => a - b))
        }
      }),
    )
  })

  test('lets a later start lead on within the gap, by any but not by first', () => {
    const events = [
      { customer: 'a', step: 'landed', at: 0 },
      { customer: 'a', step: 'landed', at: 10 },
      { customer: 'a', step: 'bought', at: 11 },
    ]
    const bought = (join: FunnelJoin) =>
      ladderFunnel(events, { steps: ['landed', 'bought'], join, maxGap: 2 })[1]?.n
    expect(funnelJoins.map(bought)).toEqual([0, 0, 1, 1])
  })

  test('has no shares of nobody, and no first share of a step before', () => {
    expect(ladderFunnel([], { steps: ['one', 'two'] })).toStrictEqual([
      { step: 'one', n: 0, ofPrevious: null, ofFirst: null },
      { step: 'two', n: 0, ofPrevious: null, ofFirst: null },
    ])
  })

  test('refuses no steps, one twice, and a level out of range', () => {
    expect(() => ladderFunnel([], { steps: [] })).toThrow('needs steps, each once, got none')
    expect(() => ladderFunnel([], { steps: ['a', 'b', 'a'] })).toThrow('each once, got a')
    expect(() => ladderFunnel([], { steps: ['a'], level: 1 })).toThrow(RangeError)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { stayColumns } from '../../src/ladder-analytics/stay-columns.ts'
import {
  funnelEventSchema,
  ladderSpellSchema,
  stayRecordSchema,
  transitionTallySchema,
} from '../../src/ladder-analytics/schema.ts'
import { day, someTimelines, spellsOf } from './timelines.ts'
import { someStays } from './curves.ts'

const refusedAt = (schema: z.ZodType, value: unknown) => {
  const parsed = schema.safeParse(value)
  return parsed.success ? null : parsed.error.issues.map(({ path }) => path.join('.'))
}

describe('stayRecordSchema', () => {
  test('takes every stay as it is, and refuses what the acts refuse', () => {
    fc.assert(
      fc.property(someStays, (stays) => {
        expect(z.array(stayRecordSchema).parse(stays)).toStrictEqual(stays)
      }),
    )
    const length = fc.oneof(fc.integer({ min: -2, max: 5 }), fc.constantFrom(NaN, Infinity, -0))
    fc.assert(
      fc.property(length, length, (duration, entry) => {
        const stay = { duration, exit: null, entry }
        const act = () => stayColumns([stay], 'a test')
        if (stayRecordSchema.safeParse(stay).success) expect(act).not.toThrow()
        else expect(act).toThrow(RangeError)
      }),
    )
  })

  test('names what is missing, and keeps no minus zero', () => {
    expect(refusedAt(stayRecordSchema, { duration: 3 })).toEqual(['exit'])
    expect(refusedAt(stayRecordSchema, { duration: 3, exit: null, entry: 4 })).toEqual(['entry'])
    expect(stayRecordSchema.parse({ duration: -0, exit: null })).toStrictEqual({
      duration: 0,
      exit: null,
    })
  })
})

describe('ladderSpellSchema', () => {
  test('takes every spell as it is', () => {
    fc.assert(
      fc.property(fc.array(someTimelines, { maxLength: 3 }), fc.nat(220), (timelines, asOf) => {
        const spells = spellsOf(timelines, asOf)
        expect(z.array(ladderSpellSchema).parse(spells)).toStrictEqual(spells)
      }),
    )
  })

  test('refuses times out of order, and an end without what follows', () => {
    const spell = {
      customer: 'c-1',
      state: 'client',
      from: day(1),
      observedFrom: day(2),
      to: null,
      next: null,
      asOf: day(9),
    }
    expect(refusedAt(ladderSpellSchema, spell)).toBeNull()
    expect(refusedAt(ladderSpellSchema, { ...spell, from: null })).toBeNull()
    expect(refusedAt(ladderSpellSchema, { ...spell, from: day(3) })).toEqual(['to'])
    expect(refusedAt(ladderSpellSchema, { ...spell, asOf: day(1) })).toEqual(['to'])
    expect(refusedAt(ladderSpellSchema, { ...spell, to: day(10), next: 'lost' })).toEqual(['to'])
    expect(refusedAt(ladderSpellSchema, { ...spell, to: day(5) })).toEqual(['next'])
    expect(refusedAt(ladderSpellSchema, { ...spell, next: 'lost' })).toEqual(['next'])
    expect(refusedAt(ladderSpellSchema, { ...spell, customer: '' })).toEqual(['customer'])
  })
})

test('funnelEventSchema reads instants, and refuses nobody', () => {
  const event = { customer: 'c-1', step: 'landed', at: '2026-01-02T00:00:00Z' }
  expect(funnelEventSchema.parse(event)).toStrictEqual({ ...event, at: day(1) })
  expect(refusedAt(funnelEventSchema, { ...event, customer: '' })).toEqual(['customer'])
  expect(refusedAt(funnelEventSchema, { ...event, at: 'yesterday' })).toEqual(['at'])
})

test('transitionTallySchema takes counts, and refuses what is no tally with the fault of the act', () => {
  const tally = {
    clock: 'panel',
    states: ['a', 'b'],
    counts: [
      [1, 2],
      [0, 3],
    ],
  }
  expect(transitionTallySchema.parse(tally)).toStrictEqual(tally)
  const messageOf = (value: unknown) =>
    transitionTallySchema.safeParse(value).error?.issues[0]?.message
  expect(messageOf({ ...tally, clock: 'jump' })).toContain(
    'no jump to the same state, got 1 at counts[0][0]',
  )
  expect(messageOf({ ...tally, counts: [[1, 2]] })).toContain('2 rows of counts, got 1')
  expect(
    messageOf({
      ...tally,
      counts: [
        [1, 0.5],
        [0, 3],
      ],
    }),
  ).toContain('counts[0][1]')
  expect(messageOf({ ...tally, states: ['a', 'a'] })).toContain('got a again')
})

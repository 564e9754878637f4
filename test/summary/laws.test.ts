import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assessment, DeliveryTally } from '../../src/expectation/index.ts'
import { deliverySummary } from '../../src/expectation/tally.ts'
import type { NpsTally } from '../../src/nps/model.ts'
import { npsSummary } from '../../src/nps/summary.ts'
import { checkCount, fromCounts } from '../../src/summary/counts.ts'
import type { Summary } from '../../src/summary/model.ts'
import { summarize, summarizeBy } from '../../src/summary/summarize.ts'

interface Votes {
  readonly yes: number
  readonly no: number
}

const voteSummary: Summary<boolean, Votes, number> = {
  empty: { yes: 0, no: 0 },
  add: ({ yes, no }, vote, times = 1) => ({
    yes: checkCount(vote ? yes + times : yes, 'yes'),
    no: checkCount(vote ? no : no + times, 'no'),
  }),
  combine: (first, second) => ({
    yes: checkCount(first.yes + second.yes, 'yes'),
    no: checkCount(first.no + second.no, 'no'),
  }),
  result: ({ yes, no }) => yes - no,
}

const rating = { kind: 'rating', value: 4, scale: [1, 5] } as const
const minute = { kind: 'instant', at: 60_000 } as const
const rated = {
  kind: 'assessed',
  adequacyGap: 0,
  superiorityGap: 0,
  expectation: { adequate: rating, desired: rating },
  delivery: rating,
} as const
const due = { expectation: { adequate: minute, desired: minute } } as const
const assessments: Assessment[] = [
  { ...rated, verdict: 'disaster', because: 'worseThanAdequate' },
  { ...rated, verdict: 'ordinary', because: 'withinTolerance' },
  { ...rated, verdict: 'excellent', because: 'betterThanDesired' },
  { ...due, kind: 'pending', because: 'notDueYet', left: 0 },
  { ...due, kind: 'overdue', because: 'notDeliveredInTime', verdict: 'disaster', overdueBy: 1 },
  { kind: 'unmeasured', because: 'withdrawn' },
]
const answers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, -1, 7.5, NaN, 'declined', null] as const

const count = fc.oneof(fc.nat(100), fc.nat(2 ** 31 - 1))
const bareTally: fc.Arbitrary<NpsTally> = fc.record(
  {
    promoters: count,
    passives: count,
    detractors: count,
    histogram: fc.array(count, { minLength: 11, maxLength: 11 }),
    declined: count,
    missing: count,
    invalid: count,
  },
  { requiredKeys: ['promoters', 'passives', 'detractors'], noNullPrototype: true },
)
const deliveryTally: fc.Arbitrary<DeliveryTally> = fc.record(
  {
    disaster: count,
    ordinary: count,
    excellent: count,
    overdue: count,
    pending: count,
    unmeasured: count,
  },
  { noNullPrototype: true },
)

function keepsTheLaws<Item, Tally, Result>(
  name: string,
  summary: Summary<Item, Tally, Result>,
  items: readonly Item[],
  tally: fc.Arbitrary<Tally>,
): void {
  const item = fc.constantFrom(...items)

  describe(name, () => {
    test(`${name}.combine is associative`, () => {
      fc.assert(
        fc.property(tally, tally, tally, (one, two, three) => {
          expect(summary.combine(summary.combine(one, two), three)).toStrictEqual(
            summary.combine(one, summary.combine(two, three)),
          )
        }),
      )
    })

    test(`${name}.combine is commutative`, () => {
      fc.assert(
        fc.property(tally, tally, (one, two) => {
          expect(summary.combine(one, two)).toStrictEqual(summary.combine(two, one))
        }),
      )
    })

    test(`${name}.empty changes nothing`, () => {
      fc.assert(
        fc.property(tally, (some) => {
          expect(summary.combine(summary.empty, some)).toStrictEqual(some)
          expect(summary.combine(some, summary.empty)).toStrictEqual(some)
        }),
      )
    })

    test(`${name}.add adds one more to any tally, as combine does`, () => {
      fc.assert(
        fc.property(tally, item, (some, one) => {
          expect(summary.add(some, one)).toStrictEqual(
            summary.combine(some, summarize(summary, [one])),
          )
        }),
      )
    })

    test(`${name}.add with times is adding so often`, () => {
      fc.assert(
        fc.property(tally, item, fc.nat(12), (some, one, times) => {
          let added = some
          for (let turn = 0; turn < times; turn++) added = summary.add(added, one)
          expect(summary.add(some, one, times)).toStrictEqual(added)
        }),
      )
    })

    test(`${name} counts in parts what it counts as a whole, in any order`, () => {
      const parts = fc.array(item).chain((all) =>
        fc.record({
          all: fc.constant(all),
          shuffled: fc.shuffledSubarray(all, { minLength: all.length }),
          cut: fc.nat(all.length),
        }),
      )
      fc.assert(
        fc.property(parts, ({ all, shuffled, cut }) => {
          const whole = summarize(summary, all)
          const halves = summary.combine(
            summarize(summary, shuffled.slice(0, cut)),
            summarize(summary, shuffled.slice(cut)),
          )
          expect(halves).toStrictEqual(whole)
          expect(summary.result(halves)).toStrictEqual(summary.result(whole))
        }),
      )
    })

    test(`${name} has tallies and results that survive JSON`, () => {
      fc.assert(
        fc.property(tally, fc.array(item), (some, all) => {
          const joined = summary.combine(some, summarize(summary, all))
          expect(JSON.parse(JSON.stringify(joined))).toStrictEqual(joined)
          const result = summary.result(joined)
          expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
        }),
      )
    })

    test(`${name} leaves the tallies it is given as they were`, () => {
      fc.assert(
        fc.property(tally, tally, item, (one, two, added) => {
          const before = JSON.stringify([one, two, summary.empty])
          summary.combine(one, two)
          summary.add(one, added)
          summary.result(one)
          expect(JSON.stringify([one, two, summary.empty])).toBe(before)
        }),
      )
    })

    test(`${name} counts through fromCounts what it counts row by row`, () => {
      const group = fc.record({
        branch: fc.constantFrom('Bandung', 'Solo', null),
        value: item,
        times: fc.integer({ min: 1, max: 9 }),
        written: fc.constantFrom(Number, BigInt, String),
      })
      const groups = fc.uniqueArray(group, {
        selector: ({ branch, value }) => `${branch ?? ''} ${items.indexOf(value)}`,
      })
      const rowsToo = groups.chain((counted) => {
        const rows = counted.flatMap((group) => Array.from({ length: group.times }, () => group))
        return fc.tuple(fc.constant(counted), fc.shuffledSubarray(rows, { minLength: rows.length }))
      })
      fc.assert(
        fc.property(rowsToo, ([counted, rows]) => {
          const query = counted.map(({ written, times, ...row }) => ({ ...row, n: written(times) }))
          const tallies = fromCounts(summary, query, { value: 'value', by: ['branch'] })
          expect(new Map(tallies.map(({ by, tally }) => [by['branch'], tally]))).toStrictEqual(
            summarizeBy(summary, rows, { by: (row) => row.branch, value: (row) => row.value }),
          )
        }),
      )
    })

    test(`${name} refuses sums beyond 2^53 - 1`, () => {
      for (const value of items) {
        const full = summary.add(summary.empty, value, Number.MAX_SAFE_INTEGER)
        const single = summary.add(summary.empty, value)
        const rows = [
          { value, n: '9007199254740991' },
          { value, n: 1n },
        ]
        expect(() => summary.add(full, value)).toThrow(RangeError)
        expect(() => summary.combine(full, single)).toThrow(RangeError)
        expect(() => summary.combine(single, full)).toThrow(RangeError)
        expect(() => fromCounts(summary, rows, { value: 'value' })).toThrow(RangeError)
      }
    })

    test.each([-1, 0.5, NaN, 2 ** 53])(`${name}.add refuses %d times`, (times) => {
      for (const item of items) {
        expect(() => summary.add(summary.empty, item, times)).toThrow(RangeError)
      }
    })
  })
}

const votes = fc.record({ yes: count, no: count }, { noNullPrototype: true })
keepsTheLaws('voteSummary', voteSummary, [true, false], votes)
keepsTheLaws('npsSummary', npsSummary, answers, bareTally)
keepsTheLaws('deliverySummary', deliverySummary, assessments, deliveryTally)

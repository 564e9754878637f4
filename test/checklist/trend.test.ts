import fc from 'fast-check'
import { expect, test } from 'vitest'
import { periodAt } from '../../src/calendar/period.ts'
import { scoreChecklist } from '../../src/checklist/score.ts'
import { checklistSummary } from '../../src/checklist/summary.ts'
import { checklistTrend } from '../../src/checklist/trend.ts'
import { ilhaminChecklist } from '../../src/ilhamin/presets.ts'
import { summarize } from '../../src/summary/summarize.ts'

const month = { period: 'month', timeZone: 'Asia/Jakarta' } as const
const summary = checklistSummary(ilhaminChecklist)
const results = [{ ingat: 'met' }, { ingat: 'unmet', layani: 'partly' }, {}] as const
const audit = fc.record({
  at: fc.integer({ min: Date.UTC(2025, 0), max: Date.UTC(2026, 0) }),
  result: fc.constantFrom(...results).map((answers) => scoreChecklist(ilhaminChecklist, answers)),
})
const result = scoreChecklist(ilhaminChecklist, { ingat: 'met' })

test('checklistTrend covers every period from the first audit to the last, and merges to the whole', () => {
  fc.assert(
    fc.property(
      fc.array(audit, { maxLength: 12 }),
      fc.constantFrom('week', 'month', 'quarter'),
      (audits, period) => {
        const options = { period, timeZone: 'Asia/Jakarta' } as const
        const trend = checklistTrend(ilhaminChecklist, audits, options)
        expect(checklistTrend(ilhaminChecklist, [...audits].reverse(), options)).toStrictEqual(
          trend,
        )
        const whole = summarize(
          summary,
          audits.map(({ result }) => result),
        )
        expect(
          trend.map(({ tally }) => tally).reduce(summary.combine, summary.empty),
        ).toStrictEqual(whole)
        for (const [at, point] of trend.entries()) {
          const inside = audits.filter(
            (one) => periodAt(one.at, options).from === point.period.from,
          )
          expect(point.card.audits).toBe(inside.length)
          expect(point.card).toStrictEqual(summary.result(point.tally))
          expect(point.period.from).toBe(trend[at - 1]?.period.to ?? point.period.from)
        }
        expect(trend.at(0)?.card.audits).not.toBe(0)
        expect(trend.at(-1)?.card.audits).not.toBe(0)
      },
    ),
    { numRuns: 20 },
  )
})

test('checklistTrend goes by the calendar of the zone', () => {
  const at = new Date('2026-01-31T17:00:00Z')
  const labels = (timeZone: string) =>
    checklistTrend(ilhaminChecklist, [{ at, result }], { period: 'month', timeZone }).map(
      ({ period }) => period.label,
    )
  expect(labels('Asia/Jakarta')).toEqual(['2026-02'])
  expect(labels('UTC')).toEqual(['2026-01'])
})

test('checklistTrend has no points where there are no audits', () => {
  expect(checklistTrend(ilhaminChecklist, [], month)).toEqual([])
  expect(() => checklistTrend(ilhaminChecklist, [], { ...month, timeZone: 'Mars' })).toThrow(
    RangeError,
  )
})

test('checklistTrend counts audits from before 1970', () => {
  const audits = [-1, 0].map((at) => ({ at, result }))
  const trend = checklistTrend(ilhaminChecklist, audits, { period: 'day', timeZone: 'UTC' })
  expect(trend.map(({ period }) => period.label)).toEqual(['1969-12-31', '1970-01-01'])
})

test('checklistTrend names the audit whose instant is none', () => {
  const trend = () =>
    checklistTrend(
      ilhaminChecklist,
      [
        { at: 0, result },
        { at: NaN, result },
      ],
      month,
    )
  expect(trend).toThrow(RangeError)
  expect(trend).toThrow('checklistTrend needs a valid instant at audits[1].at')
})

test('checklistTrend refuses a span that only a wrong date has', () => {
  const audits = [0, Date.UTC(2400, 0)].map((at) => ({ at, result }))
  const trend = () => checklistTrend(ilhaminChecklist, audits, { period: 'day', timeZone: 'UTC' })
  expect(trend).toThrow('checklistTrend covers at most 10000 periods')
})

test('checklistTrend refuses audits of another version', () => {
  const other = { ...ilhaminChecklist, version: '2' }
  expect(() => checklistTrend(other, [{ at: 0, result }], month)).toThrow(
    'checklistSummary counts ilhamin 2, got ilhamin 1',
  )
})

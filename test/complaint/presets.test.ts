import { expect, test } from 'vitest'
import { civilDateAt, instantAt } from '../../src/calendar/local-time.ts'
import { defineWorkingDays } from '../../src/calendar/working-days.ts'
import { responsePolicy } from '../../src/complaint/presets.ts'
import { complaintStatus } from '../../src/complaint/status.ts'
import fixtures from '../fixtures/service-time.json' with { type: 'json' }
import { received, replayed } from './complaints.ts'

const rules = { pausedBy: [], closesAfterSilence: null, receivedOnClosedDay: 'count' } as const
const names = Object.keys(responsePolicy) as (keyof typeof responsePolicy)[]

/** The last day of an answer to what arrived at noon of a day. */
function lastDay(
  name: keyof typeof responsePolicy,
  date: string,
  timeZone: string,
  holidays: readonly string[] = [],
): string | undefined {
  const noon = instantAt(`${date}T12:00`, timeZone, { disambiguation: 'reject' })
  const policy = { ...responsePolicy[name], ...rules, timeZone }
  const days = defineWorkingDays({ weekend: ['sat', 'sun'], holidays })
  const { nextDue } = complaintStatus(replayed([received(noon)]), policy, noon, days)
  return nextDue === null ? undefined : civilDateAt(nextDue.at, timeZone)
}

test('fcaSummaryResolution is the third business day', () => {
  const { input, expected } = fixtures['disp.threeBusinessDays']
  expect(
    input.received.map((date) =>
      lastDay('fcaSummaryResolution', date, 'Europe/London', input.holidays),
    ),
  ).toEqual(expected.summaryResolutionBy)
})

test('fcaFinalResponse is the end of eight weeks, a Saturday too', () => {
  const { input, expected } = fixtures['disp.eightWeeks']
  expect(input.received.map((date) => lastDay('fcaFinalResponse', date, 'Europe/London'))).toEqual(
    expected.finalResponseBy,
  )
})

test('the limits of sippn are those of its classes', () => {
  const { input, expected } = fixtures['sippn.hariKerja']
  const last = (name: keyof typeof responsePolicy) =>
    lastDay(name, input.received, 'Asia/Jakarta', input.holidays)
  expect({
    ringan: last('sippnLight'),
    normatif: last('sippnNormative'),
    tidakBerkadarPengawasan: last('sippnUnsupervised'),
    berkadarPengawasan: last('sippnSupervised'),
  }).toEqual(expected)
})

test.each(names)(
  '%s names its source, is JSON, and leaves open what its source leaves open',
  (name) => {
    const terms = responsePolicy[name]
    expect(terms.source).toMatch(/\S/)
    expect(JSON.parse(JSON.stringify(terms))).toStrictEqual(terms)
    for (const open of ['timeZone', 'pausedBy', 'closesAfterSilence', 'receivedOnClosedDay']) {
      expect(terms).not.toHaveProperty(open)
    }
  },
)

test('two or three days has two clocks to choose from', () => {
  expect(lastDay('twoOrThreeDays', '2026-11-20', 'Asia/Jakarta')).toBe('2026-11-23')
  expect(lastDay('twoOrThreeWorkingDays', '2026-11-20', 'Asia/Jakarta')).toBe('2026-11-25')
  expect(lastDay('fcaPaymentServices', '2026-11-20', 'Europe/London')).toBe('2026-12-11')
  expect(lastDay('ojk2013', '2026-11-20', 'Asia/Jakarta')).toBe('2026-12-18')
})

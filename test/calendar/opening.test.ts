import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addBusinessTime, businessTimeBetween, isOpen } from '../../src/calendar/business-time.ts'
import { civilDateFromEpochDay, epochDay, everyCivilDay } from '../../src/calendar/civil-date.ts'
import { defineSchedule } from '../../src/calendar/schedule.ts'
import { addBusinessDays, businessDaysBetween } from '../../src/calendar/working-days.ts'

const hour = 3_600_000
const day = 24 * hour
const [firstDay, lastDay] = everyCivilDay
const nineToFive = [['09:00', '17:00']] as const
const week = {
  mon: nineToFive,
  tue: nineToFive,
  wed: nineToFive,
  thu: nineToFive,
  fri: nineToFive,
}
const holidays = ['12-25', '02-29', '1500-06-01', '2999-06-03']
const schedule = defineSchedule({ timeZone: 'UTC', weekly: week, holidays })

/** How many days were worked before each, counted one by one from the first day of the year 0000. */
const workedBefore = new Int32Array(lastDay - firstDay + 2)
const dated = [Date.UTC(1500, 5, 1), Date.UTC(2999, 5, 3)].map((at) => at / day)
for (let place = 0; place + 1 < workedBefore.length; place++) {
  const date = new Date((place + firstDay) * day)
  const [weekday, monthAndDay] = [date.getUTCDay(), date.getUTCMonth() * 100 + date.getUTCDate()]
  const isClosed = [0, 6].includes(weekday) || [1125, 129].includes(monthAndDay)
  const isWorked = !isClosed && !dated.includes(place + firstDay)
  workedBefore[place + 1] = (workedBefore[place] ?? 0) + Number(isWorked)
}
const worked = (number: number) => workedBefore[number - firstDay] ?? NaN
const days = fc.integer({ min: firstDay, max: lastDay })

test('business time between any two days of 10,000 years is that of the days one by one', () => {
  fc.assert(
    fc.property(days, days, (from, to) => {
      const hours = 8 * (worked(to) - worked(from))
      expect(businessTimeBetween(schedule, from * day, to * day)).toBe(hours * hour)
      const dates = [civilDateFromEpochDay(from), civilDateFromEpochDay(to)] as const
      expect(businessDaysBetween(schedule, ...dates)).toBe(worked(to + 1) - worked(from + 1))
    }),
  )
})

test('a deadline however far away is the first instant at which the time is used up', () => {
  const hours = fc.integer({ min: 1, max: 8 * (workedBefore.at(-1) ?? 0) })
  fc.assert(
    fc.property(days, hours, (from, wanted) => {
      if (wanted > 8 * (worked(lastDay + 1) - worked(from))) {
        expect(() => addBusinessTime(schedule, from * day, { hours: wanted })).toThrow(RangeError)
        return
      }
      const deadline = addBusinessTime(schedule, from * day, { hours: wanted })
      expect(businessTimeBetween(schedule, from * day, deadline)).toBe(wanted * hour)
      expect(isOpen(schedule, deadline - 1)).toBe(true)
    }),
  )
})

test('working days are counted on and back however far', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: -2_700_000, max: 2_700_000 }), (from, steps) => {
      const [before, after] = [worked(from), (workedBefore.at(-1) ?? 0) - worked(from + 1)]
      const reach = () =>
        epochDay(
          addBusinessDays(schedule, civilDateFromEpochDay(from), steps, {
            receivedOnClosedDay: 'count',
          }),
        )
      if (-steps > before || steps > after) expect(reach).toThrow(RangeError)
      else if (steps > 0) expect(worked(reach() + 1) - worked(from + 1)).toBe(steps)
      else if (steps < 0) expect(worked(from) - worked(reach())).toBe(-steps)
      if (steps !== 0 && -steps <= before && steps <= after) {
        expect(schedule.isWorked(reach())).toBe(true)
      }
    }),
  )
})

test('no more than one cycle is laid out beyond what does not repeat', () => {
  const [first, last] = [civilDateFromEpochDay(firstDay), civilDateFromEpochDay(lastDay)]
  expect(businessTimeBetween(schedule, firstDay * day, lastDay * day)).toBeGreaterThan(0)
  expect(businessDaysBetween(schedule, first, last)).toBeGreaterThan(0)
  // 400 years before the first dated holiday, and 400 after the last, with a year between.
  expect(schedule.hours.range).toEqual([1099, 3402])
  expect(schedule.days.range).toEqual([1099, 3402])
})

test('looking back from today lays out the past only as far as it is needed', () => {
  const plain = defineSchedule({ timeZone: 'UTC', weekly: week })
  const monday = civilDateFromEpochDay(Date.UTC(2026, 10, 23) / day)
  const options = { receivedOnClosedDay: 'count' } as const
  expect(addBusinessDays(plain, monday, -1, options)).toBe('2026-11-20')
  expect(addBusinessDays(plain, monday, -300, options)).toBe('2025-09-29')
  expect(plain.days.range[0]).toBeGreaterThanOrEqual(2024)
})

import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { civilDate, civilDaysBetween } from '../../src/calendar/civil-date.ts'
import { durationMilliseconds } from '../../src/calendar/duration.ts'
import { instantOf } from '../../src/calendar/instant.ts'
import { civilDateAt, instantAt, startOfCivilDate } from '../../src/calendar/local-time.ts'
import type {
  CivilDate,
  Duration,
  DurationAnchor,
  Instant,
  InstantLike,
  PeriodName,
} from '../../src/calendar/model.ts'
import { periodAt } from '../../src/calendar/period.ts'
import type {
  civilDateSchema,
  durationAnchorSchema,
  durationSchema,
  instantSchema,
  timeZoneSchema,
} from '../../src/calendar/schema.ts'

test('CivilDate is text that civilDate has checked', () => {
  const date = civilDate('2026-11-24')
  expectTypeOf(date).toEqualTypeOf<CivilDate>()
  expectTypeOf<CivilDate>().toExtend<string>()
  expectTypeOf<string>().not.toExtend<CivilDate>()
  expectTypeOf(civilDateAt(0, 'UTC')).toEqualTypeOf<CivilDate>()
  // @ts-expect-error plain text may name no real day
  civilDaysBetween('2026-11-24', date)
  // @ts-expect-error plain text may name no real day
  startOfCivilDate('2026-11-24', 'UTC')
})

test('InstantLike is a number, a Date, or what Temporal has', () => {
  expectTypeOf<Instant>().toEqualTypeOf<number>()
  expectTypeOf<Date>().toExtend<InstantLike>()
  expectTypeOf<{ readonly epochMilliseconds: number }>().toExtend<InstantLike>()
  // @ts-expect-error text is read by instantFromIso
  instantOf('2026-11-21T09:00:00Z')
  // @ts-expect-error there is no such instant
  instantOf(null)
})

test('Duration has whole parts of known units, and is readonly', () => {
  expectTypeOf<{ days: number }>().toExtend<Duration>()
  expectTypeOf<{ days: string }>().not.toExtend<Duration>()
  // @ts-expect-error there is no such unit
  durationMilliseconds({ fortnights: 1 })
  // @ts-expect-error an anchor needs its zone
  durationMilliseconds({ months: 1 }, { at: 0 })
  const duration: Duration = { days: 1 }
  // @ts-expect-error durations are readonly
  duration.days = 2
})

test('instantAt and periodAt have no default for what moves a deadline', () => {
  // @ts-expect-error what a repeated reading means is said
  instantAt('2026-11-01T01:30', 'America/New_York')
  // @ts-expect-error what a repeated reading means is said
  instantAt('2026-11-01T01:30', 'America/New_York', {})
  // @ts-expect-error the zone is never guessed
  periodAt(0, { period: 'month' })
  expectTypeOf<PeriodName>().toEqualTypeOf<'day' | 'week' | 'month' | 'quarter' | 'year'>()
})

test('instantSchema and the other gates give the model, and take all of it', () => {
  expectTypeOf<z.output<typeof instantSchema>>().toEqualTypeOf<Instant>()
  expectTypeOf<z.input<typeof instantSchema>>().toEqualTypeOf<number | string>()
  expectTypeOf<z.output<typeof civilDateSchema>>().toEqualTypeOf<CivilDate>()
  expectTypeOf<z.output<typeof durationSchema>>().toExtend<Duration>()
  expectTypeOf<Duration>().toExtend<z.output<typeof durationSchema>>()
  expectTypeOf<z.output<typeof durationAnchorSchema>>().toExtend<DurationAnchor>()
  expectTypeOf<DurationAnchor>().toExtend<z.output<typeof durationAnchorSchema>>()
  expectTypeOf<z.output<typeof timeZoneSchema>>().toEqualTypeOf<string>()
})

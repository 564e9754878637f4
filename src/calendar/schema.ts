import * as z from 'zod'
import { civilDate } from './civil-date.ts'
import { checkDuration } from './duration.ts'
import { instantFromIso, instantOf } from './instant.ts'
import type { CivilDate, Duration, DurationAnchor, Instant } from './model.ts'
import { weekdays, type ScheduleDefinition, type WorkingDaysDefinition } from './schedule-model.ts'
import { defineSchedule } from './schedule.ts'
import { defineWorkingDays } from './working-days.ts'
import { offsetAt } from './zone.ts'

/**
 * Turns a function that throws a RangeError into a step of a gate, so that the same check serves
 * programs and gates: what it would throw becomes an issue at the value's path.
 *
 * @internal
 */
export function readWith<Raw, Value>(read: (raw: Raw) => Value) {
  return (raw: Raw, context: z.core.$RefinementCtx<Raw>): Value => {
    try {
      return read(raw)
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault
      context.addIssue({ code: 'custom', message: fault.message, input: raw })
      return z.NEVER
    }
  }
}

/**
 * A record of any keys; those of zod leave out the key `__proto__` in silence, this one refuses it.
 *
 * @internal
 */
export function recordOf<Value>(value: z.ZodType<Value>): z.ZodType<Record<string, Value>> {
  const refuse = readWith((record: unknown) => {
    if (typeof record === 'object' && record !== null && Object.hasOwn(record, '__proto__')) {
      throw new RangeError('no key is called "__proto__"')
    }
    return record
  })
  return z.preprocess(refuse, z.record(z.string().min(1), value))
}

/**
 * The gate for instants: whole epoch milliseconds, or ISO 8601 text with an offset.
 *
 * @example
 * ```ts
 * import { instantSchema } from 'paripurna/schema'
 *
 * instantSchema.parse('2026-11-21T09:00:00+07:00') // => 1795226400000
 * instantSchema.parse(0) // => 0
 * instantSchema.safeParse('2026-11-21T09:00').success // => false
 * ```
 */
export const instantSchema = /* @__PURE__ */ (() =>
  z
    .union([z.number(), z.string()], {
      error: 'an instant is whole epoch milliseconds, or ISO 8601 text with an offset',
    })
    .transform(
      readWith((raw) => (typeof raw === 'string' ? instantFromIso(raw) : instantOf(raw))),
    ) satisfies z.ZodType<Instant>)()

/**
 * The gate for civil dates: a real day as `YYYY-MM-DD`.
 *
 * @example
 * ```ts
 * import { civilDateSchema } from 'paripurna/schema'
 *
 * civilDateSchema.parse('2028-02-29') // => '2028-02-29'
 * civilDateSchema.safeParse('2026-02-29').success // => false
 * ```
 */
export const civilDateSchema = /* @__PURE__ */ (() =>
  z.iso.date().transform(readWith(civilDate)) satisfies z.ZodType<CivilDate>)()

/**
 * The gate for time zones: a name of the IANA database that the runtime knows.
 *
 * @example
 * ```ts
 * import { timeZoneSchema } from 'paripurna/schema'
 *
 * timeZoneSchema.parse('Asia/Jakarta') // => 'Asia/Jakarta'
 * timeZoneSchema.safeParse('Asia/Atlantis').success // => false
 * timeZoneSchema.safeParse('+07:00').success // => false
 * ```
 */
export const timeZoneSchema = /* @__PURE__ */ (() =>
  z.string().transform(
    readWith((timeZone) => {
      offsetAt(0, timeZone)
      return timeZone
    }),
  ) satisfies z.ZodType<string>)()

/**
 * The gate for durations: whole numbers of known units, all of one sign.
 *
 * @example
 * ```ts
 * import { durationSchema } from 'paripurna/schema'
 *
 * durationSchema.parse({ days: 2, hours: 12 }) // => { days: 2, hours: 12 }
 * durationSchema.safeParse({ hours: 1.5 }).success // => false
 * durationSchema.safeParse({ days: 1, hours: -1 }).success // => false
 * ```
 */
export const durationSchema = /* @__PURE__ */ (() => {
  const amount = z
    .int()
    .overwrite((amount) => amount + 0)
    .exactOptional()
  return z
    .strictObject({
      years: amount,
      months: amount,
      weeks: amount,
      days: amount,
      hours: amount,
      minutes: amount,
      seconds: amount,
      milliseconds: amount,
    })
    .superRefine(readWith(checkDuration)) satisfies z.ZodType<Duration>
})()

/**
 * The gate for the anchor of a duration.
 *
 * @example
 * ```ts
 * import { durationAnchorSchema } from 'paripurna/schema'
 *
 * durationAnchorSchema.parse({ at: 0, timeZone: 'UTC' }) // => { at: 0, timeZone: 'UTC' }
 * ```
 */
export const durationAnchorSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    at: instantSchema,
    timeZone: timeZoneSchema,
  }) satisfies z.ZodType<DurationAnchor>)()

/**
 * The gate for working schedules: every fault that `defineSchedule` would throw is an issue.
 *
 * @example
 * ```ts
 * import { scheduleDefinitionSchema } from 'paripurna/schema'
 *
 * const timeZone = 'Asia/Jakarta'
 * scheduleDefinitionSchema.safeParse({ timeZone, weekly: { mon: [['09:00', '17:00']] } }).success // => true
 * scheduleDefinitionSchema.safeParse({ timeZone, weekly: { mon: [['17:00', '09:00']] } }).success // => false
 * scheduleDefinitionSchema.safeParse({ timeZone, weekly: {} }).success // => false
 * ```
 */
export const scheduleDefinitionSchema = /* @__PURE__ */ (() => {
  const windows = z.array(z.tuple([z.string(), z.string()]))
  return z
    .strictObject({
      timeZone: timeZoneSchema,
      weekly: z.strictObject({
        mon: windows.exactOptional(),
        tue: windows.exactOptional(),
        wed: windows.exactOptional(),
        thu: windows.exactOptional(),
        fri: windows.exactOptional(),
        sat: windows.exactOptional(),
        sun: windows.exactOptional(),
      }),
      holidays: z.array(z.string()).exactOptional(),
      exceptions: z.exactOptional(recordOf(windows)),
    })
    .superRefine(
      readWith((definition: ScheduleDefinition) => {
        defineSchedule(definition)
      }),
    ) satisfies z.ZodType<ScheduleDefinition>
})()

/**
 * The gate for working days: every fault that `defineWorkingDays` would throw is an issue.
 *
 * @example
 * ```ts
 * import { workingDaysDefinitionSchema } from 'paripurna/schema'
 *
 * workingDaysDefinitionSchema.safeParse({ weekend: ['fri', 'sat'] }).success // => true
 * workingDaysDefinitionSchema.safeParse({ weekend: [], holidays: ['02-30'] }).success // => false
 * ```
 */
export const workingDaysDefinitionSchema = /* @__PURE__ */ (() => {
  const dates = z.array(z.string()).exactOptional()
  return z
    .strictObject({ weekend: z.array(z.enum(weekdays)), holidays: dates, workedOn: dates })
    .superRefine(
      readWith((definition: WorkingDaysDefinition) => {
        defineWorkingDays(definition)
      }),
    ) satisfies z.ZodType<WorkingDaysDefinition>
})()

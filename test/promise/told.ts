import { civilDate } from '../../src/calendar/civil-date.ts'
import type { ServicePromise } from '../../src/promise/told-model.ts'

const minute = 60_000
export const durations = { minute, hour: 60 * minute, day: 24 * 60 * minute } as const

/** Noon in Jakarta, where every told promise of these tests begins. */
export const noon = Date.UTC(2026, 10, 24, 5)
export const jakarta = 'Asia/Jakarta'

/** The instant so many minutes after noon. */
export const after = (minutes: number) => noon + minutes * minute

type Said = Pick<ServicePromise, 'reason' | 'alternatives'>

/** A promise told so many minutes after noon, to be kept by so many minutes after noon. */
export const told = (at: number, until: number | null, said: Said = {}): ServicePromise => ({
  toldAt: after(at),
  promised: until === null ? null : after(until),
  ...said,
})

export const why = { reason: 'The oven went out' } as const

const instant = (minutes: number) => ({ kind: 'instant', at: after(minutes) }) as const
const date = (on: string) => ({ kind: 'civilDate', on: civilDate(on) }) as const

/** A date in Jakarta as an expectation. */
export const onDate = (on: string) =>
  ({ adequate: date(on), desired: date(on), timeZone: jakarta }) as const

/** A visit between two instants. */
export const visit = (earliest: number, latest: number) => ({
  earliest: instant(earliest),
  latest: instant(latest),
})

/** An instant with its tolerance: hoped for by one, still fine by the other. */
export const within = (desired: number, adequate: number) => ({
  desired: instant(desired),
  adequate: instant(adequate),
})

import { epochDay } from './civil-date.ts'

const day = 86_400_000

/** Which civil days are holidays, by their number from 1970-01-01. */
export interface Holidays {
  /** Whether a day is a holiday. */
  readonly include: (number: number) => boolean
  /** Whether every day of every year is. */
  readonly always: boolean
  /** Those of one year only. */
  readonly dated: ReadonlySet<number>
}

/** Reads holidays, dated (`2026-12-25`) or yearly (`12-25`; `02-29` comes in leap years only). */
export function compileHolidays(holidays: readonly string[] = [], caller: string): Holidays {
  const dated = new Set<number>()
  const yearly = new Set<number>()
  for (const [index, text] of holidays.entries()) {
    const everyYear = /^\d\d-\d\d$/.test(text)
    const number = datedDay(
      everyYear ? `2000-${text}` : text,
      text,
      `${caller}: holidays[${index}]`,
    )
    if (everyYear) yearly.add(dayOfYear(number))
    else dated.add(number)
  }
  return {
    include: (number) => dated.has(number) || (yearly.size > 0 && yearly.has(dayOfYear(number))),
    always: yearly.size === 366,
    dated,
  }
}

/** The number of a date, or an error that names the place and the text it stands in. */
export function datedDay(date: string, text: string, place: string): number {
  try {
    return epochDay(date)
  } catch (cause) {
    throw new RangeError(`${place} needs a real day, got "${text}"`, { cause })
  }
}

/** The place of a day in the week, Monday 0 to Sunday 6. */
export function dayOfWeek(number: number): number {
  // 1970-01-01 was a Thursday.
  return (((number + 3) % 7) + 7) % 7
}

/** The same number for the same day of every year, leap year or not. */
function dayOfYear(number: number): number {
  const date = new Date(number * day)
  return date.getUTCMonth() * 31 + date.getUTCDate()
}

import type { Duration } from '../calendar/model.ts'
import type { ResponseLimit } from './policy-model.ts'

const day = 86_400_000

/** The most days of a limit: a century. Longer ones lead beyond the dates there are. */
export const mostDays = 36_525

/** What is wrong with a value a gate lets pass by its form: where, and what it needs. */
export interface Fault {
  readonly path: readonly (string | number)[]
  readonly message: string
}

/** What is wrong with the lengths of a limit. */
export function limitFaults({ within, desired = within }: ResponseLimit): readonly Fault[] {
  const at = (name: string, length: number | Duration) =>
    lengthFaults(length).map(({ message }) => ({ path: [name], message }))
  const faults = [...at('within', within), ...(desired === within ? [] : at('desired', desired))]
  return faults.length > 0 || !isLonger(partsOf(desired), partsOf(within))
    ? faults
    : [{ path: ['desired'], message: 'what is desired is not longer than the limit' }]
}

/** What is wrong with a length: days as a number, or a duration. */
export function lengthFaults(length: number | Duration): readonly Fault[] {
  const { months, rest } = partsOf(length)
  if (months < 0 || rest < 0) return [{ path: [], message: 'a length is not negative' }]
  const averageMonth = (mostDays / 1200) * day
  return months * averageMonth + rest > mostDays * day
    ? [{ path: [], message: 'a length is at most a century' }]
    : []
}

/** Months, which have no length of their own, and the rest in milliseconds. */
interface Parts {
  readonly months: number
  readonly rest: number
}

function partsOf(length: number | Duration): Parts {
  if (typeof length === 'number') return { months: 0, rest: length * day }
  const { years = 0, months = 0, weeks = 0, days = 0 } = length
  const { hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = length
  const time = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
  return { months: years * 12 + months, rest: (weeks * 7 + days) * day + time }
}

/** Whether one is longer whatever the months: none has fewer than 28 days or more than 31. */
function isLonger(one: Parts, other: Parts): boolean {
  const months = one.months - other.months
  return months * (months > 0 ? 28 : 31) * day + one.rest - other.rest > 0
}

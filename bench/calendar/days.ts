import { addBusinessDays as addWeekdays } from 'date-fns/addBusinessDays'
import { addBusinessDays, civilDate, defineWorkingDays } from 'paripurna/calendar'
import type { Contest, Contestant } from '../contest.ts'
import { dayAdders } from './peers.ts'

const [day, week] = [86_400_000, 604_800_000]
const count = { receivedOnClosedDay: 'count' } as const

/** Fifty Fridays, as midnights for the peers and as civil dates for us. */
const fridays = Array.from({ length: 50 }, (_, index) => Date.UTC(2026, 0, 2) + index * week)
const dates = fridays.map((at) => civilDate(new Date(at).toISOString().slice(0, 10)))
const firstDate = civilDate('2026-01-02')
const fridayOf = (index: number) => fridays[index % 50] ?? NaN

const read = (answer: unknown) => (typeof answer === 'string' ? Date.parse(answer) : Number(answer))

/** From a Friday, one working day is three days, and five are a week. */
const after = (days: number) => (index: number) =>
  fridayOf(index) + (days === 1 ? 3 * day : (days / 5) * week)

function ours(days: number): Contestant {
  const calendar = defineWorkingDays({ weekend: ['sat', 'sun'] })
  return {
    name: `paripurna, ${days} d`,
    run: (index) => addBusinessDays(calendar, dates[index % 50] ?? firstDate, days, count),
    expected: after(days),
  }
}

function workingDays(days: number): Contest {
  const adders = [['date-fns (Monday to Friday)', addWeekdays] as const, ...dayAdders()]
  const peers = adders.map(([name, add]) => ({
    name: `${name}, ${days} d`,
    run: (index: number) => add(fridayOf(index), days),
    isPeer: true,
  }))
  return {
    title: `adding working days: ${days}`,
    expected: after(days),
    read,
    contestants: [ours(days), ...peers],
  }
}

/** The contests in days. */
export function dayContests(): Contest[] {
  const distances = [1, 60, 6000]
  const farAndNear = {
    title: 'adding working days, near and far',
    expected: () => NaN,
    read,
    contestants: distances.map(ours),
  }
  return [...distances.map(workingDays), farAndNear]
}

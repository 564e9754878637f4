import type { OpeningWindow, ScheduleDefinition } from 'paripurna/calendar'
import { office } from './hours.ts'
import type { Question } from './trial.ts'

const mornings: readonly OpeningWindow[] = [['00:00', '10:00']]
const everyMorning: ScheduleDefinition = {
  timeZone: 'Europe/Amsterdam',
  weekly: {
    mon: mornings,
    tue: mornings,
    wed: mornings,
    thu: mornings,
    fri: mornings,
    sat: mornings,
    sun: mornings,
  },
}
const hourPeers = ['paripurna', 'dayjs-business-time', 'moment-business-time'] as const
const friday = Date.UTC(2026, 0, 2)

/** Questions that peers are known to answer wrong or not at all. */
export const questions: readonly Question[] = [
  {
    title: 'a schedule that never opens, +1 h (of days: +1)',
    definition: { ...office, weekly: {} },
    start: friday,
    hours: 1,
    expected: undefined,
    contestants: [...hourPeers, 'moment-business-days'],
  },
  {
    title: 'an invalid date, +1 h',
    definition: office,
    start: NaN,
    hours: 1,
    expected: undefined,
    contestants: hourPeers,
  },
  {
    // Ours is among the contests: about a second in a zone not yet known, then as fast as eight hours.
    title: '8,000,000 business hours',
    definition: office,
    start: friday + 16 * 3_600_000,
    hours: 8_000_000,
    expected: friday + 16 * 3_600_000 + 200_000 * 604_800_000,
    contestants: ['dayjs-business-time', 'moment-business-time'],
  },
  {
    // moment-business-time, issue 58: the clocks show 02:00 twice, and the hour between is lost.
    title: 'the hour the clocks repeat, Amsterdam, open 00:00 to 10:00, +1 h',
    definition: everyMorning,
    start: Date.UTC(2022, 9, 30, 0),
    hours: 1,
    expected: Date.UTC(2022, 9, 30, 1),
    contestants: hourPeers,
  },
  {
    title: 'half a minute before Friday closing, +1 h',
    definition: office,
    start: friday + 17 * 3_600_000 - 30_000,
    hours: 1,
    expected: friday + 3 * 86_400_000 + 10 * 3_600_000 - 30_000,
    contestants: hourPeers,
  },
]

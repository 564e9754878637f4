import type { Claim, Suite } from '../contest.ts'
import { dayContests } from './days.ts'
import { hourContests } from './hours.ts'
import { questions } from './questions.ts'
import { runTrials } from './trial.ts'

const claims: readonly Claim[] = [
  {
    text: 'eight hours over a weekend take at most a tenth of the faster peer',
    contest: 'adding 8 business hours over a weekend',
    of: 'paripurna',
    over: ['dayjs-business-time', 'moment-business-time'],
    atMost: 0.1,
  },
  ...[100, 10_000].map((count) => ({
    text: `${count} holidays do not matter`,
    contest: 'the same with holidays',
    of: `paripurna, ${count} holidays`,
    over: ['paripurna, 0 holidays'],
    atMost: 1.25,
  })),
  {
    // A year has 261 stretches and 3846 years a million: their logarithms are as 8 to 20, and the
    // longer column lies in slower memory.
    text: 'a million times as far costs no more than the logarithm',
    contest: 'adding business hours, near and far, once warm',
    of: 'paripurna, 8000000 h',
    over: ['paripurna, 8 h'],
    atMost: 4,
  },
  {
    // 364 log 364 over 28 log 28, and every pause is looked up.
    text: 'thirteen times the pauses cost n log n',
    contest: 'adding a year of work, with a pause a day',
    of: 'paripurna, 364 pauses',
    over: ['paripurna, 28 pauses'],
    atMost: 23,
  },
  {
    text: 'a month between takes at most a tenth of the faster peer',
    contest: 'the business time between two instants a month apart',
    of: 'paripurna',
    over: ['dayjs-business-time', 'moment-business-time'],
    atMost: 0.1,
  },
  {
    text: '6000 working days cost as much as one',
    contest: 'adding working days, near and far',
    of: 'paripurna, 6000 d',
    over: ['paripurna, 1 d'],
    atMost: 1.5,
  },
]

/** Business time and working days, beside the packages of npm that do the same. */
export const suite: Suite = {
  contests: () => [...hourContests(), ...dayContests()],
  claims,
  trials: () => runTrials(questions),
}

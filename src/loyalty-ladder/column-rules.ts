import type { Duration } from '../calendar/model.ts'
import { rankOf, upkeepOf } from './rules.ts'
import { ladderEventTypes } from './model.ts'
import type { LadderCondition, LadderMeasure, LadderPolicy } from './policy-model.ts'

/** The counters of a page; after these, deliveries above expectation with 0, 1, 2 ... forgiven. */
export const counter = {
  interest: 0,
  purchases: 1,
  purchaseDays: 2,
  recommendations: 3,
  evangelism: 4,
  exceededDeliveries: 5,
} as const satisfies Record<LadderMeasure, number>

/** The bits of a recommendation's detail. */
export const told = { negative: 1, solicited: 2, incentivized: 4, toMany: 8 } as const

/** A policy compiled for rows: bit n of a mask stands for the rung with n below it. */
export interface ColumnRules {
  /** The counters that any condition looks at. */
  readonly counters: readonly CounterRule[]
  /** The mask of all rungs. */
  readonly all: number
  /** How many counters there are. */
  readonly size: number
  /** Whether a rung is kept by what it takes to stay. */
  readonly isPatient: boolean
  /** By type, whether an event is a sign of life. */
  readonly keepsAlive: readonly boolean[]
  /** The lowest rung that lapses, and how long that takes at least and at most, in milliseconds. */
  readonly lapse: {
    readonly after: Duration
    readonly from: number
    readonly shortest: number
    readonly longest: number
  }
  readonly winBack: number
  readonly timeZone: string
}

/** What a count says of the rungs: those whose conditions on it hold, by the count. */
export interface CounterRule {
  readonly counter: number
  /** To reach a rung. */
  readonly reach: Uint32Array
  /** To stay on a rung. */
  readonly stay: Uint32Array
}

const day = 86_400_000
const mostRungs = 31

/** Compiles a policy; refuses by its field what rows cannot carry. */
export function columnRulesOf<Rung extends string>(
  policy: LadderPolicy<Rung>,
  rows: number,
): ColumnRules {
  const { rungs, requirements, upkeep, demotion, lapse, timeZone } = policy
  if (rungs.length > mostRungs) {
    throw new RangeError(
      `replayLadderColumns needs at most ${mostRungs} rungs, got ${rungs.length} in policy.rungs`,
    )
  }
  const reach = rungs.map((rung) => [
    ...withoutWindows(requirements[rung], `requirements.${rung}`),
    ...withoutWindows(upkeep?.[rung] ?? [], `upkeep.${rung}`),
  ])
  const stay = rungs.map((rung) => upkeepOf(policy, rung))
  const forgiven = Math.max(0, ...[...reach, ...stay].flat().map((one) => slotOf(one, rows) - 5))
  const size = counter.exceededDeliveries + forgiven + 1
  const counters = Array.from({ length: size }, (_, slot) => ({
    counter: slot,
    reach: masksOf(reach, slot, rows),
    stay: masksOf(stay, slot, rows),
  }))
  const { keptAliveBy = ladderEventTypes } = lapse ?? {}
  return {
    counters: counters.filter((rule) => rule.reach.length + rule.stay.length > 2),
    all: 2 ** rungs.length - 1,
    size,
    isPatient: demotion !== undefined || upkeep !== undefined,
    keepsAlive: ladderEventTypes.map((type) => keptAliveBy.includes(type)),
    lapse:
      lapse === null ? neverLapse : { ...boundsOf(lapse.after), from: rankOf(policy, lapse.from) },
    winBack: rankOf(policy, policy.winBack),
    timeZone,
  }
}

const neverLapse = { after: {}, from: 0, shortest: Infinity, longest: Infinity }

/** Between which lengths a duration lies, wherever it is laid on a calendar. */
function boundsOf(after: Duration) {
  const { years = 0, months = 0, weeks = 0, days = 0 } = after
  const { hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = after
  const exact = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
  const whole = weeks * 7 + days
  return {
    after,
    shortest: exact + (years * 365 + months * 28 + whole - 2) * day,
    longest: exact + (years * 366 + months * 31 + whole + 2) * day,
  }
}

function withoutWindows(
  conditions: readonly LadderCondition[],
  path: string,
): readonly LadderCondition[] {
  const place = conditions.findIndex(({ within }) => within !== undefined)
  if (place < 0) return conditions
  throw new RangeError(
    `replayLadderColumns needs a policy without windows, got policy.${path}[${place}].within`,
  )
}

function slotOf({ evidence, forgiving = 0 }: LadderCondition, rows: number): number {
  // There are no more disappointments than rows.
  return counter[evidence] + (evidence === 'exceededDeliveries' ? Math.min(forgiving, rows) : 0)
}

/** For each count up to the highest asked for, the rungs all of whose conditions on it hold. */
function masksOf(
  rungs: readonly (readonly LadderCondition[])[],
  slot: number,
  rows: number,
): Uint32Array {
  const asked = rungs.map((conditions) =>
    Math.max(
      0,
      ...conditions.filter((one) => slotOf(one, rows) === slot).map(({ atLeast }) => atLeast),
    ),
  )
  // No count exceeds the rows, so a condition beyond them never holds.
  const highest = Math.min(Math.max(...asked), rows + 1)
  return Uint32Array.from({ length: highest + 1 }, (_, count) =>
    asked.reduce((mask, least, rank) => mask | (count >= least ? 1 << rank : 0), 0),
  )
}

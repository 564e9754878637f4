import type { Duration } from '../calendar/model.ts'
import { deedsOf } from './column-deeds.ts'
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

/**
 * A policy compiled for rows. What a count says of the rungs is a mask in which bit n stands for the
 * rung with n below it: whether what it asks of that counter is met.
 */
export interface ColumnRules {
  /** What an event does, by its type and detail. */
  readonly deeds: Uint16Array
  /** To reach a rung: for each counter in turn, a mask for each count that tells something new. */
  readonly reach: Int32Array
  /** The same, to stay on a rung. */
  readonly stay: Int32Array
  /** For each counter, where its masks begin. */
  readonly starts: Int32Array
  /** For each counter, the highest count that tells something new. */
  readonly most: Int32Array
  /** How many days with a purchase any rung asks for. */
  readonly mostDays: number
  /** Whether a rung is kept by what it takes to stay. */
  readonly isPatient: boolean
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
  const toReach = rungs.map((rung) => [
    ...withoutWindows(requirements[rung], `requirements.${rung}`),
    ...withoutWindows(upkeep?.[rung] ?? [], `upkeep.${rung}`),
  ])
  const toStay = rungs.map((rung) => upkeepOf(policy, rung))
  const last = Math.max(
    counter.exceededDeliveries,
    ...[...toReach, ...toStay].flat().map((one) => slotOf(one, rows)),
  )
  const counters = Array.from({ length: last + 1 }, (_, slot) => {
    const [reach, stay] = [leastOf(toReach, slot, rows), leastOf(toStay, slot, rows)]
    // No count exceeds the rows, so a condition beyond them never holds.
    const most = Math.min(Math.max(...reach, ...stay), rows + 1)
    return { most, reach: masksOf(reach, most), stay: masksOf(stay, most) }
  })
  let end = 0
  const { keptAliveBy = ladderEventTypes } = lapse ?? {}
  return {
    deeds: deedsOf(rungs.length, keptAliveBy),
    reach: Int32Array.from(counters.flatMap(({ reach }) => reach)),
    stay: Int32Array.from(counters.flatMap(({ stay }) => stay)),
    starts: Int32Array.from(counters, ({ most }) => (end += most + 1) - most - 1),
    most: Int32Array.from(counters, ({ most }) => most),
    mostDays: counters[counter.purchaseDays]?.most ?? 0,
    isPatient: demotion !== undefined || upkeep !== undefined,
    lapse: lapse === null ? neverLapse : lapseOf(lapse.after, rankOf(policy, lapse.from)),
    winBack: rankOf(policy, policy.winBack),
    timeZone,
  }
}

const neverLapse = { after: {}, from: 0, shortest: Infinity, longest: Infinity }

/** A lapse, and between which lengths it lies, wherever it is laid on a calendar. */
function lapseOf(after: Duration, from: number): ColumnRules['lapse'] {
  const { years = 0, months = 0, weeks = 0, days = 0 } = after
  const { hours = 0, minutes = 0, seconds = 0, milliseconds = 0 } = after
  const exact = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
  const whole = weeks * 7 + days
  return {
    after,
    from,
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

/** For each rung, the least count that meets all that is asked of a counter. */
function leastOf(
  asked: readonly (readonly LadderCondition[])[],
  slot: number,
  rows: number,
): readonly number[] {
  return asked.map((conditions) =>
    conditions.reduce(
      (least, one) => (slotOf(one, rows) === slot ? Math.max(least, one.atLeast) : least),
      0,
    ),
  )
}

/** For each count up to the highest that tells something new, the rungs for which it is enough. */
function masksOf(least: readonly number[], most: number): readonly number[] {
  return Array.from({ length: most + 1 }, (_, count) =>
    least.reduce((mask, need, rank) => mask | (count >= need ? 1 << rank : 0), 0),
  )
}

import { ladderRungs } from '../loyalty-ladder/model.ts'
import { stayUnits, type LadderSpell, type RungExit, type StayUnit } from './spell-model.ts'
import type { StayRecord } from './survival-model.ts'
import type { TimedStay } from './transition-model.ts'

const unitLengths = { hours: 3_600_000, days: 86_400_000, weeks: 604_800_000 } satisfies Record<
  StayUnit,
  number
>

function unitLength(act: string, unit: StayUnit): number {
  if (stayUnits.includes(unit)) return unitLengths[unit]
  throw new RangeError(`${act} needs a unit of ${stayUnits.join(', ')}, got ${unit}`)
}

/**
 * The stays on one rung, for `kaplanMeier`, `logRank` and `cumulativeIncidence`.
 *
 * A stay that goes on is censored at its instant of counting; one that began before the log starts
 * enters at the age it had then. A stay whose beginning nobody knows has no length: it is left out
 * and counted.
 *
 * @param spells - of any number of customers, in any order
 * @param options - `state`, the rung; `order`, the rungs from the ground up, default `ladderRungs`;
 * `unit`, `hours`, `days` (default, of 24 hours) or `weeks`
 * @returns `stays`, whose exits are `up` or `down` the order, or `out` of it; and `unknownBeginnings`
 * @throws RangeError when the rung is not in the order, or the unit is unknown
 * @example
 * ```ts
 * import { ladderStays } from 'paripurna/ladder-analytics'
 *
 * const day = 86_400_000
 * const spell = { customer: 'c-1', state: 'client', from: 0, observedFrom: 0, asOf: 100 * day }
 * const spells = [
 *   { ...spell, to: 30 * day, next: 'advocate' },
 *   { ...spell, to: 45 * day, next: 'lapsed' },
 *   { ...spell, observedFrom: 20 * day, to: null, next: null },
 * ]
 * const { stays } = ladderStays(spells, { state: 'client' })
 * stays // => [{ duration: 30, exit: 'up' }, { duration: 45, exit: 'out' }, { duration: 100, exit: null, entry: 20 }]
 * ladderStays(spells, { state: 'butler' }) // throws RangeError
 * ```
 */
export function ladderStays(
  spells: Iterable<LadderSpell>,
  options: { readonly state: string; readonly order?: readonly string[]; readonly unit?: StayUnit },
): { readonly stays: readonly StayRecord<RungExit>[]; readonly unknownBeginnings: number } {
  const { state, order = ladderRungs, unit = 'days' } = options
  const length = unitLength('ladderStays', unit)
  const rung = order.findIndex((name) => name === state)
  if (rung < 0) {
    throw new RangeError(`ladderStays needs a state of ${order.join(', ')}, got ${state}`)
  }
  const stays: StayRecord<RungExit>[] = []
  let unknownBeginnings = 0
  for (const { state: there, from, observedFrom, to, next, asOf } of spells) {
    if (there !== state) continue
    if (from === null) {
      unknownBeginnings += 1
      continue
    }
    const duration = ((to ?? asOf) - from) / length
    const exit =
      next === null
        ? null
        : wayOut(
            rung,
            order.findIndex((name) => name === next),
          )
    const late = observedFrom > from && { entry: (observedFrom - from) / length }
    stays.push({ duration, exit, ...late })
  }
  return { stays, unknownBeginnings }
}

function wayOut(from: number, to: number): RungExit {
  if (to < 0) return 'out'
  return to > from ? 'up' : 'down'
}

/**
 * The stays under observation, for `transitionGenerator`: those whose beginning nobody knows too, since
 * rates only ask how long each was watched.
 *
 * @param spells - of any number of customers, in any order
 * @param options - `unit`, `hours`, `days` (default, of 24 hours) or `weeks`
 * @returns one stay per spell
 * @throws RangeError when the unit is unknown
 * @example
 * ```ts
 * import { timedStays } from 'paripurna/ladder-analytics'
 *
 * const day = 86_400_000
 * const spell = { customer: 'c-1', state: 'client', from: null, observedFrom: 20 * day, asOf: 100 * day }
 * timedStays([{ ...spell, to: null, next: null }]) // => [{ state: 'client', duration: 80, next: null }]
 * timedStays([{ ...spell, to: 34 * day, next: 'lost' }], { unit: 'weeks' }) // => [{ state: 'client', duration: 2, next: 'lost' }]
 * ```
 */
export function timedStays(
  spells: Iterable<LadderSpell>,
  options: { readonly unit?: StayUnit } = {},
): readonly TimedStay[] {
  const length = unitLength('timedStays', options.unit ?? 'days')
  return Array.from(spells, ({ state, observedFrom, to, next, asOf }) => ({
    state,
    duration: ((to ?? asOf) - observedFrom) / length,
    next,
  }))
}

import type { StageDuration, StageStay } from './spell-model.ts'

/**
 * Tells when one customer entered and left each stage, and for how long: the figures that customer
 * databases keep (date entered, date exited, latest time in, cumulative time in).
 *
 * Lengths are in the unit of the times given: milliseconds for spells. The latest time in a stage is
 * the last of `completed`; it is not the present stay, which is not over.
 *
 * @param stays - one customer's stays, in order; a `LadderSpell` will do
 * @param options - `asOf`, the time of counting
 * @returns one line per stage, in the order they were first entered
 * @throws RangeError naming the index when a time is not finite, a stay ends before it began or after
 * the time of counting, or one begins before the one before it has ended
 * @example A client twice
 * ```ts
 * import { stageDurations } from 'paripurna/ladder-analytics'
 *
 * const stays = [
 *   { state: 'client', from: 40, to: 100 },
 *   { state: 'customer', from: 100, to: 130 },
 *   { state: 'client', from: 130, to: null },
 * ]
 * const [client] = stageDurations(stays, { asOf: 150 })
 * client // => { state: 'client', entries: 2, firstEntered: 40, latestEntered: 130, latestExited: 100, completed: [60], current: 20, cumulativeCompleted: 60, cumulative: 80, unknownBeginnings: 0 }
 * stageDurations([], { asOf: 150 }) // => []
 * ```
 * @see HubSpot, "Lifecycle stage calculated properties": date entered, date exited, latest and
 * cumulative time in stage
 */
export function stageDurations(
  stays: readonly StageStay[],
  options: { readonly asOf: number },
): readonly StageDuration[] {
  const { asOf } = options
  if (!Number.isFinite(asOf))
    throw new RangeError(`stageDurations needs a finite time, got ${asOf}`)
  const stages = new Map<string, StageStay[]>()
  let last = -Infinity
  for (const [index, stay] of stays.entries()) {
    const { state, from, to } = stay
    // A beginning nobody knows was not before the end of the stay before.
    for (const time of [from ?? last, to ?? asOf]) {
      if (!(time >= last && time <= asOf)) {
        throw new RangeError(
          `stageDurations needs times in order and up to ${asOf}, got ${time} at index ${index}`,
        )
      }
      last = time
    }
    const stage = stages.get(state) ?? []
    stages.set(state, stage)
    stage.push(stay)
  }
  return Array.from(stages, ([state, own]) => durationOf(state, own, asOf))
}

function durationOf(state: string, stays: readonly StageStay[], asOf: number): StageDuration {
  const lengths = (ended: boolean) =>
    stays.flatMap(({ from, to }) =>
      from === null || (to !== null) !== ended ? [] : [(to ?? asOf) - from],
    )
  const sum = (numbers: readonly number[]) => numbers.reduce((total, value) => total + value, 0)
  const completed = lengths(true)
  const [current = null] = lengths(false)
  return {
    state,
    entries: stays.length,
    firstEntered: stays[0]?.from ?? null,
    latestEntered: stays.at(-1)?.from ?? null,
    latestExited: stays.flatMap(({ to }) => to ?? []).at(-1) ?? null,
    completed,
    current,
    cumulativeCompleted: sum(completed),
    cumulative: sum(completed) + (current ?? 0),
    unknownBeginnings: stays.filter(({ from }) => from === null).length,
  }
}

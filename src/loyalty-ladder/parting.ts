import type { LadderBacktestMove } from './backtest-model.ts'
import type { LadderStep } from './decision-model.ts'

type Parting<Before extends string, After extends string> = LadderBacktestMove<
  Before,
  After
>['parting']

/** Two replays of the same events, walked side by side. */
export interface LadderWalk<Before extends string, After extends string> {
  /** Whether a step under each leads to the same place; a missing step stands for the ground. */
  readonly agree: (before?: LadderStep<Before>, after?: LadderStep<After>) => boolean
  /** Told of every event with its two decisions. */
  readonly onEvent: (before: LadderStep<Before>, after: LadderStep<After>) => void
}

/** What parted two timelines of the same events for good; nothing where they end in one place. */
export function partingOf<Before extends string, After extends string>(
  old: readonly LadderStep<Before>[],
  next: readonly LadderStep<After>[],
  { agree, onEvent }: LadderWalk<Before, After>,
): Parting<Before, After> | undefined {
  let [i, j] = [0, 0]
  let parting: Parting<Before, After> | undefined
  let hasAgreed = agree()
  while (i < old.length || j < next.length) {
    const [before, after] = pairOf(old[i], next[j])
    if (before) i++
    if (after) j++
    if (before?.event !== undefined && after) onEvent(before, after)
    if (agree(old[i - 1], next[j - 1])) {
      hasAgreed = true
      parting = undefined
    } else if (hasAgreed) {
      parting ??= { ...(before && { before }), ...(after && { after }) }
    }
  }
  if (agree(old[i - 1], next[j - 1])) return undefined
  return hasAgreed ? parting : lastMoves(old, next)
}

/** The steps that come next: those of one event together, what time brought by its instant. */
function pairOf<Before extends string, After extends string>(
  before: LadderStep<Before> | undefined,
  after: LadderStep<After> | undefined,
): readonly [LadderStep<Before> | undefined, LadderStep<After> | undefined] {
  const isTime = [before, after].map((step) => step !== undefined && step.event === undefined)
  const [oldTime, newTime] = isTime
  if (oldTime === newTime) {
    const apart = oldTime ? (before?.at ?? 0) - (after?.at ?? 0) : 0
    return [apart > 0 ? undefined : before, apart < 0 ? undefined : after]
  }
  return oldTime ? [before, undefined] : [undefined, after]
}

function lastMoves<Before extends string, After extends string>(
  old: readonly LadderStep<Before>[],
  next: readonly LadderStep<After>[],
): Parting<Before, After> {
  const before = old.filter(({ kind }) => kind === 'moved').pop()
  const after = next.filter(({ kind }) => kind === 'moved').pop()
  return { ...(before && { before }), ...(after && { after }) }
}

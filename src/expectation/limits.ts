import type { DurationAnchor } from '../calendar/model.ts'
import type { Measure, MeasureKind } from './measure-model.ts'
import { dimension, position } from './measure.ts'
import type { AssessedDelivery, Direction, Expectation, TargetRange } from './model.ts'

const fixedDirections = {
  quantity: undefined,
  rating: 'higherIsBetter',
  duration: 'lowerIsBetter',
  instant: 'lowerIsBetter',
  civilDate: 'lowerIsBetter',
  presence: 'higherIsBetter',
  ordinal: 'higherIsBetter',
} satisfies Record<MeasureKind, Direction | undefined>

/** The direction of a measure: fixed by its kind, or named by the caller for a quantity. */
export function directionOf(kind: MeasureKind, named: Direction | undefined): Direction {
  const fixed = fixedDirections[kind]
  const direction = fixed ?? named
  if (direction === undefined || (named !== undefined && named !== direction)) {
    throw new RangeError(
      `an expectation of a ${kind} needs the direction ${fixed ?? 'named'}, got ${String(named)}`,
    )
  }
  return direction
}

/** How much better one position is than another; negative is worse. */
export function advantage(position: number, than: number, direction: Direction): number {
  return direction === 'higherIsBetter' ? position - than : than - position
}

/** The limits of an expectation as measures: adequate and desired, or the first and the last of a target. */
export function limitMeasures(expectation: Expectation): readonly [Measure, Measure] {
  if (!isTargetRange(expectation)) return [expectation.adequate, expectation.desired]
  if ('earliest' in expectation) return [expectation.earliest, expectation.latest]
  return [expectation.least, expectation.most]
}

/** Whether an expectation is a target with two sides. */
export function isTargetRange(expectation: Expectation): expectation is TargetRange {
  return !('adequate' in expectation)
}

/** Where the durations of an expectation start, if it says so. */
export function anchorOf(expectation: Expectation): DurationAnchor | undefined {
  return 'anchor' in expectation ? expectation.anchor : undefined
}

/** An expectation on its line: how a position on it is judged, and the last position in time. */
export interface Limits {
  readonly dimension: string
  readonly anchor: DurationAnchor | undefined
  /** The last position that meets the expectation, where later is worse. */
  readonly deadline: number
  readonly judge: (delivered: number) => Judgement
}

type Judgement = Pick<AssessedDelivery, 'because' | 'adequacyGap' | 'superiorityGap'>

/** Puts the limits of an expectation on their line; refuses limits that do not fit together. */
export function limitsOf(expectation: Expectation): Limits {
  const [one, other] = limitMeasures(expectation)
  const anchor = anchorOf(expectation)
  const [first, second] = [position(one, anchor), position(other, anchor)]
  const needed = isTargetRange(expectation) ? 'limits' : 'adequate and desired'
  if (dimension(one) !== dimension(other)) {
    throw new RangeError(
      `an expectation needs ${needed} of one kind, got ${dimension(one)} and ${dimension(other)}`,
    )
  }
  const shared = { dimension: dimension(one), anchor }
  if (isTargetRange(expectation)) {
    if (first > second) {
      throw new RangeError(
        `a target needs its first limit not beyond its last, got ${JSON.stringify(expectation)}`,
      )
    }
    return { ...shared, deadline: second, judge: judgeRange(expectation, first, second) }
  }
  const direction = directionOf(one.kind, expectation.direction)
  if (advantage(second, first, direction) < 0) {
    throw new RangeError(
      `an expectation needs desired at least as good as adequate (${direction}), got adequate ${JSON.stringify(one)}, desired ${JSON.stringify(other)}`,
    )
  }
  return { ...shared, deadline: first, judge: judgeZone(direction, first, second) }
}

function judgeZone(direction: Direction, adequate: number, desired: number) {
  return (delivered: number): Judgement => {
    const adequacyGap = advantage(delivered, adequate, direction)
    const superiorityGap = advantage(delivered, desired, direction)
    const better = superiorityGap > 0 ? 'betterThanDesired' : 'withinTolerance'
    return { because: adequacyGap < 0 ? 'worseThanAdequate' : better, adequacyGap, superiorityGap }
  }
}

function judgeRange(range: TargetRange, first: number, last: number) {
  const [below, above] =
    'earliest' in range ? (['tooEarly', 'tooLate'] as const) : (['tooLittle', 'tooMuch'] as const)
  return (delivered: number): Judgement => {
    const adequacyGap = Math.min(delivered - first, last - delivered)
    const outside = delivered < first ? below : above
    return {
      because: adequacyGap < 0 ? outside : 'withinTolerance',
      adequacyGap,
      superiorityGap: Math.min(adequacyGap, 0),
    }
  }
}

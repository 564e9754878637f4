import { quantile } from '../statistics/quantile.ts'
import type {
  Crosshair,
  CrosshairPoint,
  ImportancePerformance,
  ImportanceQuadrant,
  RatedAttribute,
} from './importance-model.ts'
import { checkIds, checkScale } from './scale.ts'

/**
 * Places attributes by how important they are to customers and how well they are done: where to
 * concentrate, what to keep up, what can wait, and where effort is spent that nobody asked for.
 *
 * Where the axes cross decides the quadrants and has no default: the mean or the median of the
 * attributes always finds some of them weak, the middle of the scale or a given point need not. A
 * point on a line counts as high, and so does one closer to it than a trillionth part. Importance stated and
 * importance derived from answers differ; this takes whichever it is given.
 *
 * @param attributes - id, importance and performance of each, such as mean answers
 * @param options - `crosshair`: `mean`, `median`, `{ midpointOf: scale }` or
 * `{ importance, performance }`
 * @returns `placed`, in the order given; `unplaced` when there is no attribute
 * @throws RangeError naming the place when a number is not finite, an id is blank or stands twice, or
 * the crosshair is none
 * @example
 * ```ts
 * import { importancePerformance } from 'paripurna/quality'
 *
 * const attributes = [
 *   { id: 'reliability', importance: 4.6, performance: 3.1 },
 *   { id: 'staffAttitude', importance: 4.2, performance: 4.4 },
 *   { id: 'telephoneCourtesy', importance: 3.1, performance: 4.5 },
 * ]
 * const placed = importancePerformance(attributes, { crosshair: { midpointOf: { lowest: 1, highest: 5 } } })
 * placed.kind === 'placed' && placed.attributes.map(({ quadrant }) => quadrant) // => ['keepUp', 'keepUp', 'keepUp']
 * const relative = importancePerformance(attributes, { crosshair: 'mean' })
 * relative.kind === 'placed' && relative.attributes.map(({ quadrant }) => quadrant) // => ['concentrateHere', 'keepUp', 'possibleOverkill']
 * importancePerformance([], { crosshair: 'median' }) // => { kind: 'unplaced', because: 'noAttributes' }
 * ```
 * @see Martilla and James, "Importance-Performance Analysis", Journal of Marketing 41 (1977) 77-79
 */
export function importancePerformance(
  attributes: readonly RatedAttribute[],
  options: { readonly crosshair: Crosshair },
): ImportancePerformance {
  const { crosshair } = options
  checkCrosshair(crosshair)
  if (attributes.length === 0) return { kind: 'unplaced', because: 'noAttributes' }
  checkIds(attributes, 'importancePerformance', 'attributes')
  for (const [index, attribute] of attributes.entries()) {
    checkPoint(attribute, `attributes[${index}]`)
  }
  const point = crosshairOf(attributes, crosshair)
  const placed = attributes.map(({ id, importance, performance }) => {
    const important = isHigh(importance, point.importance)
    const strong = isHigh(performance, point.performance)
    return { id, importance, performance, quadrant: quadrantOf(important, strong) }
  })
  return { kind: 'placed', crosshair: point, attributes: placed }
}

function quadrantOf(important: boolean, strong: boolean): ImportanceQuadrant {
  if (important) return strong ? 'keepUp' : 'concentrateHere'
  return strong ? 'possibleOverkill' : 'lowPriority'
}

/** A mean of decimals may lie some digits above the value it is equal to. */
function isHigh(value: number, line: number): boolean {
  return value - line >= -Math.max(Math.abs(value), Math.abs(line)) * 2 ** -40
}

function crosshairOf(attributes: readonly RatedAttribute[], crosshair: Crosshair): CrosshairPoint {
  if (typeof crosshair === 'object') {
    if (!('midpointOf' in crosshair)) return crosshair
    const { lowest, highest } = crosshair.midpointOf
    const middle = (lowest + highest) / 2
    return { importance: middle, performance: middle }
  }
  const center = crosshair === 'mean' ? mean : median
  return {
    importance: center(attributes.map(({ importance }) => importance)),
    performance: center(attributes.map(({ performance }) => performance)),
  }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function median(values: readonly number[]): number {
  return quantile(values, 0.5)
}

function checkCrosshair(crosshair: Crosshair): void {
  if (crosshair === 'mean' || crosshair === 'median') return
  if (typeof crosshair === 'object') {
    if ('midpointOf' in crosshair) checkScale(crosshair.midpointOf, 'importancePerformance')
    else checkPoint(crosshair, 'crosshair')
    return
  }
  throw new RangeError(
    `importancePerformance needs a crosshair of mean, median, a scale or a point, got ${String(crosshair)}`,
  )
}

function checkPoint({ importance, performance }: CrosshairPoint, place: string): void {
  for (const [field, value] of Object.entries({ importance, performance })) {
    if (!Number.isFinite(value)) {
      throw new RangeError(
        `importancePerformance needs a finite number, got ${value} at ${place}.${field}`,
      )
    }
  }
}

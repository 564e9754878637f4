import { directions, type Direction } from '../../src/expectation/model.ts'
import { calibratePromise } from '../../src/promise/calibrate.ts'
import { promiseMethods, type PromiseMethod } from '../../src/promise/model.ts'

type Random = () => number

/** Numbers from 0 to below 1 that are the same on every host: mulberry32 by Tommy Ettinger. */
export function mulberry32(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let bits = Math.imul(state ^ (state >>> 15), 1 | state)
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32
  }
}

const exponential = (random: Random) => -Math.log(1 - random())
const normal = (random: Random) =>
  Math.sqrt(2 * exponential(random)) * Math.cos(2 * Math.PI * random())

/** What deliveries may be drawn from, in minutes or points; only `wholeMinutes` has ties. */
export const distributions = {
  uniform: (random: Random) => 10 * random(),
  exponential: (random: Random) => 8 * exponential(random),
  lognormal: (random: Random) => 10 * Math.exp(0.8 * normal(random)),
  bimodal: (random: Random) => (random() < 0.8 ? 10 + normal(random) : 45 + 5 * normal(random)),
  wholeMinutes: (random: Random) => Math.ceil(8 * exponential(random)),
} as const

export type Distribution = keyof typeof distributions

export const historyLengths = [10, 20, 50, 100, 1000] as const
export const coverages = [0.8, 0.9, 0.95] as const

/** How promises of one kind, calibrated on many histories, were kept by deliveries to come. */
export interface Cell {
  readonly distribution: Distribution
  readonly direction: Direction
  readonly n: number
  readonly coverage: number
  readonly method: PromiseMethod
  /** How many histories were drawn. */
  readonly histories: number
  /** How many of them were too short for a promise: all or none. */
  readonly refused: number
  /** The mean share of fresh deliveries that kept the promise; NaN when every history was refused. */
  readonly mean: number
  /** The standard error of that mean, of the spread between histories. */
  readonly standardError: number
}

const freshDeliveries = 100

/** Draws histories and fresh deliveries of one source, and promises at every coverage both ways. */
function cellsOf(distribution: Distribution, direction: Direction, n: number, seed: number) {
  const random = mulberry32(seed)
  const draw = (count: number) =>
    Float64Array.from({ length: count }, () => distributions[distribution](random))
  const histories = n < 1000 ? 1000 : 200
  const terms = coverages.flatMap((coverage) =>
    promiseMethods.map((method) => ({ coverage, method, shares: new Array<number>() })),
  )
  for (let drawn = 0; drawn < histories; drawn++) {
    const deliveries = draw(n)
    const fresh = draw(freshDeliveries)
    for (const { coverage, method, shares } of terms) {
      const result = calibratePromise({ deliveries, coverage, direction, method })
      if (result.kind === 'calibrated') shares.push(keptShare(fresh, result.promise, direction))
    }
  }
  return terms.map(({ coverage, method, shares }): Cell => {
    const refused = histories - shares.length
    const cell = { distribution, direction, n, coverage, method, histories, refused }
    return { ...cell, ...meanOf(shares) }
  })
}

function keptShare(fresh: Float64Array, promise: number, direction: Direction): number {
  const kept = fresh.filter((value) =>
    direction === 'lowerIsBetter' ? value <= promise : value >= promise,
  )
  return kept.length / fresh.length
}

function meanOf(shares: readonly number[]) {
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  const squares = shares.reduce((sum, share) => sum + (share - mean) ** 2, 0)
  return { mean, standardError: Math.sqrt(squares / (shares.length - 1) / shares.length) }
}

/** Every cell of the simulation, the same on every run. */
export function simulateCoverage(): readonly Cell[] {
  const names = Object.keys(distributions) as Distribution[]
  let seed = 20_260_801
  return names.flatMap((distribution) =>
    directions.flatMap((direction) =>
      historyLengths.flatMap((n) => cellsOf(distribution, direction, n, (seed += 1))),
    ),
  )
}

/**
 * The rows of the table, one per coverage and method, one column per length of history: the least
 * and the greatest mean share kept, over all distributions and both directions.
 */
export function coverageTable(cells: readonly Cell[] = simulateCoverage()): string {
  const rows = coverages.flatMap((coverage) =>
    promiseMethods.map((method) => {
      const ranges = historyLengths.map((n) =>
        rangeOf(
          cells.filter(
            (cell) => cell.coverage === coverage && cell.method === method && cell.n === n,
          ),
        ),
      )
      return `| ${[`${100 * coverage} %`, method, ...ranges].join(' | ')} |`
    }),
  )
  return rows.join('\n')
}

function rangeOf(cells: readonly Cell[]): string {
  if (cells.every(({ histories, refused }) => refused === histories)) return 'no promise'
  const means = cells.map(({ mean }) => 100 * mean)
  return `${Math.min(...means).toFixed(1)} to ${Math.max(...means).toFixed(1)}`
}

import fc from 'fast-check'
import type {
  AgreementRatings,
  AlphaMetric,
  KappaWeights,
  RatingCategory,
} from '../../src/agreement/model.ts'

type Distance = (first: number, second: number) => number

/** A kappa by its definition: the disagreement within subjects over that of all first with all second ratings. */
export function kappaByPairs(
  rows: readonly (readonly [number, number])[],
  apart: Distance,
): number {
  const within = mean(rows.map(([a, b]) => apart(a, b)))
  const any = mean(rows.flatMap(([a]) => rows.map(([, b]) => apart(a, b))))
  return 1 - within / any
}

export const kappaDistances: Readonly<Record<KappaWeights, Distance>> = {
  unweighted: (a, b) => (a === b ? 0 : 1),
  linear: (a, b) => Math.abs(a - b),
  quadratic: (a, b) => (a - b) ** 2,
}

/** The standard error of Fleiss, Cohen and Everitt (1969), formula by formula, over the whole table. */
export function standardErrorByTable(
  rows: readonly (readonly [number, number])[],
  apart: Distance,
): number {
  const categories = [...new Set(rows.flat())]
  const furthest = Math.max(...categories.flatMap((a) => categories.map((b) => apart(a, b))))
  const weight = (a: number, b: number) => 1 - apart(a, b) / furthest
  const p = (a: number, b: number) => mean(rows.map(([x, y]) => (x === a && y === b ? 1 : 0)))
  const first = (a: number) => mean(rows.map(([x]) => (x === a ? 1 : 0)))
  const second = (b: number) => mean(rows.map(([, y]) => (y === b ? 1 : 0)))
  const sum = (part: (a: number, b: number) => number) =>
    categories.reduce((all, a) => all + categories.reduce((row, b) => row + part(a, b), 0), 0)
  const po = sum((a, b) => weight(a, b) * p(a, b))
  const pe = sum((a, b) => weight(a, b) * first(a) * second(b))
  const meanOfRow = (a: number) => categories.reduce((all, b) => all + weight(a, b) * second(b), 0)
  const meanOfColumn = (b: number) =>
    categories.reduce((all, a) => all + weight(a, b) * first(a), 0)
  const squares = sum(
    (a, b) =>
      p(a, b) * (weight(a, b) * (1 - pe) - (meanOfRow(a) + meanOfColumn(b)) * (1 - po)) ** 2,
  )
  const variance = (squares - (po * pe - 2 * pe + po) ** 2) / (rows.length * (1 - pe) ** 4)
  return Math.sqrt(Math.max(0, variance))
}

/** Fleiss' kappa and the standard error of Gwet (2021), by pairs of ratings. */
export function fleissByPairs(rows: readonly (readonly number[])[]) {
  const all = rows.flat()
  const share = (category: number) =>
    all.filter((rating) => rating === category).length / all.length
  const pe = mean(all.map(share))
  const agreement = rows.map((row) =>
    mean(row.flatMap((a, i) => row.filter((_, j) => i !== j).map((b) => (a === b ? 1 : 0)))),
  )
  const kappa = (mean(agreement) - pe) / (1 - pe)
  const moves = rows.map((row, index) => {
    const own = ((agreement[index] ?? NaN) - pe) / (1 - pe)
    const byChance = mean(row.map(share))
    return own - (2 * (1 - kappa) * (byChance - pe)) / (1 - pe) - kappa
  })
  const n = rows.length
  const squares = moves.reduce((sum, move) => sum + move * move, 0)
  return { kappa, standardError: Math.sqrt(squares / n / (n - 1)) }
}

/** Krippendorff's alpha by its definition, pair by pair; ranks by their sum, not by mean ranks. */
export function alphaByPairs(ratings: AgreementRatings, metric: AlphaMetric): number {
  const units = ratings
    .map((row) => row.filter((rating) => rating !== null))
    .filter(({ length }) => length > 1)
  const all = units.flat()
  const apart = alphaDistances(all)[metric]
  const within = units.reduce((sum, unit) => sum + sumOfPairs(unit, apart) / (unit.length - 1), 0)
  return 1 - within / all.length / (sumOfPairs(all, apart) / (all.length * (all.length - 1)))
}

function sumOfPairs(
  bag: readonly RatingCategory[],
  apart: (a: RatingCategory, b: RatingCategory) => number,
): number {
  let sum = 0
  for (const [i, a] of bag.entries())
    for (const [j, b] of bag.entries()) if (i !== j) sum += apart(a, b)
  return sum
}

function alphaDistances(all: readonly RatingCategory[]) {
  const between = (a: number, b: number) =>
    all.filter((x) => Number(x) >= Math.min(a, b) && Number(x) <= Math.max(a, b)).length
  const times = (a: number) => all.filter((x) => x === a).length
  const numbers = (apart: Distance) => (a: RatingCategory, b: RatingCategory) =>
    a === b ? 0 : apart(Number(a), Number(b))
  return {
    nominal: (a: RatingCategory, b: RatingCategory) => (a === b ? 0 : 1),
    ordinal: numbers((a, b) => (between(a, b) - (times(a) + times(b)) / 2) ** 2),
    interval: numbers((a, b) => (a - b) ** 2),
    ratio: numbers((a, b) => ((a - b) / (a + b)) ** 2),
  }
}

/** Cronbach's alpha by the matrix of covariances. */
export function alphaByCovariances(rows: readonly (readonly number[])[]): number {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? NaN))
  const covariance = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, a, i) => sum + (a - mean(x)) * ((y[i] ?? NaN) - mean(y)), 0) / (x.length - 1)
  const all = columns.flatMap((x) => columns.map((y) => covariance(x, y)))
  const own = columns.map((x) => covariance(x, x))
  const k = columns.length
  const total = all.reduce((sum, value) => sum + value, 0)
  return (k / (k - 1)) * (1 - own.reduce((sum, value) => sum + value, 0) / total)
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** A table of counts as the ratings it stands for, categories numbered from 1. */
export function rowsOfTable(table: readonly (readonly number[])[]): [number, number][] {
  return table.flatMap((row, a) =>
    row.flatMap((count, b) =>
      Array.from({ length: count }, (): [number, number] => [a + 1, b + 1]),
    ),
  )
}

const scale = fc.constantFrom(0, 1, 2, 3, 5, 8)

/** Two assessors who both rated. */
export const pairs = fc.array(fc.tuple(scale, scale), { minLength: 1, maxLength: 15 })

/** Any number of assessors, as many ratings of every subject. */
export const evenRatings = fc.integer({ min: 2, max: 5 }).chain((each) =>
  fc.array(fc.array(scale, { minLength: each, maxLength: each }), {
    minLength: 1,
    maxLength: 10,
  }),
)

/** Any number of assessors, who left out what they left out. */
export const gappyRatings = fc.integer({ min: 1, max: 5 }).chain((each) =>
  fc.array(fc.array(fc.option(scale, { freq: 3 }), { minLength: each, maxLength: each }), {
    minLength: 1,
    maxLength: 10,
  }),
)

/** The same table in another order of rows, and of columns. */
export function shuffled<Rating>(
  rows: readonly (readonly Rating[])[],
): fc.Arbitrary<readonly (readonly Rating[])[]> {
  const columns = [...(rows[0] ?? []).keys()]
  return fc
    .tuple(
      fc.shuffledSubarray([...rows], { minLength: rows.length }),
      fc.shuffledSubarray(columns, { minLength: columns.length }),
    )
    .map(([order, places]) =>
      order.map((row) => places.flatMap((place) => row.slice(place, place + 1))),
    )
}

import { createRequire } from 'node:module'
import { table } from 'arquero'
import { mean } from 'simple-statistics'
import { countsOf, type Counts } from './ratings.ts'

const load = createRequire(import.meta.url)

interface NpmScore extends Counts {
  /** Rounded; null of nothing. */
  readonly score: number | null
}

/** npm `net-promoter-score`: every answer is a new object, in spite of its one variable. */
export const NetPromoterScore = load('net-promoter-score') as new (
  ratings: readonly number[],
) => NpmScore

/** simple-statistics has no Net Promoter Score: the mean of what each rating counts for. */
export function meanOfPoints(ratings: readonly number[]): number {
  return mean(ratings.map((rating) => (rating >= 9 ? 100 : rating >= 7 ? 0 : -100)))
}

/** The same in arquero, of a table that is there already; an expression is compiled at every call. */
export function rollUp(ratings: Table): number {
  const points = 'd => op.mean(d.rating >= 9 ? 100 : d.rating >= 7 ? 0 : -100)'
  return (ratings.rollup({ score: points }).object() as { readonly score: number }).score
}

/** The histogram in arquero. */
export function groupAndCount(ratings: Table): Counts {
  const groups = ratings.groupby('rating').count().objects() as readonly {
    readonly rating: number
    readonly count: number
  }[]
  const histogram = Array.from({ length: 11 }, () => 0)
  for (const { rating, count } of groups) histogram[rating] = count
  return countsOf(histogram)
}

/** A column as arquero keeps it: nothing is copied. */
export function tableOf(ratings: readonly number[]): Table {
  return table({ rating: ratings as number[] })
}

type Table = ReturnType<typeof table>

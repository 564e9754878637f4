import { randomNumbers } from '../expectation/columns.ts'

/** How many of a hundred customers give each rating from 0 to 10: many nines and tens, some zeros. */
const jShaped = [3, 1, 1, 1, 1, 4, 4, 9, 22, 22, 32]
const hundred = jShaped.flatMap((times, rating) => Array.from({ length: times }, () => rating))

/** Ratings in both forms, and how many there are of each, known from how they were drawn. */
export interface Ratings {
  readonly numbers: readonly number[]
  readonly bytes: Uint8Array
  readonly histogram: readonly number[]
}

/** What every contestant counts. */
export interface Counts {
  readonly promoters: number
  readonly passives: number
  readonly detractors: number
  readonly histogram?: readonly number[]
}

/** Ratings drawn one by one, so that no processor can learn which comes next. */
export function drawRatings(length: number): Ratings {
  const random = randomNumbers(20261121)
  const bytes = Uint8Array.from({ length }, () => hundred[Math.floor(random() * 100)] ?? 0)
  return ratingsOf(bytes)
}

/** A column in stretches of one length, each counted on its own. */
export function stretchesOf({ bytes }: Ratings, length: number): readonly Ratings[] {
  return Array.from({ length: bytes.length / length }, (_, at) =>
    ratingsOf(bytes.subarray(at * length, (at + 1) * length)),
  )
}

function ratingsOf(bytes: Uint8Array): Ratings {
  const histogram = jShaped.map(() => 0)
  for (const rating of bytes) histogram[rating] = (histogram[rating] ?? 0) + 1
  return { numbers: Array.from(bytes), bytes, histogram }
}

/** The groups of a histogram. */
export function countsOf(histogram: readonly number[]): Counts {
  const sum = (from: number, to: number) =>
    histogram.slice(from, to).reduce((counted, ratings) => counted + ratings, 0)
  return { promoters: sum(9, 11), passives: sum(7, 9), detractors: sum(0, 7), histogram }
}

/** The score of counts, in points. */
export function scoreOf({ promoters, passives, detractors }: Counts): number {
  return (100 * (promoters - detractors)) / (promoters + passives + detractors)
}

/** Counts as one text, with the histogram where one was kept. */
export function writeCounts({ promoters, passives, detractors, histogram = [] }: Counts): string {
  return [promoters, passives, detractors, ...histogram].join('/')
}

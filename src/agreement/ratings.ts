import type { AgreementRatings, RatingCategory } from './model.ts'

/**
 * Further out the squares of distances leave what a number can hold.
 *
 * @internal
 */
export const furthest = 1e100

/**
 * Ratings as places in the list of categories, without those that are missing.
 *
 * @internal
 */
export interface CodedRatings {
  /** The categories: as given, else numbers by size and texts by their characters. */
  readonly categories: readonly RatingCategory[]
  /** The place of each rating, all of the first subject first. */
  readonly places: Int32Array
  /** Where the ratings of each subject begin in them, and after the last where they end. */
  readonly starts: Int32Array
  /** The subjects with two ratings or more. */
  readonly paired: readonly number[]
  /** The subjects with fewer. */
  readonly leftOut: readonly number[]
}

/**
 * Reads ratings and refuses, by row and column, what is no rating.
 *
 * @internal
 */
export function codeRatings(
  act: string,
  ratings: AgreementRatings,
  given?: readonly RatingCategory[],
): CodedRatings {
  checkRatings(act, ratings)
  const categories = given === undefined ? metIn(ratings) : checkCategories(act, given)
  const placeOf = new Map(categories.map((category, place) => [category, place]))
  const places = new Int32Array(ratings.length * (ratings[0]?.length ?? 0))
  const starts = new Int32Array(ratings.length + 1)
  const [paired, leftOut]: [number[], number[]] = [[], []]
  let rated = 0
  for (const [row, subject] of ratings.entries()) {
    const before = rated
    for (let column = 0; column < subject.length; column++) {
      const rating = subject[column] ?? null
      if (rating === null) continue
      const place = placeOf.get(rating)
      if (place === undefined) {
        throw ratingFault(
          act,
          'one of the categories or null',
          rating,
          `ratings[${row}][${column}]`,
        )
      }
      places[rated] = place
      rated += 1
    }
    starts[row + 1] = rated
    ;(rated - before > 1 ? paired : leftOut).push(row)
  }
  return { categories, places: places.subarray(0, rated), starts, paired, leftOut }
}

/**
 * The ratings of one subject.
 *
 * @internal
 */
export function ratingsOf({ places, starts }: CodedRatings, row: number): Int32Array {
  return places.subarray(starts[row], starts[row + 1])
}

/**
 * Refuses rows of another length than the first, and ratings that are neither text, number nor null,
 * or a mix of texts and numbers: 1 and '1' are two categories, and seldom meant so.
 *
 * @internal
 */
export function checkRatings(act: string, ratings: AgreementRatings): void {
  let kind: string | undefined
  checkWidths(act, 'ratings', ratings)
  for (const [row, subject] of ratings.entries()) {
    for (let column = 0; column < subject.length; column++) {
      const rating = subject[column]
      if (rating === null) continue
      kind ??= typeof rating
      if (isCategory(rating) && typeof rating === kind) continue
      const needed = isCategory(rating) ? `each rating a ${kind}` : `${aCategory}, or null`
      throw ratingFault(act, needed, rating, `ratings[${row}][${column}]`)
    }
  }
}

/** Refuses an option that is none of those there are, where one would otherwise stand for another. */
export function checkOption(
  act: string,
  name: string,
  known: readonly string[],
  got: string,
): void {
  if (known.includes(got)) return
  throw new RangeError(`${act} needs ${name} of ${known.join(', ')}, got ${got}`)
}

const aCategory = `a text that is not empty, a number within ${furthest} of zero`

function isCategory(rating: unknown): rating is RatingCategory {
  return typeof rating === 'number'
    ? Math.abs(rating) <= furthest
    : typeof rating === 'string' && rating !== ''
}

/**
 * Refuses a row that is not as long as the first.
 *
 * @internal
 */
export function checkWidths(act: string, name: string, rows: readonly (readonly unknown[])[]) {
  const width = rows[0]?.length ?? 0
  const row = rows.findIndex(({ length }) => length !== width)
  const length = rows[row]?.length
  if (length !== undefined) {
    throw ratingFault(act, `${width} in every row, as in the first`, length, `${name}[${row}]`)
  }
}

/**
 * What is thrown at a value that is not what it must be. Texts are written with quotes, so that '1'
 * is not taken for 1.
 *
 * @internal
 */
export function ratingFault(act: string, needed: string, got: unknown, place: string): RangeError {
  const value = typeof got === 'string' ? JSON.stringify(got) : String(got)
  return new RangeError(`${act} needs ${needed}, got ${value} at ${place}`)
}

/**
 * Refuses texts without a list of categories: numbers have an order, texts only that of the list.
 *
 * @internal
 */
export function checkOrder(
  act: string,
  { categories }: CodedRatings,
  given: readonly RatingCategory[] | undefined,
): void {
  if (given === undefined && typeof categories[0] === 'string') {
    throw new RangeError(
      `${act} needs categories in their order where ratings are texts and distances count, got none`,
    )
  }
}

function metIn(ratings: AgreementRatings): readonly RatingCategory[] {
  const met = new Set<RatingCategory>()
  for (const subject of ratings) {
    for (const rating of subject) if (rating !== null) met.add(rating)
  }
  return [...met].sort((a, b) => (a < b ? -1 : 1))
}

function checkCategories(act: string, given: readonly RatingCategory[]): readonly RatingCategory[] {
  const seen = new Set<RatingCategory>()
  for (const [index, category] of given.entries()) {
    const place = `categories[${index}]`
    if (!isCategory(category)) throw ratingFault(act, aCategory, category, place)
    if (typeof category !== typeof given[0]) {
      throw ratingFault(act, `each category a ${typeof given[0]}`, category, place)
    }
    if (seen.has(category)) throw ratingFault(act, 'each category once', category, place)
    seen.add(category)
  }
  // A set holds no minus zero.
  return [...seen]
}

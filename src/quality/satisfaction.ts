import { checkCount } from '../summary/counts.ts'
import type { Summary } from '../summary/model.ts'
import { checkLevel, meanOfMoments } from './mean.ts'
import type { AnswerRow } from './model.ts'
import { numberOf, roundedUnits, type Fraction } from './round.ts'
import { defineSatisfactionIndex, hundredthsOf } from './satisfaction-definition.ts'
import type {
  SatisfactionElementScore,
  SatisfactionElementTally,
  SatisfactionIndexDefinition,
  SatisfactionIndexResult,
  SatisfactionTally,
} from './satisfaction-model.ts'
import { bothTallies, checkTally, emptyTally, weightOf, withRow } from './satisfaction-tally.ts'
import { checkRows } from './scale.ts'

/**
 * Computes a satisfaction index, such as Indonesia's IKM, from the answers of a survey.
 *
 * The index is the mean of the element means by weight, in percent of the highest answer: on a scale
 * of 1 to 4 the mean times 25. Weights are exact, one ninth and not 0.11; only the index itself is
 * rounded, half up to two decimals, on the exact fraction; the class is then read off the rounded
 * index, so that nothing falls between 88.30 and 88.31. A missing answer is in no mean, `missing`
 * counts it, and an answer off the scale is refused.
 *
 * @param definition - `ikm2017`, `ikm2004`, or one of your own
 * @param answers - one row per respondent, in the order of the elements: whole numbers on the scale, or
 * `null`
 * @param options - `level` of the interval, between 0 and 1, default 0.95
 * @returns `indexed`; or `unindexed` because of `noAnswers`, or `elementWithoutAnswers` where some
 * element was answered by nobody
 * @throws RangeError naming row and column when an answer is not on the scale, the row when it is too
 * short or too long; and when the definition is faulty or the level out of range
 * @example
 * ```ts
 * import { ikm2017, satisfactionIndex } from 'paripurna/quality'
 *
 * const answers = [
 *   [4, 3, 3, 4, 3, 4, 4, 3, 3],
 *   [3, 3, 4, 4, 3, 3, 4, null, 3],
 * ]
 * const result = satisfactionIndex(ikm2017, answers)
 * result // => { kind: 'indexed', index: 84.72, band: 'B', respondents: 2, ... }
 * result.kind === 'indexed' && result.elements[7] // => { id: 'U8', n: 1, missing: 1, mean: 3, index: 75, band: 'C', ... }
 * satisfactionIndex(ikm2017, []) // => { kind: 'unindexed', because: 'noAnswers', ... }
 * satisfactionIndex(ikm2017, [[5, 3, 3, 4, 3, 4, 4, 3, 3]]) // throws RangeError: got 5 at answers[0][0] (U1)
 * ```
 * @see Peraturan Menteri PANRB 14/2017, annex; Keputusan Menteri PAN KEP/25/M.PAN/2/2004
 */
export function satisfactionIndex(
  definition: SatisfactionIndexDefinition,
  answers: readonly AnswerRow[],
  options: { readonly level?: number } = {},
): SatisfactionIndexResult {
  const { level = 0.95 } = options
  checkLevel(level)
  defineSatisfactionIndex(definition)
  const { elements, scale } = definition
  checkRows(answers, elements, scale, { act: 'satisfactionIndex', place: 'answers', whole: true })
  let tally = emptyTally(definition)
  for (const row of answers) tally = withRow(definition, tally, row, 1)
  return indexOf(definition, tally, level)
}

/**
 * Counts the answers of a satisfaction survey, so that offices and months add up exactly.
 *
 * The tally holds a count and a sum per element, which a query or a published table can give as well:
 * then leave out `complete`, and there is an index without an interval. Element means alone are not
 * enough: they have been rounded, and the class may hang on the digits that are gone.
 *
 * @param definition - the index
 * @param options - `level` of the interval, between 0 and 1, default 0.95
 * @returns the summary; its result is that of `satisfactionIndex`
 * @throws RangeError when the definition is faulty or the level out of range; from `add` when an answer
 * is not on the scale; from `combine` and `result` when a tally is of another index, or cannot be one of
 * answers on the scale
 * @example Totals from a published table
 * ```ts
 * import { ikm2017, satisfactionSummary } from 'paripurna/quality'
 *
 * const totals = [105, 101, 100, 116, 102, 105, 106, 105, 115]
 * const elements = totals.map((sum) => ({ n: 29, sum }))
 * const summary = satisfactionSummary(ikm2017)
 * summary.result({ definition: 'ikm2017', respondents: 29, elements }) // => { kind: 'indexed', index: 91.48, band: 'A', ... }
 * summary.result(summary.empty) // => { kind: 'unindexed', because: 'noAnswers', ... }
 * ```
 */
export function satisfactionSummary(
  definition: SatisfactionIndexDefinition,
  options: { readonly level?: number } = {},
): Summary<AnswerRow, SatisfactionTally, SatisfactionIndexResult> {
  const { level = 0.95 } = options
  checkLevel(level)
  const { elements, scale } = defineSatisfactionIndex(definition)
  return {
    empty: emptyTally(definition),
    add: (tally, row, times = 1) => {
      checkRows([row], elements, scale, { act: 'satisfactionSummary', place: 'rows', whole: true })
      return withRow(definition, tally, row, checkCount(times, 'satisfactionSummary: times'))
    },
    combine: (first, second) => {
      for (const tally of [first, second]) checkTally(definition, tally)
      return bothTallies(first, second)
    },
    result: (tally) => {
      checkTally(definition, tally)
      return indexOf(definition, tally, level)
    },
  }
}

function indexOf(
  definition: SatisfactionIndexDefinition,
  tally: SatisfactionTally,
  level: number,
): SatisfactionIndexResult {
  const { id, elements, scale } = definition
  const { respondents, complete } = tally
  const unanswered = elements.filter((_, at) => tally.elements[at]?.n === 0).map(({ id }) => id)
  if (unanswered.length > 0) {
    const because = unanswered.length === elements.length ? 'noAnswers' : 'elementWithoutAnswers'
    return { kind: 'unindexed', definition: id, because, unanswered, respondents }
  }
  const weights = elements.reduce((sum, element) => sum + weightOf(element), 0)
  const percent = percentOf(definition, tally.elements)
  return {
    kind: 'indexed',
    definition: id,
    ...published(definition, percent),
    unrounded: numberOf(percent),
    ...(complete && { complete: meanOfMoments(complete, [100, scale.highest * weights], level) }),
    respondents,
    elements: elementScores(definition, tally, weights),
  }
}

/** The mean by weight in percent of the highest answer, as a fraction. */
function percentOf(
  { elements, scale }: SatisfactionIndexDefinition,
  tallies: SatisfactionTally['elements'],
): Fraction {
  let [numerator, denominator, weights] = [0n, 1n, 0n]
  for (const [at, { n, sum }] of tallies.entries()) {
    const weight = BigInt(weightOf(elements[at]))
    numerator = numerator * BigInt(n) + weight * BigInt(sum) * denominator
    denominator *= BigInt(n)
    weights += weight
  }
  return {
    numerator: 100n * numerator,
    denominator: denominator * weights * BigInt(scale.highest),
  }
}

/** The index as it is published, and the class that it says. */
function published({ bands }: SatisfactionIndexDefinition, percent: Fraction) {
  const hundredths = Number(roundedUnits(percent, 2))
  const band = bands.find(({ from }) => hundredths >= hundredthsOf(from)) ?? bands.at(-1)
  return { index: hundredths / 100, band: band?.id ?? '' }
}

function elementScores(
  definition: SatisfactionIndexDefinition,
  { elements, respondents }: SatisfactionTally,
  weights: number,
): readonly SatisfactionElementScore[] {
  return definition.elements.map((element, at) => {
    const { n = 0, sum = 0 } = elements[at] ?? {}
    const alone = { ...definition, elements: [element] }
    return {
      id: element.id,
      n,
      missing: respondents - n,
      sum,
      mean: sum / n,
      weightedMean: (weightOf(element) * sum) / n / weights,
      ...published(definition, percentOf(alone, [{ n, sum }])),
      rank: 1 + elements.filter((other) => isBelow(other, { n, sum })).length,
    }
  })
}

/** Whether a mean is lower than another, as fractions. */
function isBelow(one: SatisfactionElementTally, other: SatisfactionElementTally): boolean {
  return BigInt(one.sum) * BigInt(other.n) < BigInt(other.sum) * BigInt(one.n)
}

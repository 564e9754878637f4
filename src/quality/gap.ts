import { defineGapInstrument } from './gap-instrument.ts'
import { combinedMean, type Cell, type Part } from './gap-mean.ts'
import type {
  GapAnswers,
  GapInstrument,
  GapMethod,
  GapScores,
  GapScoresBy,
  GapTerms,
  ServperfMeans,
} from './gap-model.ts'
import { checkEvidence, verdictOn } from './judge.ts'
import type { MeanVerdict, SampleMean } from './mean-model.ts'
import { checkLevel } from './mean.ts'
import type { AnswerRow } from './model.ts'
import { checkRows } from './scale.ts'

/**
 * Scores a survey on service quality: what was perceived, alone or against what was expected, by
 * item, dimension and whole.
 *
 * The answers say the method. Perceptions alone are SERVPERF. With one expectation it is SERVQUAL: the
 * gap P - E. With an adequate and a desired level it is the zone of tolerance: the adequacy gap
 * P - adequate and the superiority gap P - desired. Above 0 is better than expected. A gap is taken
 * where both answers were given; what is missing is in no mean and `n` says so. Nothing is imputed.
 *
 * Items of a dimension weigh the same, dimensions too, or by their weights. Each mean has a t interval
 * over respondents, whose answers go together; where items were left out it is linearized, on the
 * answers of the item answered least. Verdicts are by mean gaps: below adequate a disaster, above
 * desired excellent, both limits included in ordinary. A critical item judged a disaster makes the
 * whole one. A gap is not the only truth: what was perceived often predicts satisfaction better, so it
 * stands beside it.
 *
 * Of many means some differ by chance; it does not adjust for that. An adequate level above the desired
 * one is taken as the respondent gave it.
 *
 * @param instrument - the scale, and items by dimension
 * @param answers - rows of answers, as long as the instrument: `perceived`, and `expected`, or
 * `adequate` and `desired`
 * @param options - `weights` by dimension, from 0, at least one above; `minimumAnswers`, below which
 * verdicts are withheld, default 1; `origin`, `asked` (default) or `selected`; `level` of the
 * intervals, between 0 and 1, default 0.95
 * @returns the scores by `method`
 * @throws RangeError naming row and column when an answer is not on the scale, the row when one is too
 * short or too long, the dimension when a weight is missing, unknown or out of range; and when the
 * instrument is faulty, there are not as many rows of each kind, or an option is out of range
 * @example
 * ```ts
 * import { gapScores } from 'paripurna/quality'
 *
 * const items = [{ id: 'onTime', dimension: 'reliability' }, { id: 'friendly', dimension: 'empathy' }]
 * const instrument = { scale: { lowest: 1, highest: 7 }, items }
 * const perceived = [[5, 6], [4, 7], [6, null]]
 * const scores = gapScores(instrument, { perceived, expected: [[7, 5], [6, 6], [6, 6]] })
 * scores.method // => 'servqual'
 * scores.method === 'servqual' && scores.items[1]?.gap // => { kind: 'noInterval', because: 'noVariance', mean: 1, n: 2 }
 * scores.method === 'servqual' && scores.items[0]?.verdict // => { kind: 'judged', verdict: 'disaster', settled: false }
 * gapScores(instrument, { perceived: [[5, 8]] }) // throws RangeError: got 8 at perceived[0][1] (friendly)
 * ```
 * @see Parasuraman, Zeithaml and Berry, "SERVQUAL", Journal of Retailing 64 (1988) 12-40; Cronin and
 * Taylor, "Measuring Service Quality", Journal of Marketing 56 (1992) 55-68; Zeithaml, Berry and
 * Parasuraman (1993) on the zone of tolerance
 */
export function gapScores(
  instrument: GapInstrument,
  answers: GapAnswers,
  options: GapTerms = {},
): GapScores {
  defineGapInstrument(instrument)
  checkEvidence(options, 'gapScores')
  checkLevel(options.level ?? 0.95)
  const rows = answers.perceived.length
  const survey = { instrument, rows, options }
  const cells = (kind: keyof GapAnswers) => cellsOf(survey, kind, answers[kind])
  const perceived = cells('perceived')
  const given = (kind: keyof GapAnswers) => answers[kind] !== undefined
  const zone = given('adequate') || given('desired')
  if (given('expected')) {
    if (zone) throw new RangeError('gapScores needs one expectation or a zone, got both')
    const expected = cells('expected')
    return scoresBy('servqual', survey, (mean) => {
      const gap = mean(less(perceived, expected))
      const verdict = verdictOn([gap, 0], [gap, 0], options)
      return { perceived: mean(perceived), expected: mean(expected), gap, verdict }
    })
  }
  if (zone) {
    const [adequate, desired] = [cells('adequate'), cells('desired')]
    return scoresBy('zoneOfTolerance', survey, (mean) => {
      const adequacyGap = mean(less(perceived, adequate))
      const superiorityGap = mean(less(perceived, desired))
      const verdict = verdictOn([adequacyGap, 0], [superiorityGap, 0], options)
      const levels = { adequate: mean(adequate), desired: mean(desired) }
      return { perceived: mean(perceived), ...levels, adequacyGap, superiorityGap, verdict }
    })
  }
  return scoresBy('servperf', survey, (mean) => ({ perceived: mean(perceived) }))
}

interface Survey {
  readonly instrument: GapInstrument
  readonly rows: number
  readonly options: GapTerms
}

function scoresBy<
  Method extends GapMethod,
  Means extends ServperfMeans & { readonly verdict?: MeanVerdict },
>(
  method: Method,
  { instrument, rows, options }: Survey,
  meansOf: (mean: (cell: Cell) => SampleMean) => Means,
): GapScoresBy<Method, Means> {
  const { weights, level = 0.95 } = options
  const over = (parts: readonly Part[]) => meansOf((cell) => combinedMean(parts, cell, rows, level))
  const dimensions = dimensionsOf(instrument)
  const items = instrument.items.map(({ id, dimension }, item) => ({
    id,
    dimension,
    ...over([{ item, share: 1 }]),
  }))
  const whole = (weightOf: (dimension: string) => number) => {
    const total = dimensions.reduce((sum, { dimension }) => sum + weightOf(dimension), 0)
    const parts = dimensions.flatMap(({ dimension, parts }) =>
      parts.map(({ item, share }) => ({ item, share: (share * weightOf(dimension)) / total })),
    )
    return over(parts.filter(({ share }) => share > 0))
  }
  const failed = failedCritical(instrument, items)
  const sunk = (means: Means): Means =>
    failed.length === 0 ? means : { ...means, verdict: disasterOf(failed) }
  const weightOf = weights && checkedWeights(weights, dimensions)
  return {
    method,
    respondents: rows,
    items,
    dimensions: dimensions.map(({ dimension, parts }) => ({
      dimension,
      items: parts.length,
      ...over(parts),
    })),
    unweighted: sunk(whole(() => 1)),
    ...(weightOf && { weighted: sunk(whole(weightOf)) }),
    failedCritical: failed.map(({ id }) => id),
  }
}

interface JudgedItem {
  readonly id: string
  readonly verdict?: MeanVerdict
}

function failedCritical({ items }: GapInstrument, scored: readonly JudgedItem[]) {
  return scored.filter(
    ({ verdict }, at) =>
      items[at]?.critical === true && verdict?.kind === 'judged' && verdict.verdict === 'disaster',
  )
}

function disasterOf(failed: readonly JudgedItem[]): MeanVerdict {
  const settled = failed.some(({ verdict }) => verdict?.kind === 'judged' && verdict.settled)
  return { kind: 'judged', verdict: 'disaster', settled }
}

/** The dimensions in the order they are first named, with equal shares of their items. */
function dimensionsOf({ items }: GapInstrument) {
  const names = [...new Set(items.map(({ dimension }) => dimension))]
  return names.map((dimension) => {
    const own = [...items.keys()].filter((at) => items[at]?.dimension === dimension)
    return { dimension, parts: own.map((item) => ({ item, share: 1 / own.length })) }
  })
}

function cellsOf(
  { instrument, rows }: Survey,
  place: string,
  answers: readonly AnswerRow[] | undefined,
): Cell {
  const { items, scale } = instrument
  if (answers?.length !== rows) {
    throw new RangeError(
      `gapScores needs a row of ${place} for each of perceived, got ${answers?.length ?? 'none'} for ${rows}`,
    )
  }
  checkRows(answers, items, scale, { act: 'gapScores', place, whole: false })
  return (row, item) => answers[row]?.[item] ?? null
}

function less(one: Cell, other: Cell): Cell {
  return (row, item) => {
    const [from, off] = [one(row, item), other(row, item)]
    return from === null || off === null ? null : from - off
  }
}

function checkedWeights(
  weights: Readonly<Record<string, number>>,
  dimensions: readonly { readonly dimension: string }[],
): (dimension: string) => number {
  const names = dimensions.map(({ dimension }) => dimension)
  const weightOf = (name: string) => (Object.hasOwn(weights, name) ? weights[name] : undefined)
  for (const name of new Set([...names, ...Object.keys(weights)])) {
    const weight = weightOf(name)
    if (
      !names.includes(name) ||
      !(weight !== undefined && Number.isFinite(weight) && weight >= 0)
    ) {
      throw new RangeError(
        `gapScores needs a finite weight from 0 for each of ${names.join(', ')}, got ${String(weight)} at weights.${name}`,
      )
    }
  }
  const total = names.reduce((sum, name) => sum + (weightOf(name) ?? 0), 0)
  if (!(total > 0 && total < Infinity)) {
    throw new RangeError(`gapScores needs weights with a finite sum above 0, got ${total}`)
  }
  return (name) => weightOf(name) ?? 0
}

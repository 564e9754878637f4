import { npsBayesianInterval } from '../../src/nps/bayes.ts'
import { npsAdjustedWaldInterval, npsInterval } from '../../src/nps/interval.ts'
import type { NpsInterval, NpsTally } from '../../src/nps/model.ts'
import { npsStudentInterval, npsWaldInterval } from '../../src/nps/wald.ts'

/** How often intervals that say 95 % hold the true score, over a grid of populations. */
export interface Coverage {
  /** The mean over the populations. */
  readonly mean: number
  /** The worst of the populations. */
  readonly least: number
  /** The mean distance from 95 %. */
  readonly error: number
}

/** The sizes of sample in the table. */
export const sampleSizes = [10, 20, 30, 50, 100] as const

/** One row of the table. */
export interface CoverageRow {
  /** The method, as the table names it. */
  readonly method: string
  /** The coverage for each size of sample; null where it would take too long. */
  readonly cells: readonly (Coverage | null)[]
  /** Whether a bound lies beyond -100 or 100 for any sample of 20. */
  readonly leavesScale: boolean
  /** Whether any sample of 20 gives an interval without width. */
  readonly degenerate: boolean
}

type Act = (tally: NpsTally) => NpsInterval | { readonly kind: 'unscored' }

const adjusted = (pseudoCounts: 'agrestiMin' | 'bonettPrice' | 'zSquared') => (tally: NpsTally) =>
  npsAdjustedWaldInterval(tally, { pseudoCounts })

/** Every method with the largest sample that is computed for it. */
const methods: readonly (readonly [method: string, interval: Act, largest: number])[] = [
  ['Wald', npsWaldInterval, 100],
  ['t', npsStudentInterval, 100],
  ['Agresti-Min', adjusted('agrestiMin'), 100],
  ['Bonett-Price', adjusted('bonettPrice'), 100],
  ['adjusted Wald, z²/3 each', adjusted('zSquared'), 100],
  ['adjusted Wald, Rocks', npsAdjustedWaldInterval, 100],
  ['Bayesian, Jeffreys', npsBayesianInterval, 50],
  ['score', npsInterval, 100],
]

/** The populations: shares of promoters, passives and detractors, each a multiple of 5 % and not 0. */
const populations = Array.from({ length: 18 }, (_, p) =>
  Array.from({ length: 18 - p }, (_, d) => {
    const [promoters, detractors] = [p + 1, d + 1]
    return { promoters, passives: 20 - promoters - detractors, detractors }
  }),
).flat()

/** The logarithms of the factorials of 0 to `most`. */
function logFactorials(most: number): Float64Array {
  const logs = new Float64Array(most + 1)
  for (let k = 2; k <= most; k++) logs[k] = (logs[k - 1] ?? 0) + Math.log(k)
  return logs
}

/** Every sample of size n. */
function samplesOf(n: number): readonly NpsTally[] {
  return Array.from({ length: n + 1 }, (_, promoters) =>
    Array.from({ length: n + 1 - promoters }, (_, detractors) => ({
      promoters,
      passives: n - promoters - detractors,
      detractors,
    })),
  ).flat()
}

/**
 * The coverage of a method for samples of size n, exactly: the probability of every sample that is
 * possible, added up where its interval holds the score of the population.
 */
export function coverageOf(interval: Act, n: number): Coverage {
  const samples = samplesOf(n)
  const logs = logFactorials(n)
  const log = (k: number) => logs[k] ?? NaN
  const ways = samples.map(
    ({ promoters, passives, detractors }) =>
      log(n) - log(promoters) - log(passives) - log(detractors),
  )
  const bounds = samples.map((sample) => {
    const result = interval(sample)
    return result.kind === 'interval' ? result : { low: NaN, high: NaN }
  })
  const shares = populations.map((population) => {
    const score = 5 * (population.promoters - population.detractors)
    const [p, s, d] = [population.promoters, population.passives, population.detractors].map(
      (twentieths) => Math.log(twentieths / 20),
    )
    let covered = 0
    for (const [index, { promoters, passives, detractors }] of samples.entries()) {
      const { low = NaN, high = NaN } = bounds[index] ?? {}
      if (!(low <= score && score <= high)) continue
      covered += Math.exp(
        (ways[index] ?? NaN) +
          promoters * (p ?? NaN) +
          passives * (s ?? NaN) +
          detractors * (d ?? NaN),
      )
    }
    return covered
  })
  const mean = (of: (share: number) => number) =>
    shares.reduce((sum, share) => sum + of(share), 0) / shares.length
  return {
    mean: mean((share) => share),
    least: Math.min(...shares),
    error: mean((share) => Math.abs(share - 0.95)),
  }
}

/** The coverage of every method. */
export function npsCoverage(): readonly CoverageRow[] {
  return methods.map(([method, interval, largest]) => {
    const drawn = samplesOf(20).map(interval)
    const some = (flag: 'leavesScale' | 'degenerate') =>
      drawn.some((result) => result.kind === 'interval' && result[flag])
    return {
      method,
      cells: sampleSizes.map((n) => (n <= largest ? coverageOf(interval, n) : null)),
      leavesScale: some('leavesScale'),
      degenerate: some('degenerate'),
    }
  })
}

/** Where the table begins and ends in the page that holds it. */
export const npsCoverageMarkers = ['<!-- nps coverage -->', '<!-- /nps coverage -->'] as const

/** The table of coverage as Markdown, with the markers around it. */
export function npsCoveragePage(rows: readonly CoverageRow[] = npsCoverage()): string {
  const heading = ['method', ...sampleSizes.map((n) => `n = ${n}`), 'leaves scale', 'no width']
  const cells = rows.map(({ method, cells, leavesScale, degenerate }) => [
    method,
    ...cells.map((cell) => (cell ? shown(cell) : '-')),
    leavesScale ? 'can' : 'never',
    degenerate ? 'can have' : 'never',
  ])
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...cells].map((row) => row[column]?.length ?? 0)),
  )
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const table = [heading, widths.map((width) => '-'.repeat(width)), ...cells].map(line)
  const [begin, end] = npsCoverageMarkers
  return [begin, '', ...table, '', end].join('\n')
}

function shown({ mean, least, error }: Coverage): string {
  return `${(100 * mean).toFixed(1)} / ${(100 * least).toFixed(1)} / ${(100 * error).toFixed(2)}`
}

/** A page with what stands between its markers written anew. */
export function withNpsCoverage(page: string, table: string): string {
  const [begin, end] = npsCoverageMarkers
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`the page needs ${begin} and after it ${end}`)
  return page.slice(0, from) + table + page.slice(to + end.length)
}

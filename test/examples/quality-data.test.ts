import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { classifyDelivery } from '../../src/expectation/classify.ts'
import { verdicts, type Verdict } from '../../src/expectation/model.ts'
import { answerSummary, tallyAnswers } from '../../src/quality/answers.ts'
import { gapScores } from '../../src/quality/gap.ts'
import type { SampleMean } from '../../src/quality/mean-model.ts'
import { root, textOf } from '../house/tree.ts'

const data = `${root}../shared/data/ecsi-mobile/`
const absent = !existsSync(data)
if (absent) console.warn('skipped: the public survey of mobile phone customers is not here')

type Figures = Readonly<Record<string, number>>
const scale = { lowest: 1, highest: 10 }
const summary = answerSummary(scale)

interface Survey {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly number[])[]
}
function readSurvey(): Survey {
  const [header = '', ...lines] = readFileSync(`${data}responses.csv`, 'utf8').trim().split('\n')
  const [, ...columns] = header.split(',')
  return { columns, rows: lines.map((line) => line.split(',').slice(1).map(Number)) }
}

describe.skipIf(absent)('a public survey of 250 mobile phone customers', () => {
  const { columns, rows } = absent ? { columns: [], rows: [] } : readSurvey()
  const { figures } = absent
    ? { figures: undefined }
    : (JSON.parse(readFileSync(`${data}expected.json`, 'utf8')) as {
        figures: {
          rows: number
          empty_cells: number
          item_means: Figures
          perceived_PERQ1_minus_expected_CUEX1: Record<Verdict, Figures>
        }
      })
  const page = textOf('docs/service-quality.md').replace(/\s+/g, ' ')
  const answer = (row: readonly number[], column: string) => row[columns.indexOf(column)] ?? NaN
  const meanOf = (some: readonly (readonly number[])[], column: string): SampleMean =>
    summary.result(
      tallyAnswers(
        some.map((row) => answer(row, column)),
        scale,
      ),
    )
  const valueOf = (mean: SampleMean | undefined) =>
    mean === undefined || mean.kind === 'noMean' ? NaN : mean.mean
  const verdictOf = (row: readonly number[]) =>
    classifyDelivery(answer(row, 'CUEX1'), answer(row, 'PERQ1'), 'higherIsBetter')
  const within = (verdict: Verdict) => rows.filter((row) => verdictOf(row) === verdict)

  test('has the item means that were published with it, as perceptions of one item each', () => {
    const items = columns.map((id) => ({ id, dimension: id }))
    const scores = gapScores({ scale, items }, { perceived: rows })
    expect(scores.respondents).toBe(figures?.rows)
    expect(scores.items.every(({ perceived }) => perceived.n === figures?.rows)).toBe(true)
    for (const { id, perceived } of scores.items) {
      expect(valueOf(perceived)).toBeCloseTo(figures?.item_means[id] ?? NaN, 6)
    }
  })

  test('has the counts and means by verdict, each with its interval, as the page prints them', () => {
    for (const verdict of verdicts) {
      const expected = figures?.perceived_PERQ1_minus_expected_CUEX1[verdict] ?? {}
      const own = within(verdict)
      expect(own).toHaveLength(expected['n'] ?? NaN)
      for (const column of ['CUSA1', 'CUSA2', 'CUSCO', 'CUSL1', 'CUSL3']) {
        expect(valueOf(meanOf(own, column))).toBeCloseTo(expected[`mean_${column}`] ?? NaN, 6)
      }
      const printed = ['CUSA1', 'CUSL3'].flatMap((column) => {
        const mean = meanOf(own, column)
        if (mean.kind !== 'interval') return []
        const [middle, low, high] = [mean.mean, mean.low, mean.high].map((one) => one.toFixed(2))
        return [`${middle} | ${low} to ${high}`]
      })
      const line = `${verdict} | ${own.length} | ${printed.join(' | ')} |`
      expect(page.includes(line), line).toBe(true)
    }
  })

  test('has the mean gap of all, and satisfaction no higher above expectation than at it', () => {
    const items = [{ id: 'quality', dimension: 'quality' }]
    const column = (name: string) => rows.map((row) => [answer(row, name)])
    const scores = gapScores(
      { scale, items },
      { perceived: column('PERQ1'), expected: column('CUEX1') },
    )
    const means = figures?.item_means
    expect(scores.method === 'servqual' && valueOf(scores.unweighted.gap)).toBeCloseTo(
      (means?.['PERQ1'] ?? NaN) - (means?.['CUEX1'] ?? NaN),
      6,
    )
    const [below = NaN, at = NaN, above = NaN] = verdicts.map((verdict) =>
      valueOf(meanOf(within(verdict), 'CUSA1')),
    )
    expect(below).toBeLessThan(Math.min(at, above))
    expect(above).toBeLessThanOrEqual(at)
  })

  test('has perceptions that go with satisfaction more closely than gaps do, as the page prints', () => {
    const satisfied = rows.map((row) => answer(row, 'CUSA1'))
    const perceived = rows.map((row) => answer(row, 'PERQ1'))
    const gaps = rows.map((row) => answer(row, 'PERQ1') - answer(row, 'CUEX1'))
    const [alone, gap] = [correlation(perceived, satisfied), correlation(gaps, satisfied)]
    const line = `a correlation of ${alone.toFixed(2)}) than the gap does (${gap.toFixed(2)})`
    expect(page.includes(line), line).toBe(true)
  })
})

function correlation(first: readonly number[], second: readonly number[]): number {
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / values.length
  const [a, b] = [mean(first), mean(second)]
  const products = (one: readonly number[], c: number, other: readonly number[], d: number) =>
    one.reduce((sum, value, at) => sum + (value - c) * ((other[at] ?? NaN) - d), 0)
  return (
    products(first, a, second, b) /
    Math.sqrt(products(first, a, first, a) * products(second, b, second, b))
  )
}

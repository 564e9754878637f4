import { describe, expect, test } from 'vitest'
import {
  coverages,
  coverageTable,
  distributions,
  historyLengths,
  mulberry32,
  simulateCoverage,
  type Cell,
} from '../promise/coverage.ts'
import { coveragePage, withCoverage } from './coverage-page.ts'
import { textOf } from './tree.ts'

// The simulation takes seconds, so it is run here alone.
const cells = simulateCoverage()
const nameOf = ({ distribution, direction, n, coverage, method }: Cell) =>
  `${method} at ${coverage} on ${n} ${distribution} deliveries, ${direction}`
const predictive = cells.filter(({ method }) => method === 'predictive')
const empirical = cells.filter(({ method }) => method === 'empirical')
const promising = predictive.filter(({ refused }) => refused === 0)

/** The rank of the promise among n, in whole numbers of percent. */
const rankOf = ({ n, coverage, method }: Cell) =>
  Math.ceil((Math.round(100 * coverage) * (method === 'predictive' ? n + 1 : n)) / 100)

test('docs/promises.md has the table of measured coverage as it is', () => {
  const page = textOf('docs/promises.md')
  expect(withCoverage(page, coveragePage(cells))).toBe(page)
})

test('withCoverage writes between the markers, and refuses a page without them', () => {
  const page = `before\n\n${coveragePage(cells)}\n\nafter\n`
  const worn = page.replace(' predictive ', ' guessed ')
  expect(worn).not.toBe(page)
  expect(withCoverage(worn, coveragePage(cells))).toBe(page)
  expect(() => withCoverage('before\nafter', '')).toThrow('<!-- coverage -->')
})

describe('promises over fresh deliveries', () => {
  test('are simulated over every distribution, direction, length, coverage and method', () => {
    expect(cells).toHaveLength(5 * 2 * 5 * 3 * 2)
    expect(new Set(cells.map(nameOf)).size).toBe(cells.length)
    expect(Object.keys(distributions)).toHaveLength(5)
  })

  test('that are predictive hold the coverage, within 4 standard errors', () => {
    const short = promising.filter(
      ({ mean, standardError, coverage }) => !(mean >= coverage - 4 * standardError),
    )
    expect(short.map(nameOf)).toEqual([])
    expect(promising).toHaveLength(5 * 2 * 14)
  })

  test('are kept by k / (n + 1) of continuous deliveries, whichever the distribution', () => {
    const off = [...promising, ...empirical]
      .filter(({ distribution }) => distribution !== 'wholeMinutes')
      .filter((cell) => {
        const wanted = rankOf(cell) / (cell.n + 1)
        return !(Math.abs(cell.mean - wanted) <= 4 * cell.standardError)
      })
    expect(off.map(nameOf)).toEqual([])
  })

  test('are kept by more where deliveries tie', () => {
    const ties = promising.filter(({ distribution }) => distribution === 'wholeMinutes')
    const less = ties.filter((cell) => {
      const { mean, standardError, n } = cell
      return !(mean >= rankOf(cell) / (n + 1) - 4 * standardError)
    })
    expect(less.map(nameOf)).toEqual([])
  })

  test('are kept by most where deliveries tie, of all sources', () => {
    for (const { n, coverage, method } of [...promising, ...empirical]) {
      const row = cells.filter(
        (cell) => cell.n === n && cell.coverage === coverage && cell.method === method,
      )
      const most = row.reduce((one, other) => (other.mean > one.mean ? other : one))
      expect(most.distribution).toBe('wholeMinutes')
    }
  })

  test('are refused where the history is too short to predict, and nowhere else', () => {
    for (const { n, coverage, histories, refused } of cells) {
      expect(refused === 0 || refused === histories).toBe(true)
      if (refused > 0) expect([n, coverage]).toEqual([10, 0.95])
    }
    expect(predictive.filter(({ refused }) => refused > 0)).toHaveLength(5 * 2)
    expect(empirical.filter(({ refused }) => refused > 0)).toEqual([])
  })

  test('that are only empirical fall short of the coverage on short histories', () => {
    const tooGood = empirical
      .filter(({ n, distribution }) => n <= 20 && distribution !== 'wholeMinutes')
      .filter(({ n, coverage }) => coverage < 0.95 || n === 20)
      .filter(({ mean, standardError, coverage }) => !(mean <= coverage - 4 * standardError))
    expect(tooGood.map(nameOf)).toEqual([])
  })

  test('come out as a table with a column per length of history', () => {
    expect(coverageTable(cells).split('\n')).toHaveLength(2 * coverages.length)
    for (const row of coverageTable(cells).split('\n')) {
      expect(row.split(' | ')).toHaveLength(2 + historyLengths.length)
    }
  })
})

test('mulberry32 gives the numbers of its reference implementation, spread evenly', () => {
  const random = mulberry32(1)
  expect(random()).toBeCloseTo(0.6270739405881613, 15)
  const draws = Array.from({ length: 20_000 }, random)
  expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true)
  expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 2)
})

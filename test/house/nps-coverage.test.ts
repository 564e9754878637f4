import { describe, expect, test } from 'vitest'
import { npsCoverage, npsCoveragePage, sampleSizes, withNpsCoverage } from './nps-coverage.ts'
import { textOf } from './tree.ts'

// The enumeration takes seconds, so it is run here alone.
const rows = npsCoverage()

/**
 * Mean, least and mean distance as another program computed them, which prints some with four digits:
 * the same 171 populations, all samples enumerated.
 */
const elsewhere: Readonly<Record<string, readonly (string | null)[]>> = {
  Wald: ['.880/.649/.070', '.920/.740/.031', '.930/.879/.021', '.937/.884/.013', '.944/.925/.006'],
  t: ['.925/.651/.029', '.939/.864/.012', '.944/.885/.007', '.946/.886/.005', '.948/.925/.002'],
  'Agresti-Min': [
    '.946/.905/.015',
    '.947/.928/.008',
    '.948/.935/.006',
    '.948/.941/.003',
    '.949/.946/.0019',
  ],
  'Bonett-Price': [
    '.964/.930/.017',
    '.959/.941/.010',
    '.955/.940/.007',
    '.953/.944/.004',
    '.952/.947/.0024',
  ],
  'adjusted Wald, z²/3 each': [
    '.962/.929/.016',
    '.957/.939/.008',
    '.956/.943/.006',
    '.954/.946/.004',
    '.952/.948/.0022',
  ],
  'adjusted Wald, Rocks': [
    '.955/.930/.011',
    '.951/.939/.0065',
    '.950/.940/.0046',
    '.950/.943/.0030',
    '.950/.947/.0015',
  ],
  'Bayesian, Jeffreys': [
    '.951/.933/.009',
    '.948/.933/.005',
    '.948/.935/.004',
    '.949/.945/.0014',
    null,
  ],
  score: [
    '.963/.940/.014',
    '.955/.944/.0060',
    '.952/.938/.0038',
    '.951/.944/.0018',
    '.951/.948/.0009',
  ],
}

/** How far a figure lies from a printed one, in units of the last printed digit. */
function unitsOff(figure: number, printed: string): number {
  return Math.abs(figure - Number(printed)) * 10 ** (printed.length - 1)
}

describe('the coverage of intervals at 95 %', () => {
  test('is that of another program to the last printed digit', () => {
    const off = rows.flatMap(({ method, cells }) =>
      cells.flatMap((cell, index) => {
        const printed = elsewhere[method]?.[index]?.split('/') ?? []
        const figures = cell ? [cell.mean, cell.least, cell.error] : []
        expect(figures).toHaveLength(printed.length)
        return figures.flatMap((figure, place) => {
          const units = unitsOff(figure, printed[place] ?? '')
          // Half a unit, and a twentieth where the printed figure was rounded to four digits before.
          return units > 0.55 ? [[method, sampleSizes[index], place, units.toFixed(2)]] : []
        })
      }),
    )
    expect(off).toEqual([])
  })

  test('is exact: shares between 0 and 1, the least below the mean', () => {
    for (const { cells } of rows) {
      for (const cell of cells) {
        if (!cell) continue
        expect(cell.least).toBeLessThan(cell.mean)
        expect(cell.mean).toBeLessThan(1)
        expect(cell.error).toBeGreaterThanOrEqual(Math.abs(cell.mean - 0.95))
      }
    }
  })

  test('has for the score interval the best worst case, or one within 0.6 points of it', () => {
    const score = rows.find(({ method }) => method === 'score')
    for (const [index] of sampleSizes.entries()) {
      const best = Math.max(...rows.map(({ cells }) => cells[index]?.least ?? 0))
      expect(score?.cells[index]?.least).toBeGreaterThan(best - 0.006)
    }
  })

  test('says who leaves the scale and who can have no width', () => {
    const named = (pick: (row: (typeof rows)[number]) => boolean) =>
      rows.filter(pick).map(({ method }) => method)
    expect(named((row) => !row.leavesScale)).toEqual(['Bayesian, Jeffreys', 'score'])
    expect(named((row) => row.degenerate)).toEqual(['Wald', 't'])
  })
})

test('docs/nps-coverage.md has the table as it is', () => {
  const page = textOf('docs/nps-coverage.md')
  expect(withNpsCoverage(page, npsCoveragePage(rows))).toBe(page)
})

test('withNpsCoverage writes between the markers, and refuses a page without them', () => {
  const page = `before\n\n${npsCoveragePage(rows)}\n\nafter\n`
  const worn = page.replace('| score ', '| guess ')
  expect(worn).not.toBe(page)
  expect(withNpsCoverage(worn, npsCoveragePage(rows))).toBe(page)
  expect(() => withNpsCoverage('before\nafter', '')).toThrow('<!-- nps coverage -->')
})

import { assessDelivery, classifyDelivery, tallyDeliveries } from 'paripurna/expectation'
import type { Claim, Contest, Suite } from '../contest.ts'
import { makeColumns, randomNumbers, writeTally, type Columns, type Counts } from './columns.ts'
import { handLoops } from './hand-loops.ts'

const rows = 1_000_000
const tolerance = 5
const options = { direction: 'lowerIsBetter', tolerance } as const
const read = (answer: unknown) => writeTally(answer as Counts)

type Loop = (columns: Columns) => Counts

function million(
  title: string,
  columns: Columns,
  ours: Loop,
  hand: Readonly<Record<string, Loop>>,
) {
  return {
    title: `a million rows, ${title}`,
    expected: () => columns.tally,
    read,
    contestants: Object.entries({ ...hand, tallyDeliveries: ours }).map(([name, loop]) => ({
      name,
      run: () => loop(columns),
      operations: rows,
    })),
  }
}

const ofTyped: Loop = ({ expected, delivered }) => tallyDeliveries(expected, delivered, options)
const ofMasked: Loop = ({ expected, delivered, valid }) =>
  tallyDeliveries(expected, delivered, { ...options, valid })
const handTyped: Readonly<Record<string, Loop>> = {
  'by hand': ({ expected, delivered }) => handLoops.branchless(expected, delivered, tolerance),
  'by hand, with branches': ({ expected, delivered }) =>
    handLoops.branching(expected, delivered, tolerance),
}
const handMasked: Readonly<Record<string, Loop>> = {
  'by hand': ({ expected, delivered, valid }) =>
    handLoops.masked(expected, delivered, tolerance, valid),
}

function ofNumbers(columns: Columns): Contest {
  const [expected, delivered] = [[...columns.expected], [...columns.delivered]]
  return million(titles.numbers, columns, () => tallyDeliveries(expected, delivered, options), {
    'by hand': () => handLoops.ofNumbers(expected, delivered, tolerance),
  })
}

/** A thousand waits, so that a call costs next to nothing beside the comparisons. */
const random = randomNumbers(7)
const waits = Array.from({ length: 1000 }, () => {
  const [hoped, got] = [Math.floor(random() * 10), Math.floor(random() * 10)]
  const minutes = (value: number) => ({ kind: 'quantity', value, unit: 'minutes' }) as const
  const limits = { adequate: minutes(hoped), desired: minutes(hoped) }
  return {
    hoped,
    got,
    expectation: { ...limits, direction: 'lowerIsBetter' } as const,
    delivery: minutes(got),
  }
})

/** Three loops, each written out: one that took the comparison as an argument would time the call. */
const oneByOne: Readonly<Record<string, () => number>> = {
  'a comparison inline': () => {
    let excellent = 0
    for (const { hoped, got } of waits) if (got < hoped) excellent += 1
    return excellent
  },
  classifyDelivery: () => {
    let excellent = 0
    for (const { hoped, got } of waits) {
      if (classifyDelivery(hoped, got, 'lowerIsBetter') === 'excellent') excellent += 1
    }
    return excellent
  },
  assessDelivery: () => {
    let excellent = 0
    for (const { expectation, delivery } of waits) {
      const assessment = assessDelivery(expectation, delivery)
      if (assessment.kind === 'assessed' && assessment.verdict === 'excellent') excellent += 1
    }
    return excellent
  },
}

function singly(): Contest {
  return {
    title: 'deliveries one by one',
    expected: () => waits.filter(({ hoped, got }) => got < hoped).length,
    contestants: Object.entries(oneByOne).map(([name, run]) => ({
      name,
      run,
      operations: waits.length,
    })),
  }
}

const titles = {
  missing: 'Float64Array, 1% NaN',
  whole: 'Float64Array, no NaN',
  masked: 'Float64Array, 1% masked',
  numbers: 'number[], 1% NaN',
  mixed: 'Float64Array, 1% NaN, once number[] was seen too',
} as const

/** In this order on purpose: until `number[]` comes, every loop has seen typed columns only. */
function contests(): Contest[] {
  const missing = makeColumns(rows, 1, 'NaN')
  return [
    million(titles.missing, missing, ofTyped, handTyped),
    million(titles.whole, makeColumns(rows, 0, 'NaN'), ofTyped, handTyped),
    million(titles.masked, makeColumns(rows, 1, 'mask'), ofMasked, handMasked),
    ofNumbers(missing),
    million(titles.mixed, missing, ofTyped, handTyped),
    singly(),
  ]
}

/** The claim is about typed columns; a plain array is copied, stretch by stretch, and checked. */
const typed = Object.values(titles).filter((title) => title !== titles.numbers)

const claims: readonly Claim[] = typed.map((title) => ({
  text: `tallyDeliveries keeps up with a hand-written loop: ${title}`,
  contest: `a million rows, ${title}`,
  of: 'tallyDeliveries',
  over: ['by hand', 'by hand, with branches'],
  atMost: 1.3,
}))

/** Expected against delivered: columns beside loops written by hand, single ones beside a comparison. */
export const suite: Suite = { contests, claims }

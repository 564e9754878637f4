import { tallyRatings } from 'paripurna/nps'
import type { Claim, Contest, Contestant, Suite } from '../contest.ts'
import { handLoops } from './hand-loops.ts'
import { intervals, nameOf, sizes } from './intervals.ts'
import { runInOneCall } from './one-call.ts'
import { groupAndCount, meanOfPoints, NetPromoterScore, rollUp, tableOf } from './peers.ts'
import { askQuestions } from './questions.ts'
import {
  countsOf,
  drawRatings,
  scoreOf,
  stretchesOf,
  writeCounts,
  type Counts,
  type Ratings,
} from './ratings.ts'

const [rows, stretchRows] = [10_000_000, 1_000_000]
const stretches = stretchesOf(drawRatings(rows), stretchRows).map((stretch) => ({
  ...stretch,
  table: tableOf(stretch.numbers),
}))

type Stretch = Ratings & { readonly table: ReturnType<typeof tableOf> }
type Kind = 'groups' | 'histogram' | 'score'
type Entrant = Contestant & Required<Pick<Contestant, 'expected'>>

const titles = {
  first: 'ten million ratings, a million a call',
  mixed: 'the same, once other kinds of column were seen',
  others: 'other kinds of column, and no numbers but ratings in them',
} as const
const [byHand, forOf] = ['if/else by hand, number[]', 'the same with for of']
const [ofNumbers, ofBytes] = ['tallyRatings, number[]', 'tallyRatings, Uint8Array']

/** What is right for a contestant that gives the groups, those and the histogram, or the score alone. */
function answerOf(kind: Kind, { histogram }: Ratings): string {
  const counts = countsOf(histogram)
  if (kind === 'score') return writeScore(scoreOf(counts))
  return kind === 'histogram' ? writeCounts(counts) : writeCounts({ ...counts, histogram: [] })
}

/** To nine digits: arquero keeps a mean up to date, which drifts. */
function writeScore(score: number): string {
  return score.toFixed(9)
}

/**
 * One stretch after the other. Every sample is called with 0 first, so a count of our own goes on
 * through the column: no stretch is still in the cache when it comes again.
 */
function entrant(
  name: string,
  kind: Kind,
  count: (stretch: Stretch) => unknown,
  isPeer = true,
): Entrant {
  let turn = 0
  const stretchAt = (index: number) => stretches[index % stretches.length] as Stretch
  return {
    name,
    run: () => count(stretchAt(turn++)),
    operations: stretchRows,
    isPeer,
    expected: (index) => answerOf(kind, stretchAt(index)),
  }
}

function contest(title: string, contestants: readonly Entrant[]): Contest {
  return {
    title,
    expected: () => NaN,
    read: (answer) =>
      typeof answer === 'number' ? writeScore(answer) : writeCounts(answer as Counts),
    contestants,
  }
}

const hand = () => entrant(byHand, 'groups', ({ numbers }) => handLoops.ofNumbers(numbers))
const ours = () => [
  entrant(ofNumbers, 'histogram', ({ numbers }) => tallyRatings(numbers), false),
  entrant(ofBytes, 'histogram', ({ bytes }) => tallyRatings(bytes), false),
]

function everybody(): Contest {
  return contest(titles.first, [
    hand(),
    entrant(forOf, 'groups', ({ numbers }) => handLoops.forOf(numbers)),
    entrant('if/else by hand, checked, with histogram', 'histogram', ({ numbers }) =>
      handLoops.checked(numbers),
    ),
    entrant('if/else by hand, Uint8Array', 'groups', ({ bytes }) => handLoops.ofBytes(bytes)),
    entrant('four at once by hand, Uint8Array, checked', 'groups', ({ bytes }) =>
      handLoops.fourAtOnce(bytes),
    ),
    ...ours(),
    entrant('net-promoter-score', 'groups', ({ numbers }) => new NetPromoterScore(numbers)),
    entrant('simple-statistics, mean of map', 'score', ({ numbers }) => meanOfPoints(numbers)),
    entrant('arquero, groupby and count', 'histogram', ({ table }) => groupAndCount(table)),
    entrant('arquero, rollup', 'score', ({ table }) => rollUp(table)),
  ])
}

/** Each copied from the first stretch, and counted in place of all. */
function otherKinds(): Contest {
  const [stretch] = stretches
  const { numbers } = stretch as Stretch
  const holey: number[] = new Array<number>(numbers.length)
  for (const [row, rating] of numbers.entries()) holey[row] = rating
  const kinds = {
    Float64Array: Float64Array.from(numbers),
    Int8Array: Int8Array.from(numbers),
    'number[] made by length': holey,
  }
  const contestants = Object.entries(kinds).map(([name, column]): Entrant => ({
    ...entrant(`tallyRatings, ${name}`, 'histogram', () => tallyRatings(column), false),
    expected: () => answerOf('histogram', stretch as Stretch),
  }))
  return contest(titles.others, [hand(), ...contestants])
}

/** In this order on purpose: until other columns come, every loop has seen only what most callers have. */
function contests(): Contest[] {
  return [everybody(), otherKinds(), contest(titles.mixed, [hand(), ...ours()]), intervals()]
}

/** The groups alone cost what they cost with the histogram: there is one function for both. */
const shares = [
  [titles.first, 'number[]', ofNumbers, 0.4],
  [titles.first, 'Uint8Array, with the histogram', ofBytes, 0.25],
  [titles.first, 'Uint8Array, for the groups alone', ofBytes, 0.2],
  [titles.mixed, 'number[], once other kinds were seen', ofNumbers, 0.4],
  [titles.mixed, 'Uint8Array, once other kinds were seen', ofBytes, 0.25],
] as const

const claims: readonly Claim[] = [
  ...shares.map(([title, column, of, atMost]) => ({
    text: `tallyRatings beside an if/else loop over number[]: ${column}`,
    contest: title,
    of,
    over: [byHand],
    atMost,
  })),
  ...sizes.slice(1).map((n) => ({
    text: `an interval of ${n} answers takes at most twice one of ${sizes[0]}`,
    contest: 'npsInterval',
    of: nameOf(n),
    over: [nameOf(sizes[0])],
    atMost: 2,
  })),
]

/** The Net Promoter Score of ten million ratings, beside loops by hand and packages that can count. */
export const suite: Suite = {
  contests,
  claims,
  trials: async () => [...(await runInOneCall(rows)), ...askQuestions()],
}

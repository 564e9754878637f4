import { netPromoterScore, tallyRatings } from 'paripurna/nps'
import type { Outcome, Trial } from '../contest.ts'
import { handLoops } from './hand-loops.ts'
import { meanOfPoints, NetPromoterScore, rollUp, tableOf } from './peers.ts'
import { scoreOf } from './ratings.ts'

type Asked = (ratings: readonly number[]) => number | null | undefined

const us = 'paripurna'
const everybody: Readonly<Record<string, Asked>> = {
  [us]: (ratings) => {
    const result = netPromoterScore(tallyRatings(ratings))
    return result.kind === 'scored' ? result.score : null
  },
  'if/else by hand': (ratings) => scoreOf(handLoops.ofNumbers(ratings)),
  'net-promoter-score': (ratings) => new NetPromoterScore(ratings).score,
  'simple-statistics, mean of map': meanOfPoints,
  'arquero, rollup': (ratings) => rollUp(tableOf(ratings)),
}

interface Question {
  readonly title: string
  readonly ratings: unknown
  /** What is right; nothing but a refusal unless said, and a refusal is right of nobody too. */
  readonly right?: 'no score' | readonly number[]
}

const questions: readonly Question[] = [
  { title: 'a rating that is NaN: [9, NaN]', ratings: [9, NaN] },
  { title: 'half a rating: [9, 7.5]', ratings: [9, 7.5] },
  { title: 'beyond the scale: [8, 11]', ratings: [8, 11] },
  { title: 'no answer: [10, null]', ratings: [10, null] },
  { title: "text: [8, '9']", ratings: [8, '9'] },
  // eslint-disable-next-line no-sparse-arrays -- the hole is what is asked about
  { title: 'a hole: [10, , 10]', ratings: [10, , 10] },
  { title: 'nobody: []', ratings: [], right: 'no score' },
  {
    title: 'one detractor among 251',
    ratings: [...Array.from({ length: 250 }, () => 8), 3],
    right: [-100 / 251, 0],
  },
  { title: 'Uint8Array of 10, 9, 7, 0', ratings: Uint8Array.of(10, 9, 7, 0), right: [25] },
]

/** Questions that peers are known to answer wrong, or with a guess. */
export function askQuestions(): Trial[] {
  return questions.map((question) => ({
    title: question.title,
    expected: tellRight(question),
    outcomes: Object.entries(everybody).map(([name, asked]) => ask(name, asked, question)),
  }))
}

function tellRight({ right }: Question): string {
  if (right === undefined) return 'a refusal'
  return typeof right === 'string' ? right : right.map(tell).join(', or rounded ')
}

function ask(name: string, asked: Asked, { ratings, right }: Question): Outcome {
  const outcome = (isRight: boolean, told: string): Outcome => ({
    name,
    outcome: `${isRight ? 'right' : 'wrong'}: ${told}`,
    isRight,
    isPeer: name !== us,
  })
  try {
    const told = tell(asked(ratings as readonly number[]))
    return outcome(
      typeof right === 'object' ? right.map(tell).includes(told) : right === told,
      told,
    )
  } catch (fault) {
    return outcome(typeof right !== 'object', `refuses (${(fault as Error).message})`)
  }
}

/** To three digits, since a mean that is kept up to date drifts. */
function tell(score: number | null | undefined): string {
  if (score === null || score === undefined) return 'no score'
  return Object.is(score, -0) ? '-0' : `${+score.toFixed(3)}`
}

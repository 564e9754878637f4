import { checkCount, totalCount } from '../summary/counts.ts'
import type { AnswerRow } from './model.ts'
import type {
  CompleteAnswersTally,
  SatisfactionElement,
  SatisfactionIndexDefinition,
  SatisfactionTally,
} from './satisfaction-model.ts'

/** How much an element counts. */
export function weightOf(element: SatisfactionElement | undefined): number {
  return element?.weight ?? 1
}

const nothing: CompleteAnswersTally = { n: 0, sum: 0, squares: 0 }

/** The tally of nobody. */
export function emptyTally({ id, elements }: SatisfactionIndexDefinition): SatisfactionTally {
  const none = elements.map(() => ({ n: 0, sum: 0 }))
  return { definition: id, respondents: 0, elements: none, complete: nothing }
}

/** The tally with one respondent more, or as many of the same answers as `times` says. */
export function withRow(
  { elements, id }: SatisfactionIndexDefinition,
  tally: SatisfactionTally,
  row: AnswerRow,
  times: number,
): SatisfactionTally {
  const answered = row.map((answer) =>
    answer === null ? { n: 0, sum: 0 } : { n: times, sum: times * answer },
  )
  const total = row.reduce<number>(
    (sum, answer, at) => sum + weightOf(elements[at]) * (answer ?? NaN),
    0,
  )
  const complete = Number.isNaN(total)
    ? nothing
    : { n: times, sum: times * total, squares: times * total * total }
  return bothTallies(tally, { definition: id, respondents: times, elements: answered, complete })
}

/** The tally of both together. */
export function bothTallies(
  first: SatisfactionTally,
  second: SatisfactionTally,
): SatisfactionTally {
  const sum = (one: number, other: number) => totalCount([one, other], 'satisfactionSummary')
  const [one, other] = [first.complete, second.complete]
  return {
    definition: first.definition,
    respondents: sum(first.respondents, second.respondents),
    elements: first.elements.map(({ n, sum: total }, at) => ({
      n: sum(n, second.elements[at]?.n ?? NaN),
      sum: sum(total, second.elements[at]?.sum ?? NaN),
    })),
    // What only one of two tallies knows is left out of their sum.
    ...(one &&
      other && {
        complete: {
          n: sum(one.n, other.n),
          sum: sum(one.sum, other.sum),
          squares: sum(one.squares, other.squares),
        },
      }),
  }
}

/** Refuses a tally of another index, and one that no answers on the scale come to. */
export function checkTally(
  definition: SatisfactionIndexDefinition,
  tally: SatisfactionTally,
): void {
  const refuse = (needs: string, got: string) => {
    throw new RangeError(`satisfactionSummary needs ${needs}, got ${got}`)
  }
  const { id, elements, scale } = definition
  if (tally.definition !== id) refuse(`tallies of ${id}`, tally.definition)
  if (tally.elements.length !== elements.length) {
    refuse(`${elements.length} elements`, String(tally.elements.length))
  }
  const respondents = checkCount(tally.respondents, 'satisfactionSummary: respondents')
  for (const [at, { n, sum }] of tally.elements.entries()) {
    const place = `satisfactionSummary: elements[${at}]`
    const fits = checkCount(n, `${place}.n`) <= respondents
    const onScale = checkCount(sum, `${place}.sum`) >= n * scale.lowest && sum <= n * scale.highest
    if (!fits || !onScale) {
      refuse(
        `at most ${respondents} answers from ${scale.lowest} to ${scale.highest}`,
        `${n} with the sum ${sum} at elements[${at}]`,
      )
    }
  }
  const { complete = nothing } = tally
  const { n, sum, squares } = complete
  totalCount([n, sum, squares], 'satisfactionSummary: complete')
  if (
    tally.elements.some((element) => element.n < n) ||
    BigInt(n) * BigInt(squares) < BigInt(sum) ** 2n
  ) {
    refuse('complete to be of respondents who answered all', JSON.stringify(complete))
  }
}

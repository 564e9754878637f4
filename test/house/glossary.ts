import {
  assessmentReasonWording,
  assessmentWording,
  directionWording,
  measureKindWording,
  planVerdictWording,
  verdictWording,
} from '../../src/expectation/wording.ts'
import { periodWording } from '../../src/calendar/wording.ts'
import type { Words } from '../../src/language/model.ts'
import {
  npsAnswerWording,
  npsGroupWording,
  npsIntervalMethodWording,
  npsReasonWording,
} from '../../src/nps/wording.ts'

interface Section {
  readonly title: string
  readonly name: string
  readonly rows: readonly (readonly [term: string, words: Words, meaning: string])[]
}

/** One section of a wording; a term without a meaning does not compile. */
function section<Term extends string>(
  title: string,
  name: string,
  wording: Readonly<Record<Term, Words>>,
  meanings: Readonly<Record<Term, string>>,
): Section {
  const terms = Object.keys(wording) as Term[]
  return { title, name, rows: terms.map((term) => [term, wording[term], meanings[term]]) }
}

const verdictMeanings = {
  disaster: 'delivered worse than adequate, or overdue',
  ordinary: 'delivered within the zone of tolerance, both limits included',
  excellent: 'delivered better than desired; the only verdict that earns loyalty',
}

const sections: readonly Section[] = [
  section('Verdicts', 'verdictWording', verdictWording, verdictMeanings),
  section(
    'Verdicts, in the words of the service plan',
    'planVerdictWording',
    planVerdictWording,
    verdictMeanings,
  ),
  section('Assessments', 'assessmentWording', assessmentWording, {
    assessed: 'expected and delivered could be compared',
    pending: 'not delivered, the limit not passed',
    overdue: 'not delivered, the limit passed: a disaster whatever comes',
    unmeasured: 'nothing to compare: no verdict',
  }),
  section('Reasons of an assessment', 'assessmentReasonWording', assessmentReasonWording, {
    worseThanAdequate: 'the adequacy gap is below zero',
    withinTolerance: 'neither worse than adequate nor better than desired',
    betterThanDesired: 'the superiority gap is above zero',
    notDueYet: 'the adequate limit lies ahead, or is now',
    notDeliveredInTime: 'the adequate limit has passed',
    noExpectation: 'no promise is on record',
    notDelivered: 'no delivery is on record, and nothing says when it was due',
    withdrawn: 'the delivery was cancelled',
  }),
  section('Measures', 'measureKindWording', measureKindWording, {
    quantity: 'a number with a unit, better in a stated direction',
    rating: 'a number on a stated scale, higher is better',
    duration: 'a length of time, shorter is better',
    instant: 'a point in time, earlier is better',
    civilDate: 'a day of the calendar, earlier is better',
  }),
  section('Directions', 'directionWording', directionWording, {
    higherIsBetter: 'seats, portions, ratings',
    lowerIsBetter: 'minutes of waiting, faults, dates',
  }),
  section('Net Promoter groups', 'npsGroupWording', npsGroupWording, {
    promoter: 'a rating of 9 or 10',
    passive: 'a rating of 7 or 8',
    detractor: 'a rating from 0 to 6',
  }),
  section('What else comes of an invitation', 'npsAnswerWording', npsAnswerWording, {
    declined: 'a stated refusal to rate',
    missing: 'no answer',
    invalid: 'an answer that is no whole number from 0 to 10',
  }),
  section('Why there is no score', 'npsReasonWording', npsReasonWording, {
    noResponses: 'no ratings: not a score of 0',
    tooFewResponses: 'fewer ratings than the caller asked for',
  }),
  section('Intervals', 'npsIntervalMethodWording', npsIntervalMethodWording, {
    score: 'all scores a score test would not reject; the default',
    adjustedWald: 'the textbook interval after a few answers are added to each group',
  }),
  section('Periods', 'periodWording', periodWording, {
    day: 'from midnight to midnight in a named zone',
    week: 'from Monday; numbered by its Thursday (ISO 8601)',
    month: 'a month of the calendar',
    quarter: 'three months, from January, April, July or October',
    year: 'a year of the calendar',
  }),
]

/** The glossary as Markdown. */
export function writeGlossary(): string {
  const intro = [
    '# Glossary',
    '',
    'The closed vocabulary of the library, generated from its wordings (`npm run glossary`).',
  ]
  const tables = sections.flatMap(({ title, name, rows }) => [
    '',
    `## ${title}`,
    '',
    `\`${name}\``,
    '',
    ...table([
      ['term', 'Indonesian', 'English', 'meaning'],
      ...rows.map(([term, { id, en }, meaning]) => [`\`${term}\``, id, en, meaning]),
    ]),
  ])
  return `${[...intro, ...tables].join('\n')}\n`
}

function table([heading = [], ...rows]: readonly (readonly string[])[]): string[] {
  const widths = heading.map((_, column) =>
    Math.max(...[heading, ...rows].map((cells) => cells[column]?.length ?? 0)),
  )
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  return [line(heading), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)]
}

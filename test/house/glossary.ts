import {
  checklistMarkWording,
  checklistOutcomeWording,
  checklistReasonWording,
} from '../../src/checklist/wording.ts'
import {
  assessmentReasonWording,
  assessmentWording,
  combinationReasonWording,
  combinationRuleWording,
  directionWording,
  measureKindWording,
  planVerdictWording,
  verdictWording,
} from '../../src/expectation/wording.ts'
import { closedDayRuleWording, periodWording, weekdayWording } from '../../src/calendar/wording.ts'
import type { Words } from '../../src/language/model.ts'
import { ilhaminWording } from '../../src/ilhamin/wording.ts'
import {
  ladderDecisionWording,
  ladderEventWording,
  ladderReasonWording,
  ladderRungWording,
  ladderStandingWording,
} from '../../src/loyalty-ladder/wording.ts'
import {
  npsAnswerWording,
  npsGroupWording,
  npsIntervalMethodWording,
  npsReasonWording,
} from '../../src/nps/wording.ts'

import {
  promiseConcernWording,
  promiseMethodWording,
  promiseReasonWording,
  promiseRevisionRuleWording,
} from '../../src/promise/wording.ts'

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
    tooEarly: 'before the first moment of a two-sided target',
    tooLate: 'after its last moment',
    tooLittle: 'below the least of a two-sided target',
    tooMuch: 'above its most',
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
    presence: 'there or not; not expected and there is excellent',
    ordinal: 'a level of a list from worst to best',
  }),
  section('Directions', 'directionWording', directionWording, {
    higherIsBetter: 'seats, portions, ratings',
    lowerIsBetter: 'minutes of waiting, faults, dates',
  }),
  section('How parts make one verdict', 'combinationRuleWording', combinationRuleWording, {
    nonCompensatory: 'any disaster makes the whole one; the default',
    criticalOnly: 'a critical part speaks alone, the others by more than half of those measured',
    weighted: 'gaps on one scale make up for each other by weight',
  }),
  section(
    'What decided a verdict on several parts',
    'combinationReasonWording',
    combinationReasonWording,
    {
      partFailed: 'at least one part is a disaster or overdue',
      partExceeded: 'no part failed, at least one is excellent',
      allMet: 'every part with a verdict is ordinary',
      criticalFailed: 'a critical part is a disaster or overdue',
      criticalExceeded: 'no part decided against it, a critical part is excellent',
      majorityFailed: 'more than half of the other parts are disasters',
      majorityExceeded: 'more than half of the other parts are excellent',
      noneDecides: 'parts are measured, and none of the above holds',
      weightedWorse: 'the weighted adequacy gap is below zero',
      weightedWithin: 'neither worse than adequate nor better than desired, by weight',
      weightedBetter: 'the weighted superiority gap is above zero',
      nothingMeasured: 'no part has a verdict, or none that weighs anything',
    },
  ),
  section('Methods of calibrating a promise', 'promiseMethodWording', promiseMethodWording, {
    empirical: 'the value that the wanted share of the history keeps; the default',
    predictive:
      'one rank higher in n + 1, so that the next delivery keeps it with that probability',
  }),
  section('Why there is no promise or record', 'promiseReasonWording', promiseReasonWording, {
    historyTooShort: 'fewer deliveries than the coverage needs',
    tooManyOpen: 'open cases older than every delivery leave none to promise',
    noneDue: 'every promise is pending, or there is none',
  }),
  section('Which promise binds', 'promiseRevisionRuleWording', promiseRevisionRuleWording, {
    first: 'the first promise with a length, whatever was said later; the default',
    latestTimely: 'the last one told with a reason before the one before it ran out',
  }),
  section('Concerns about the telling', 'promiseConcernWording', promiseConcernWording, {
    noLength: 'the first promise had no length',
    noReason: 'the first promise had no reason',
    noAlternative: 'no length, and nothing else to do was offered',
    revisedLate: 'a later promise came after the one before it had run out',
    revisedWithoutReason: 'a later promise had no reason',
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
  section('ILHAMIN', 'ilhaminWording', ilhaminWording, {
    ingat: 'history and earlier promises are known; old customers are honored',
    layani: 'help comes at once and reaches its outcome',
    hormati: 'time, intelligence and own choice are respected',
    apresiasi: 'thanks come first, for a complaint too',
    mengerti: 'need and expectation are asked before anything is offered',
    ikuti: 'a follow-up within two or three days',
    nyaman: 'waits are told with their reason, reaching us is easy',
  }),
  section('Marks of a checklist item', 'checklistMarkWording', checklistMarkWording, {
    met: 'counts 1',
    partly: 'counts a half',
    unmet: 'counts 0; fails the checklist when the item is critical',
    notApplicable: 'does not apply: in no score',
    notObserved: 'could not be seen: in no score, and completeness is lower',
    notAnswered: 'left open: the audit is incomplete',
  }),
  section('Outcomes of an audit', 'checklistOutcomeWording', checklistOutcomeWording, {
    scored: 'every item was dealt with and no critical one failed',
    failed: 'a critical item was not met, whatever the score',
    incomplete: 'something is still open',
    notApplicable: 'no item applies',
  }),
  section('Reasons of an outcome', 'checklistReasonWording', checklistReasonWording, {
    criticalItemUnmet: 'no average makes up for it',
    itemsNotAnswered: 'an item has no mark',
    criticalItemNotObserved: 'a critical item cannot be waved through',
    evidenceMissing: 'a mark that needs evidence has none',
    nothingObserved: 'no item of any weight was marked',
    noItemApplies: 'every item is not applicable',
  }),
  section('Rungs of the loyalty ladder', 'ladderRungWording', ladderRungWording, {
    suspect: 'came across us',
    prospect: 'showed interest',
    customer: 'bought',
    client: 'bought again, on another day: repetition, not yet loyalty',
    advocate: 'served above expectation, and recommends us unrewarded',
    evangelist: 'spreads the word unasked, unrewarded and often',
  }),
  section('Standings', 'ladderStandingWording', ladderStandingWording, {
    active: 'the relation is alive',
    lapsed: 'silent for longer than the policy allows',
    lost: 'left and said so',
    disqualified: 'we decided not to serve them',
    erased: 'forgotten on request',
  }),
  section('Events of a customer', 'ladderEventWording', ladderEventWording, {
    noticed: 'came across us',
    showedInterest: 'asked, tried or signed up',
    purchased: 'bought; the amount moves nothing',
    purchaseReversed: 'a purchase counts as never made',
    deliveryAssessed: 'a delivery was compared with its expectation',
    recommended: 'spoke for or against us, asked or not, rewarded or not',
    referralConverted: 'somebody they sent bought',
    boughtAsGift: 'bought for somebody else',
    npsAnswered: 'an attitude, not an act',
    complained: 'a disappointment, unless the delivery counted as one already',
    complaintResolved: 'resolved above expectation, it takes the disappointment away',
    churned: 'left and said so',
    wonBack: 'came back: a new lifetime, from customer on',
    disqualified: 'we decided not to serve them',
    merged: 'two records are one customer',
    overridden: 'rung or standing set by hand, with name and reason',
    erased: 'asked to be forgotten',
  }),
  section('Decisions on an event', 'ladderDecisionWording', ladderDecisionWording, {
    moved: 'rung, standing or lifetime changed',
    held: 'taken, and the position stays',
    duplicate: 'counted already',
    conflict: 'the same id with other content',
    late: 'before the instant the state stands at; the log puts it in its place',
    rejected: 'no event, or the customer was erased',
  }),
  section('Reasons of a decision', 'ladderReasonWording', ladderReasonWording, {
    requirementsMet: 'every condition of the higher rung holds',
    requirementsLost: 'a condition of the rung no longer holds',
    reactivated: 'a sign of life from a lapsed customer',
    returned: 'a lost customer bought: a new lifetime',
    requalified: 'a disqualified customer bought',
    wonBack: 'a lost customer came back: a new lifetime',
    lapsed: 'time alone',
    churned: 'standing becomes lost',
    disqualified: 'standing becomes disqualified',
    overridden: 'somebody set it',
    erased: 'standing becomes, or is, erased',
    requirementsUnmet: 'the next rung asks for more',
    topOfLadder: 'there is no next rung',
    noEvidence: 'the type of event counts for no rung',
    attitudeOnly: 'an answer is not an act',
    incentivized: 'a rewarded recommendation counts for no rung',
    notAboveExpectation: 'delivered or resolved as expected, or worse',
    forgiven: 'the rung forgives this many disappointments',
    purchaseUnknown: 'the reversal names no purchase that counts',
    complaintUnknown: 'the resolution names no complaint on record',
    standingForbids: 'lost or disqualified customers collect no such evidence',
    alreadySo: 'nothing to change',
    alreadyCounted: 'the id counts already',
    sameIdOtherContent: 'the id counts already, with other content',
    beforeState: 'it happened before the instant the state stands at',
    unknownType: 'no such type of event',
    invalidEvent: 'a field is missing, wrong or unknown',
  }),
  section('Periods', 'periodWording', periodWording, {
    day: 'from midnight to midnight in a named zone',
    week: 'from Monday; numbered by its Thursday (ISO 8601)',
    month: 'a month of the calendar',
    quarter: 'three months, from January, April, July or October',
    year: 'a year of the calendar',
  }),
  section('Days of the week', 'weekdayWording', weekdayWording, {
    mon: 'the first day of an ISO week',
    tue: 'the second day',
    wed: 'the third day',
    thu: 'the fourth day, which numbers the week',
    fri: 'the fifth day',
    sat: 'the sixth day',
    sun: 'the seventh day',
  }),
  section('What comes on a day nobody works', 'closedDayRuleWording', closedDayRuleWording, {
    count: 'one working day after a Saturday is Monday',
    treatAsNext: 'as if it had come on Monday, so one working day after it is Tuesday',
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

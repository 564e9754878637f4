import { checklistUncomparedWording } from '../../src/checklist/audits-wording.ts'
import { checklistFormWording } from '../../src/checklist/form-wording.ts'
import {
  agreementCoefficientWording,
  agreementReasonWording,
  alphaMetricWording,
  kappaWeightsWording,
} from '../../src/agreement/wording.ts'
import {
  checklistMarkWording,
  checklistOutcomeWording,
  checklistReasonWording,
  notApplicablePolicyWording,
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
import { customerKindWording, ilhaminWording } from '../../src/ilhamin/wording.ts'
import {
  ladderDecisionWording,
  ladderEventWording,
  ladderReasonWording,
  ladderRungWording,
  ladderStandingWording,
} from '../../src/loyalty-ladder/wording.ts'
import { hubSpotStageWording } from '../../src/loyalty-ladder/hubspot-wording.ts'
import {
  ladderFindingWording,
  ladderPolicyPartWording,
} from '../../src/loyalty-ladder/review-wording.ts'
import { ladderClosedReasonWording } from '../../src/loyalty-ladder/what-if-wording.ts'
import {
  funnelJoinWording,
  ladderAnalyticsReasonWording,
  logRankWeightsWording,
  rungExitWording,
  stayUnitWording,
  survivalBandWording,
  transitionClockWording,
} from '../../src/ladder-analytics/wording.ts'
import {
  ladderMigrationReasonWording,
  ladderSnapshotFaultWording,
} from '../../src/loyalty-ladder/snapshot-wording.ts'
import {
  npsAnswerWording,
  npsGroupWording,
  npsIntervalMethodWording,
  npsPriorWording,
  npsReasonWording,
} from '../../src/nps/wording.ts'

import {
  promiseConcernWording,
  promiseMethodWording,
  promiseReasonWording,
  promiseRevisionRuleWording,
} from '../../src/promise/wording.ts'

import {
  answerOriginWording,
  apdexZoneWording,
  cesMethodWording,
  gapMethodWording,
  importanceQuadrantWording,
  kanoAnswerWording,
  kanoCategoryWording,
  qualityAttributeWording,
  qualityReasonWording,
  raterDimensionWording,
  sampleSizeMethodWording,
  satisfactionDriverWording,
  satisfactionFactorWording,
} from '../../src/quality/wording.ts'

import {
  followUpDecisionWording,
  followUpEventWording,
  followUpPriorityWording,
  followUpReasonWording,
  followUpStageWording,
  followUpTargetWording,
  npsInvitationReasonWording,
  npsSurveyKindWording,
  npsSurveyTraitWording,
  outerLoopStageWording,
} from '../../src/nps/follow-up-wording.ts'
import {
  npsAlternativeWording,
  npsComparisonMethodWording,
  npsSampleWording,
  npsUntestedReasonWording,
} from '../../src/nps/comparison-wording.ts'
import { adjustmentMethodWording } from '../../src/nps/segment-wording.ts'
import { npsSegmentPresenceWording } from '../../src/nps/decomposition-wording.ts'
import {
  npsFiniteConventionWording,
  npsWithoutErrorReasonWording,
} from '../../src/nps/design-wording.ts'
import {
  npsSampleSizeGoalWording,
  npsSampleSizeMethodWording,
  npsUnreachableReasonWording,
} from '../../src/nps/plan-wording.ts'

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
  section('Quality attributes', 'qualityAttributeWording', qualityAttributeWording, {
    reliability: 'the product or service does what it should',
    consistency: 'today as yesterday, here as there',
    deliverySpeedAndAccuracy: 'soon, and what was ordered where it was wanted',
    workAccuracy: 'done right',
    telephoneCourtesy: 'how the telephone is answered',
    informationValue: 'instructions and answers that help',
    deliveryPartnerPerformance: 'whoever delivers is judged as the house itself',
    staffAttitude: 'how the staff meet a customer',
  }),
  section('Dimensions of SERVQUAL (RATER)', 'raterDimensionWording', raterDimensionWording, {
    reliability: 'the promised service, dependably and accurately',
    assurance: 'knowledge and courtesy that inspire trust',
    tangibles: 'premises, equipment, appearance',
    empathy: 'care and attention to the individual',
    responsiveness: 'willing and prompt help',
  }),
  section('Drivers of satisfaction', 'satisfactionDriverWording', satisfactionDriverWording, {
    productOrService: 'what is done for the customer, and its design',
    salesAndPromotion: 'messages, the front line, intermediaries',
    afterSales: 'support, feedback and restitution',
    organizationalCulture: 'whether the culture is built to satisfy customers',
  }),
  section('Factors of the drivers', 'satisfactionFactorWording', satisfactionFactorWording, {
    productDesign: 'a factor of the product or service',
    servicePackaging: 'a factor of the product or service',
    serviceLabeling: 'a factor of the product or service',
    servicePresentation: 'a factor of the product or service',
    serviceDelivery: 'a factor of the product or service',
    messages: 'what customers believe of it before they use it',
    frontLineCourtesy: 'of receptionists, telephonists, mechanics, clerks',
    frontLineKnowledge: 'of the same people',
    frontLineApproach: 'selling what does not fit is the opposite',
    intermediaries: 'who act for the house and are not employed by it',
    supportServices: 'the traditional after-sales services',
    feedbackAndRestitution: 'how complaints are handled and made good',
    managementPriority: 'how much that counts to management',
    formalValues: 'what the documents say',
    informalValues: 'what is really meant; often decides',
    gatekeepers: 'who decide whether a new culture gets in',
  }),
  section('Methods of scoring gaps', 'gapMethodWording', gapMethodWording, {
    servperf: 'P: nothing is compared but the scale',
    servqual: 'P - E: below 0 is a disaster, above 0 excellent',
    zoneOfTolerance: 'P - adequate and P - desired',
  }),
  section(
    'Quadrants of importance and performance',
    'importanceQuadrantWording',
    importanceQuadrantWording,
    {
      concentrateHere: 'important and weak',
      keepUp: 'important and strong',
      lowPriority: 'unimportant and weak',
      possibleOverkill: 'unimportant and strong',
    },
  ),
  section('Answers of a Kano question', 'kanoAnswerWording', kanoAnswerWording, {
    like: 'the first row and column of the table',
    mustBe: 'the second',
    neutral: 'the third',
    liveWith: 'the fourth',
    dislike: 'the fifth',
  }),
  section('Categories of Kano', 'kanoCategoryWording', kanoCategoryWording, {
    mustBe: 'M: missed when it is missing, not noticed when it is there',
    oneDimensional: 'O: the more the better, the less the worse',
    attractive: 'A: delights when it is there, is not missed',
    indifferent: 'I: moves nobody',
    reverse: 'R: better without',
    questionable: 'Q: the two answers contradict each other',
  }),
  section('How answers came in', 'answerOriginWording', answerOriginWording, {
    asked: 'of everybody, or of a sample somebody drew; the default',
    selected: 'picked or volunteered, as testimonials are: no estimate for all',
  }),
  section('Definitions of a Customer Effort Score', 'cesMethodWording', cesMethodWording, {
    agreement: 'the share of those who agree that it was easy',
    mean: 'the mean of the scale',
  }),
  section('Zones of Apdex', 'apdexZoneWording', apdexZoneWording, {
    satisfied: 'up to the threshold T: counts 1',
    tolerating: 'above T and up to 4 T: counts a half',
    frustrated: 'above 4 T: counts 0',
  }),
  section('Ways to a sample size', 'sampleSizeMethodWording', sampleSizeMethodWording, {
    krejcieMorgan: '95% confidence, 5 points, a share of one half, to the nearest',
    cochran: 'any margin, share and level, rounded up',
  }),
  section(
    'Why there is no mean, interval, verdict, score or index',
    'qualityReasonWording',
    qualityReasonWording,
    {
      noAnswers: 'no mean and no score: not a score of 0',
      oneAnswer: 'no interval',
      noVariance: 'no interval: no width would claim to be sure',
      tooFewAnswers: 'no verdict below the minimum that was asked for',
      selectedAnswers: 'no verdict on testimonials, however many',
      onlyReverseOrQuestionable: 'no better and no worse: 0 / 0',
      elementWithoutAnswers: 'no index: nothing stands in for the element',
      noAttributes: 'no quadrants',
      nobodyReached: 'no share served',
    },
  ),
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
    wald: 'the textbook interval: too narrow for small samples, without width in one group',
    student: "Student's t on -1, 0 and 1: wider for small samples, without width in one group",
    bayesian: 'the middle of the posterior under a stated prior',
    bootstrap: 'percentiles of samples drawn again from the sample',
  }),
  section('Priors', 'npsPriorWording', npsPriorWording, {
    jeffreys: 'weighs least; keeps its coverage',
    uniform: 'every score as likely, for a start',
  }),
  section('Kinds of survey', 'npsSurveyKindWording', npsSurveyKindWording, {
    relationship: 'asks about the whole relation, at an interval',
    transactional: 'asks after one experience',
    benchmark: 'asks customers of competitors too, not saying for whom',
    employee: 'asks those who work here',
  }),
  section('How a survey was asked', 'npsSurveyTraitWording', npsSurveyTraitWording, {
    touchpoint: 'after which experience',
    channel: 'by mail, telephone, in person',
    language: 'in which language',
    wordingVersion: 'in which words',
  }),
  section(
    'Why somebody may not be invited',
    'npsInvitationReasonWording',
    npsInvitationReasonWording,
    {
      optedOut: 'said no for good',
      followUpOpen: 'an answer of theirs is still being dealt with',
      answeredRecently: 'within the rest after an answer',
      invitedRecently: 'within the rest after an invitation',
      invitedTooOften: 'as often as the policy allows within its window',
    },
  ),
  section('Stages of the inner loop', 'followUpStageWording', followUpStageWording, {
    awaited: 'no answer yet',
    received: 'answered, nobody in charge',
    triaged: 'somebody in charge, with a priority',
    contacted: 'the customer was reached',
    resolved: 'settled with the customer: closed',
    unreachable: 'every attempt of the policy failed: closed until reached after all',
    declined: 'the customer wants no contact: closed',
  }),
  section('Stages of the outer loop', 'outerLoopStageWording', outerLoopStageWording, {
    notRaised: 'the cause stays with the team',
    raised: 'the cause was handed to whoever can mend it',
    improvementShipped: 'the cause is mended',
    customerTold: 'and the customer knows',
  }),
  section('Events of a follow-up', 'followUpEventWording', followUpEventWording, {
    received: 'with the rating',
    triaged: 'with owner and priority',
    contacted: 'the customer was reached',
    unreachable: 'one attempt that reached nobody',
    resolved: 'what was wrong is settled',
    declined: 'the customer wants no contact',
    raisedToOuterLoop: 'the cause is beyond the team',
    improvementShipped: 'the cause is mended',
    customerTold: 'the customer heard of it',
    rescored: 'a rating after closing: recovery, or not',
  }),
  section('Priorities', 'followUpPriorityWording', followUpPriorityWording, {
    urgent: 'before all others',
    high: 'before most',
    normal: 'in turn',
    low: 'when there is time',
  }),
  section('Targets of a follow-up', 'followUpTargetWording', followUpTargetWording, {
    firstContact: 'from the answer to the first contact',
    close: 'from the answer to the closing',
  }),
  section('Decisions on a follow-up', 'followUpDecisionWording', followUpDecisionWording, {
    moved: 'a stage changed',
    held: 'taken, and no stage changed',
    duplicate: 'an event that was taken already',
    conflict: 'the id of an event taken already, with other content',
    rejected: 'not possible at this stage, out of order, or no event',
  }),
  section('Reasons of these decisions', 'followUpReasonWording', followUpReasonWording, {
    answerReceived: 'the case begins',
    ownerNamed: 'triage',
    customerReached: 'first contact',
    customerReachedAfterAll: 'contact after the attempts were used up: open again',
    attemptsUsedUp: 'the policy allows no more',
    settled: 'closed with the customer',
    contactRefused: 'closed without',
    causeRaised: 'to the outer loop',
    causeMended: 'in the outer loop',
    loopClosed: 'the outer loop is done',
    ownerChanged: 'triage once more',
    contactedAgain: 'a further contact',
    attemptsLeft: 'an attempt failed, others remain',
    groupRose: 'recovery: from detractor or passive upwards',
    groupNotRisen: 'no recovery',
    notReceived: 'nothing to follow up',
    alreadyReceived: 'one answer, one case',
    notTriaged: 'contact needs somebody in charge',
    notContacted: 'settling needs a contact',
    alreadyClosed: 'no more of this on a closed case',
    notClosed: 'a rating after closing needs a closing',
    notRaised: 'nothing was handed on',
    alreadyRaised: 'handed on once',
    notShipped: 'there is nothing to tell yet',
    alreadyShipped: 'shipped once',
    alreadyTold: 'told once',
    contactDeclined: 'who wants no contact is not told either',
    alreadyTaken: 'a repeated event',
    sameIdOtherContent: 'the first one stays',
    beforeState: 'earlier than the latest event taken',
    unknownType: 'no such event',
    invalidEvent: 'a field is missing, wrong or unknown',
  }),
  section('What a test of a score looks for', 'npsAlternativeWording', npsAlternativeWording, {
    twoSided: 'above or below the benchmark; the default',
    greater: 'above only',
    less: 'below only',
  }),
  section('Samples of a comparison', 'npsSampleWording', npsSampleWording, {
    previous: 'what is measured from: the earlier period, the other branch, the rest',
    current: 'what is measured',
  }),
  section('Comparisons of two scores', 'npsComparisonMethodWording', npsComparisonMethodWording, {
    score: 'by the score intervals of both; the default',
    adjustedWald: 'the textbook comparison after a few answers are added to each group',
    wald: 'the textbook comparison: covers too little in small samples',
  }),
  section('Why a change has no test', 'npsUntestedReasonWording', npsUntestedReasonWording, {
    noVariance: 'the standard error is 0, which says nothing about how sure the change is',
  }),
  section('Adjustments for many tests', 'adjustmentMethodWording', adjustmentMethodWording, {
    holm: 'bounds the chance of even one false alarm; the default',
    benjaminiHochberg: 'bounds the expected share of false alarms among all alarms',
  }),
  section(
    'In which periods a segment has ratings',
    'npsSegmentPresenceWording',
    npsSegmentPresenceWording,
    {
      both: 'adds by its score and by its share',
      appeared: 'only in the current one: adds by its share alone',
      disappeared: 'only in the previous one: adds by its share alone',
      neither: 'adds nothing',
    },
  ),
  section(
    'Why a score has no standard error',
    'npsWithoutErrorReasonWording',
    npsWithoutErrorReasonWording,
    {
      oneResponse: 'one rating does not say how much ratings vary',
      oneAccount: 'one account does not say how much accounts vary',
      oneResponseInStratum: 'nor does one rating of a stratum',
    },
  ),
  section(
    'Conventions of a finite population correction',
    'npsFiniteConventionWording',
    npsFiniteConventionWording,
    {
      unbiased: 'variance over n - 1, corrected by (N - n) / N; the default',
      plugIn: 'variance over n, corrected by (N - n) / (N - 1)',
    },
  ),
  section('What a sample size is for', 'npsSampleSizeGoalWording', npsSampleSizeGoalWording, {
    marginOfError: 'half the width of an interval',
    benchmarkDifference: 'how far from a benchmark a score is still found to differ',
    difference: 'how far apart two groups are still found to differ',
  }),
  section('Methods of planning', 'npsSampleSizeMethodWording', npsSampleSizeMethodWording, {
    wald: 'for the textbook interval or test; the default',
    adjustedWald: 'for the adjusted one, which needs three ratings fewer',
  }),
  section(
    'Why a target cannot be reached',
    'npsUnreachableReasonWording',
    npsUnreachableReasonWording,
    {
      notAllPromoters: 'the target is 100, and somebody is no promoter',
      tooMany: 'beyond 9 * 10^13 ratings',
    },
  ),
  section('ILHAMIN', 'ilhaminWording', ilhaminWording, {
    ingat: 'history and earlier promises are known; old customers are honored',
    layani: 'help comes at once and reaches its outcome',
    hormati: 'time, intelligence and own choice are respected',
    apresiasi: 'thanks come first, for a complaint too',
    mengerti: 'need and expectation are asked before anything is offered',
    ikuti: 'a follow-up within two or three days',
    nyaman: 'waits are told with their reason, reaching us is easy',
  }),
  section('Kinds of customer', 'customerKindWording', customerKindWording, {
    person: 'somebody who buys and is loyal',
    organization: 'one that does',
  }),
  section('Marks of a checklist item', 'checklistMarkWording', checklistMarkWording, {
    met: 'counts 1',
    partly: 'counts a half',
    unmet: 'counts 0; fails the checklist when the item is critical',
    notApplicable: 'does not apply: in no score',
    notObserved: 'could not be seen: in no score, and completeness is lower',
    notAnswered: 'left open: the audit is incomplete',
  }),
  section('Forms of an answer', 'checklistFormWording', checklistFormWording, {
    marks: 'the default',
    yesNo: 'yes is met, no is not met; nothing between',
    scale: 'whole numbers from lowest to highest; adequate and better is met',
  }),
  section(
    'Policies for what does not apply',
    'notApplicablePolicyWording',
    notApplicablePolicyWording,
    {
      redistribute: 'in no score; the default',
      countAsZero: 'in the score, with 0 points',
      fail: 'the audit fails, whatever the score',
      notAllowed: 'the answer is refused; the default of a critical item',
    },
  ),
  section('Outcomes of an audit', 'checklistOutcomeWording', checklistOutcomeWording, {
    scored: 'every item was dealt with and nothing failed the whole',
    failed: 'a critical item was not met, or one that must apply does not, whatever the score',
    incomplete: 'something is still open',
    notApplicable: 'no item applies',
  }),
  section('Reasons of an outcome', 'checklistReasonWording', checklistReasonWording, {
    criticalItemUnmet: 'no average makes up for it',
    itemMustApply: 'its policy is fail',
    itemsNotAnswered: 'an item has no mark',
    criticalItemNotObserved: 'a critical item cannot be waved through',
    evidenceMissing: 'a mark that needs evidence has none',
    nothingObserved: 'no item of any weight was marked',
    noItemApplies: 'every item is not applicable',
  }),
  section(
    'Coefficients of agreement and consistency',
    'agreementCoefficientWording',
    agreementCoefficientWording,
    {
      cohenKappa: 'two assessors, beyond what their own habits would bring',
      fleissKappa: 'as many ratings of every subject, whoever gave them',
      krippendorffAlpha: 'whatever was rated, by names, ranks, distances or amounts',
      cronbachAlpha: 'how far items hang together whose sum is read as one score',
    },
  ),
  section("Weights of Cohen's kappa", 'kappaWeightsWording', kappaWeightsWording, {
    unweighted: 'every disagreement counts alike',
    linear: 'a disagreement counts by its distance',
    quadratic: 'a disagreement counts by the square of its distance',
  }),
  section("Metrics of Krippendorff's alpha", 'alphaMetricWording', alphaMetricWording, {
    nominal: 'ratings are names, alike or not',
    ordinal: 'ratings have an order; what counts is how many lie between',
    interval: 'ratings are numbers; what counts is the square of the distance',
    ratio: 'ratings are amounts; what counts is the square of the distance over the sum',
  }),
  section('Reasons why there is no coefficient', 'agreementReasonWording', agreementReasonWording, {
    noPairs: 'nothing can be compared',
    onlyOneCategory: '0/0: there is no disagreement that chance could bring',
    fewerThanTwoItems: 'one item has nothing to hang together with',
    fewerThanTwoRespondents: 'one respondent does not vary',
    noVariance: 'the sums of all respondents are the same',
    tooFewDefinedReplicates: 'too few resamples are left for a bound at the level',
  }),
  section(
    'Why a change of audit scores has no interval',
    'checklistUncomparedWording',
    checklistUncomparedWording,
    {
      noScores: 'no audit of the set was finished',
      tooFewScores: 'one score has no spread to judge by',
      noSpread: 'equal scores say nothing of how sure the difference is',
    },
  ),
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
    expired: 'time alone: a window ran out, or a test was failed',
    graceBegan: 'found wanting, and kept for a time',
    wonAnew: 'what it takes was there again before the time of grace was over',
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
  section('Ways to leave a rung', 'rungExitWording', rungExitWording, {
    up: 'to a higher rung',
    down: 'to a lower rung',
    out: 'to what is no rung: lapsed, lost, disqualified, erased',
  }),
  section('Units of the length of a stay', 'stayUnitWording', stayUnitWording, {
    hours: '3,600,000 milliseconds',
    days: '24 hours; the default',
    weeks: '7 days of 24 hours',
  }),
  section(
    'Why a figure of the ladder is missing, or not one',
    'ladderAnalyticsReasonWording',
    ladderAnalyticsReasonWording,
    {
      noStays: 'a curve of nothing is none',
      tooFewLeft: 'the curve never falls as low as the share asked for',
      beyondFollowUp: 'a mean beyond what was observed would be a guess',
      nothingToCompare: 'at no point do two groups stand beside each other',
      nobodyLeft: 'a rung without moves has no row, on the clock of moves',
      nobodySeenAgain: 'a rung without a next period has no row, on the clock of periods',
      noAbsorbingState: 'every state is left again',
      closedWithoutEnd: 'some states lead to each other only',
      severalClosedClasses: 'each closed class has a long run of its own',
    },
  ),
  section('Scales of an interval for stays', 'survivalBandWording', survivalBandWording, {
    logLog: 'never leaves 0 to 1; the default',
    log: 'the default of R, cut off at 1',
    plain: 'cut off at 0 and 1',
  }),
  section('Weights of the log-rank test', 'logRankWeightsWording', logRankWeightsWording, {
    equal: 'the log-rank test; the default',
    peto: 'each exit by the share still there before it',
  }),
  section('Clocks of a transition matrix', 'transitionClockWording', transitionClockWording, {
    panel: 'one state per customer and period: staying is a transition',
    jump: 'one state per stay: only moves are',
  }),
  section('Joins of two steps of a funnel', 'funnelJoinWording', funnelJoinWording, {
    firstFirst: 'the first of each, if in order',
    firstFirstAfter: 'the first, and the first of the next step from then on; the default',
    anyFirstAfter: 'each, with the first of the next step from then on',
    anyAny: 'each with each that comes later',
  }),
  section(
    'Why a stored snapshot is refused',
    'ladderSnapshotFaultWording',
    ladderSnapshotFaultWording,
    {
      malformed: 'a field is missing, wrong or unknown',
      unknownSchemaVersion: 'the snapshot was made by a later version of the library',
      otherPolicy: 'the rules have changed since: migrate it',
      unknownRung: 'the policy has no rung of that name, and none was named for it',
    },
  ),
  section(
    'Why a migrated snapshot is on its rung',
    'ladderMigrationReasonWording',
    ladderMigrationReasonWording,
    {
      samePolicy: 'there was nothing to migrate',
      stillMet: 'the new policy leaves the customer on the rung',
      renamed: 'the same, on a ladder with other names',
      requirementsMet: 'the new policy asks less of a higher rung',
      requirementsLost: 'the new policy asks more of the rung',
    },
  ),
  section(
    'Why no evidence moves a customer up',
    'ladderClosedReasonWording',
    ladderClosedReasonWording,
    {
      topOfLadder: 'there is no next rung',
      alreadyThere: 'the rung asked about is not above',
      lost: 'nothing is heard of who left, until they are won back or buy',
      disqualified: 'nothing is heard, until they buy',
      erased: 'nobody is known any more',
    },
  ),
  section('Parts of a ladder policy', 'ladderPolicyPartWording', ladderPolicyPartWording, {
    id: 'name and version',
    timeZone: 'where days are told apart and months counted',
    rungs: 'from the ground up',
    requirements: 'what a rung asks of who rises',
    upkeep: 'what it asks of who stays, where that is less',
    testedEvery: 'how often rungs are put to the test',
    grace: 'how long a rung is kept that was found wanting',
    fallsTo: 'where one falls by time',
    lapse: 'how long a silence, from which rung, and what ends it',
    winBack: 'the rung of who comes back after leaving',
  }),
  section('Findings about a ladder policy', 'ladderFindingWording', ladderFindingWording, {
    unreachableRung: 'whoever meets its conditions meets those of a rung above',
    rungWithoutConditions: 'above the ground, and open to all',
    conditionOnGround: 'the ground is where everybody starts',
    boughtLoyalty: 'purchases alone lead above repeated purchase',
    impossibleCondition: 'more days than the time has',
    deadCondition: 'it follows from another condition',
    forgivenessWithoutEffect: 'forgiveness of a measure that knows no disappointment',
    emptyWindow: 'a time of zero',
    upkeepBeyondRequirements: 'what it takes to stay does not follow from what it takes to rise',
    demotionWithoutEffect: 'tests, grace or falls where nothing grows old',
    lapseBeforeExpiry: 'the silence allowed is shorter than the time evidence counts',
    nothingKeepsAlive: 'no type of event is a sign of life',
  }),
  section('Lifecycle stages of HubSpot', 'hubSpotStageWording', hubSpotStageWording, {
    subscriber: 'a suspect',
    lead: 'a prospect',
    marketingqualifiedlead: 'a prospect',
    salesqualifiedlead: 'a prospect',
    opportunity: 'a prospect',
    customer: 'a customer',
    evangelist: 'an advocate: the word is ours for more',
    other: 'no rung',
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

import type { Instant, Period, PeriodName } from '../calendar/model.ts'
import type { Words } from '../language/model.ts'
import type {
  NoNpsResponses,
  NpsInterval,
  NpsResponseTally,
  NpsResult,
  NpsScale,
  TooFewNpsResponses,
} from './model.ts'
import type { NpsSurveyKind } from './survey-model.ts'

/** An interval, or why there is none: nobody rated, or too few for a score to be shown. */
export type NpsIntervalResult = NpsInterval | NoNpsResponses | TooFewNpsResponses

/** What a trend is cut into, and what is shown of it. */
export interface NpsTrendOptions<Scale extends string = 'nps'> {
  /** Into which periods of the calendar. */
  readonly period: PeriodName
  /** The IANA zone of the calendar, such as `Asia/Jakarta`. */
  readonly timeZone: string
  /** How many periods to pool into a rolling score; a whole number from 1. Left out, there is none. */
  readonly rolling?: number
  /** Below how many ratings a score is withheld; a whole number from 0, the default. */
  readonly minimumResponses?: number
  /** The level of the intervals, between 0 and 1; default 0.95. */
  readonly level?: number
  /** The scale of the ratings; default `npsScale`. */
  readonly scale?: NpsScale<Scale>
}

/** The score of one period. */
export interface NpsTrendPoint<Scale extends string = string> {
  /** The period. */
  readonly period: Period
  /** What was counted in it, and in no other period. */
  readonly tally: NpsResponseTally<Scale>
  /** Its score, or why there is none. */
  readonly result: NpsResult<Scale>
  /** The score interval of its score; withheld with the score. */
  readonly interval: NpsIntervalResult
  /** The periods up to this one, pooled; present exactly when the caller asked for a window. */
  readonly rolling?: NpsRollingScore<Scale>
}

/** The score of the last periods together: their counts added, never their scores averaged. */
export interface NpsRollingScore<Scale extends string = string> {
  /** The first instant of the window. */
  readonly from: Instant
  /** The first instant after the window: that of the period it ends with. */
  readonly to: Instant
  /** How many periods it pools: fewer than asked for where the trend has no earlier ones. */
  readonly periods: number
  /** What was counted in them. */
  readonly tally: NpsResponseTally<Scale>
  /** Their score together, or why there is none. */
  readonly result: NpsResult<Scale>
  /** The score interval of that score; withheld with the score. */
  readonly interval: NpsIntervalResult
}

/** The score of one segment. */
export interface NpsSegment<Segment, Scale extends string = string> {
  /** The segment. */
  readonly segment: Segment
  /** What was counted in it. */
  readonly tally: NpsResponseTally<Scale>
  /** Its score, or why there is none. */
  readonly result: NpsResult<Scale>
  /** The score interval of its score; withheld with the score. */
  readonly interval: NpsIntervalResult
}

/** One end of a zone. */
export interface NpsZoneEnd {
  /** The score at this end, from -100 to 100. */
  readonly score: number
  /** Whether that score itself lies in the zone. */
  readonly included: boolean
}

/** One zone of a classification of scores. */
export interface NpsZone {
  /** Its name within the classification. */
  readonly id: string
  /** Its name for readers. */
  readonly text: Words
  /** The lower end. */
  readonly from: NpsZoneEnd
  /** The upper end. */
  readonly to: NpsZoneEnd
}

/** A classification of scores, as somebody published it. */
export interface NpsZones {
  /** Its name. */
  readonly id: string
  /** Who published it, and where. */
  readonly source: string
  /** The kinds of survey it was published for. */
  readonly surveyKinds: readonly NpsSurveyKind[]
  /** The zones from the lowest to the highest; they need not cover every score. */
  readonly zones: readonly NpsZone[]
}

/** The zone a score lies in. */
export interface ZonedNps {
  /** Says that a zone holds the score. */
  readonly kind: 'zoned'
  /** The zone. */
  readonly zone: NpsZone
  /** The name of the classification. */
  readonly zones: string
  /** The score. */
  readonly score: number
}

/** A score that lies in no zone of the classification. */
export interface UnzonedNps {
  /** Says that no zone holds the score. */
  readonly kind: 'unzoned'
  /** Where it lies instead. */
  readonly because: 'belowZones' | 'betweenZones' | 'aboveZones'
  /** The name of the classification. */
  readonly zones: string
  /** The score. */
  readonly score: number
}

/** Revenue of one period, sorted by why the customers are there; all in one currency, none negative. */
export interface EarnedGrowthRevenue {
  /** All revenue of the period before; above 0 for anything to be measured. */
  readonly priorRevenue: number
  /** Revenue now from those who were customers then. */
  readonly revenueFromReturningCustomers: number
  /** Revenue now from new customers who came because somebody recommended us. */
  readonly revenueFromEarnedNewCustomers: number
  /** Revenue now from new customers won by advertising, sales and discounts. */
  readonly revenueFromBoughtNewCustomers: number
}

/** Rates of growth as shares of 1: 0.1 is ten percent of the revenue of the period before. */
export interface EarnedGrowthRates {
  /** Revenue of those who stayed over prior revenue (NRR). */
  readonly netRevenueRetention: number
  /** Revenue of recommended new customers over prior revenue (ENC). */
  readonly earnedNewCustomers: number
  /** Revenue of bought new customers over prior revenue. */
  readonly boughtNewCustomers: number
  /** The two earned parts together: NRR + ENC. */
  readonly earnedGrowthFactor: number
  /** The earned growth rate: NRR + ENC - 1. Below 0 when what was earned does not make up for what was lost. */
  readonly earnedGrowthRate: number
  /** Growth of all revenue. */
  readonly totalGrowthRate: number
}

/** Growth, and how much of it was earned. */
export interface MeasuredEarnedGrowth extends EarnedGrowthRates {
  /** Says that revenue changed, so there is a ratio. */
  readonly kind: 'measured'
  /** Earned over total growth: from 0 to 1 where earned growth is not below 0, and otherwise no share. */
  readonly earnedGrowthRatio: number
}

/** Revenue is what it was, so growth has rates and no ratio. */
export interface EarnedGrowthWithoutRatio extends EarnedGrowthRates {
  /** Says that there is no ratio. */
  readonly kind: 'measuredWithoutRatio'
  /** Why. */
  readonly because: 'noTotalGrowth'
}

/** Without prior revenue nothing grows. */
export interface NoPriorRevenue {
  /** Says that there is nothing to compare with. */
  readonly kind: 'unmeasured'
  /** Why. */
  readonly because: 'noPriorRevenue'
}

/** Growth, or why none can be measured. */
export type EarnedGrowth = MeasuredEarnedGrowth | EarnedGrowthWithoutRatio | NoPriorRevenue

import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { compareNps } from '../../src/nps/compare.ts'
import { ratingGroup } from '../../src/nps/group.ts'
import { npsAdjustedWaldInterval, npsInterval } from '../../src/nps/interval.ts'
import type {
  NpsAnswer,
  NpsGroup,
  NpsInterval,
  NpsRating,
  NpsRatingTally,
  NpsResponse,
  NpsResponseTally,
  NpsResult,
  NpsTally,
} from '../../src/nps/model.ts'
import { defineNpsScale } from '../../src/nps/scale.ts'
import type { npsRatingSchema, npsResponseSchema, npsTallySchema } from '../../src/nps/schema.ts'
import { netPromoterScore, npsResponseRate } from '../../src/nps/score.ts'
import { npsBySegment } from '../../src/nps/segment.ts'
import { npsSummary } from '../../src/nps/summary.ts'
import { tallyRatings, tallyRatingStream, tallyResponses } from '../../src/nps/tally.ts'
import { npsTrend } from '../../src/nps/trend.ts'
import { explainNps, npsGroupWording } from '../../src/nps/wording.ts'

const bare = { promoters: 1, passives: 0, detractors: 0 }

test('NpsRating is one of eleven numbers', () => {
  expectTypeOf<NpsRating>().toEqualTypeOf<0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10>()
  expectTypeOf<NpsAnswer>().toEqualTypeOf<NpsRating | 'declined' | null>()
  expectTypeOf(ratingGroup(10)).toEqualTypeOf<NpsGroup>()
  // @ts-expect-error 11 is not on the scale
  ratingGroup(11)
  // @ts-expect-error 7.5 is not on the scale
  ratingGroup(7.5)
  // @ts-expect-error text is no rating
  ratingGroup('9')
  // @ts-expect-error any number may be off the scale: ask isNpsRating first
  ratingGroup(Number('9'))
})

test('NpsResponse keeps refusal and silence apart from ratings', () => {
  expectTypeOf<{ rating: 'declined' }>().toExtend<NpsResponse>()
  expectTypeOf<{ rating: null; at: number }>().toExtend<NpsResponse>()
  expectTypeOf<{ rating: undefined }>().not.toExtend<NpsResponse>()
  expectTypeOf<{ at: number }>().not.toExtend<NpsResponse>()
  expectTypeOf<{ rating: 9; at: Date }>().not.toExtend<NpsResponse>()
})

test('NpsTally needs three counts, and no more', () => {
  expectTypeOf(bare).toExtend<NpsTally>()
  expectTypeOf<NpsResponseTally>().toExtend<NpsRatingTally>()
  expectTypeOf<NpsRatingTally>().toExtend<NpsTally>()
  expectTypeOf<{ promoters: number; detractors: number }>().not.toExtend<NpsTally>()
  // @ts-expect-error a bare tally does not know how many were invited
  npsResponseRate(bare)
  const tally: NpsTally = bare
  // @ts-expect-error tallies are readonly
  tally.promoters = 2
  // @ts-expect-error unknown is absent, not undefined
  npsSummary.combine(bare, { ...bare, declined: undefined })
})

test('tallyRatings takes numbers, however they come', () => {
  expectTypeOf(tallyRatings(Uint8Array.of(9))).toEqualTypeOf<NpsRatingTally>()
  expectTypeOf(tallyRatings(new Set([9]))).toEqualTypeOf<NpsRatingTally>()
  // @ts-expect-error text is not converted
  tallyRatings(['9'])
  // @ts-expect-error no answer is no rating: use tallyResponses
  tallyRatings([9, null])
  // @ts-expect-error bigints are no ratings
  tallyRatings(BigInt64Array.of(9n))
  // @ts-expect-error a stream takes tallyRatingStream
  tallyRatings(new ReadableStream<number>())
  expectTypeOf(
    tallyRatingStream(new ReadableStream<number>()),
  ).resolves.toEqualTypeOf<NpsRatingTally>()
})

test('NpsResult has a score only where it says so', () => {
  const result = netPromoterScore(bare)
  expectTypeOf(result).not.toHaveProperty('score')
  const explain = (given: NpsResult | NpsInterval): number | string => {
    switch (given.kind) {
      case 'scored':
      case 'interval':
        return given.score
      case 'unscored':
        return given.because === 'tooFewResponses' ? given.minimumResponses : given.because
    }
  }
  expectTypeOf(explain).returns.toEqualTypeOf<number | string>()
  const forgetful = (given: NpsResult) => {
    if (given.kind === 'scored') return
    // @ts-expect-error unscored is left
    given satisfies never
  }
  expectTypeOf(forgetful).toBeFunction()
})

test('npsAdjustedWaldInterval takes named pseudo-counts or all three', () => {
  npsAdjustedWaldInterval(bare, { pseudoCounts: 'rocks' })
  // @ts-expect-error there is no such name
  npsAdjustedWaldInterval(bare, { pseudoCounts: 'wilson' })
  // @ts-expect-error passives are missing
  npsAdjustedWaldInterval(bare, { pseudoCounts: { promoters: 1, detractors: 1 } })
  // @ts-expect-error the level is a number
  npsInterval(bare, { level: '95%' })
})

test('npsTrend needs period and zone', () => {
  // @ts-expect-error the zone is never guessed
  npsTrend([], { period: 'month' })
  // @ts-expect-error there is no such period
  npsTrend([], { period: 'fortnight', timeZone: 'UTC' })
})

test('npsBySegment keeps the type of the segment', () => {
  const [first] = npsBySegment([{ branch: 'Solo', rating: 9 }], ({ branch }) => branch)
  expectTypeOf(first?.segment).toEqualTypeOf<string | undefined>()
})

test('tallyResponses takes anything for a rating, and says where the first invalid one is', () => {
  const tally = tallyResponses([{ rating: '9 apples' }, {}])
  expectTypeOf(tally).toExtend<NpsResponseTally>()
  expectTypeOf(tally.firstInvalid?.index).toEqualTypeOf<number | undefined>()
})

test('explainNps speaks two languages', () => {
  const result = netPromoterScore(bare)
  // @ts-expect-error there is no third language
  explainNps(result, { language: 'nl' })
  // @ts-expect-error the language is never guessed
  explainNps(result)
  expectTypeOf(npsGroupWording).toHaveProperty('promoter')
})

test('npsRatingSchema, npsResponseSchema and npsTallySchema give the model, and take all of it', () => {
  expectTypeOf<z.output<typeof npsRatingSchema>>().toEqualTypeOf<NpsRating>()
  expectTypeOf<z.output<typeof npsResponseSchema>>().toExtend<NpsResponse>()
  expectTypeOf<NpsResponse>().toExtend<z.output<typeof npsResponseSchema>>()
  expectTypeOf<NpsResponse>().toExtend<z.input<typeof npsResponseSchema>>()
  expectTypeOf<z.output<typeof npsTallySchema>>().toExtend<NpsTally<string>>()
  expectTypeOf<NpsTally<string>>().toExtend<MutableHistogram<z.output<typeof npsTallySchema>>>()
})

/** A gate makes an array of its own, which may be written; the model may not. */
type MutableHistogram<Tally> = {
  [Field in keyof Tally]: Tally[Field] extends number[] | undefined
    ? readonly number[]
    : Tally[Field]
}

test('scales do not meet by type', () => {
  const stars = defineNpsScale({
    id: 'stars',
    lowest: 1,
    passivesFrom: 4,
    promotersFrom: 5,
    highest: 5,
  })
  const rated = tallyRatings([5, 4], stars)
  expectTypeOf(rated).toEqualTypeOf<NpsRatingTally<'stars'>>()
  expectTypeOf(netPromoterScore(rated)).toExtend<{ readonly kind: 'scored' | 'unscored' }>()
  // @ts-expect-error a tally of stars is none of ratings from 0 to 10
  npsSummary.combine(tallyRatings([9]), rated)
  // @ts-expect-error nor is it compared with one
  compareNps({ previous: tallyRatings([9]), current: rated })
  compareNps({ previous: rated, current: rated })
  npsInterval(rated)
  // @ts-expect-error 6 is a number of stars only where the scale is named
  ratingGroup(12)
  ratingGroup(4, stars)
})

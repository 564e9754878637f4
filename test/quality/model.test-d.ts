import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import type { Verdict } from '../../src/expectation/model.ts'
import { answerSummary, tallyAnswers } from '../../src/quality/answers.ts'
import { ces } from '../../src/quality/ces.ts'
import { csat } from '../../src/quality/csat.ts'
import { explainCsat, explainSurveySampleSize } from '../../src/quality/score-wording.ts'
import { explainSatisfactionIndex } from '../../src/quality/explanation-wording.ts'
import { gapScores } from '../../src/quality/gap.ts'
import type { GapInstrument, GapScores } from '../../src/quality/gap-model.ts'
import { importancePerformance } from '../../src/quality/importance.ts'
import type { ImportanceQuadrant, RatedAttribute } from '../../src/quality/importance-model.ts'
import { judgeMean } from '../../src/quality/judge.ts'
import type { KanoAnswers, KanoCategory, KanoTally } from '../../src/quality/kano-model.ts'
import { kanoCategory, kanoSummary } from '../../src/quality/kano.ts'
import type { MeanVerdict, SampleMean } from '../../src/quality/mean-model.ts'
import type { AnswerRow, AnswerTally, ServiceReachCounts } from '../../src/quality/model.ts'
import type { QualityReason } from '../../src/quality/reason-model.ts'
import { surveySampleSize } from '../../src/quality/sample-size.ts'
import type {
  SatisfactionIndexDefinition,
  SatisfactionIndexResult,
  SatisfactionTally,
} from '../../src/quality/satisfaction-model.ts'
import { ikm2017 } from '../../src/quality/satisfaction-presets.ts'
import type {
  satisfactionIndexSchema,
  satisfactionTallySchema,
} from '../../src/quality/satisfaction-schema.ts'
import { satisfactionIndex } from '../../src/quality/satisfaction.ts'
import type {
  answerRowsSchema,
  answerTallySchema,
  apdexTallySchema,
  gapInstrumentSchema,
  kanoAnswersSchema,
  kanoTallySchema,
  ratedAttributeSchema,
  serviceReachSchema,
} from '../../src/quality/schema.ts'
import type { ApdexTally, CesResult, CsatResult } from '../../src/quality/score-model.ts'
import type { qualityReasonWording } from '../../src/quality/wording.ts'

const scale = { lowest: 1, highest: 5 }
const tally = tallyAnswers([5], scale)
const instrument = { scale, items: [{ id: 'onTime', dimension: 'reliability' }] }

test('ImportanceQuadrant, KanoCategory and the reasons are closed', () => {
  expectTypeOf<ImportanceQuadrant>().toEqualTypeOf<
    'concentrateHere' | 'keepUp' | 'lowPriority' | 'possibleOverkill'
  >()
  expectTypeOf<KanoCategory>().toEqualTypeOf<
    'mustBe' | 'oneDimensional' | 'attractive' | 'indifferent' | 'reverse' | 'questionable'
  >()
  expectTypeOf<QualityReason>().toEqualTypeOf<keyof typeof qualityReasonWording>()
})

test('SampleMean has bounds only where it has an interval, and a mean only where somebody answered', () => {
  expectTypeOf<SampleMean>().not.toHaveProperty('low')
  expectTypeOf<SampleMean>().not.toHaveProperty('mean')
  expectTypeOf<SampleMean['n']>().toBeNumber()
  expectTypeOf<MeanVerdict>().not.toHaveProperty('verdict')
  const read = (verdict: MeanVerdict): Verdict | number =>
    verdict.kind === 'judged' ? verdict.verdict : verdict.minimumAnswers
  expectTypeOf(read).returns.toEqualTypeOf<Verdict | number>()
  const summary = answerSummary(scale)
  // @ts-expect-error a mean is judged against both limits
  judgeMean(summary.result(tally), { adequate: 3 })
})

test('csat, ces and the other scores have no default where the field has none', () => {
  // @ts-expect-error which answers are satisfied is stated
  csat(tally, {})
  // @ts-expect-error the definition is named
  ces(tally, { agreeFrom: 4 })
  // @ts-expect-error agreement needs its lowest answer
  ces(tally, { method: 'agreement' })
  // @ts-expect-error a mean has no lowest answer
  ces(tally, { method: 'mean', agreeFrom: 4 })
  // @ts-expect-error where the axes cross is stated
  importancePerformance([], {})
  // @ts-expect-error the method is named
  surveySampleSize({ population: 100 })
  // @ts-expect-error the table has its own margin
  surveySampleSize({ method: 'krejcieMorgan', population: 100, marginOfError: 0.05 })
  // @ts-expect-error the formula needs one
  surveySampleSize({ method: 'cochran', population: 100 })
  // @ts-expect-error a language is named
  explainSurveySampleSize(surveySampleSize({ method: 'krejcieMorgan', population: 9 }))
  // @ts-expect-error no answer is null, not undefined
  tallyAnswers([5, undefined], scale)
  expectTypeOf<CsatResult>().not.toHaveProperty('share')
  expectTypeOf<CesResult>().not.toHaveProperty('mean')
  expectTypeOf(explainCsat).returns.toBeString()
})

test('GapScores have gaps and verdicts by their method', () => {
  const read = (scores: GapScores): SampleMean => {
    switch (scores.method) {
      case 'servperf':
        expectTypeOf(scores.unweighted).not.toHaveProperty('gap')
        return scores.unweighted.perceived
      case 'servqual':
        return scores.unweighted.gap
      case 'zoneOfTolerance':
        return scores.unweighted.adequacyGap
    }
  }
  expectTypeOf(read).returns.toEqualTypeOf<SampleMean>()
  // @ts-expect-error a zone has both its limits
  gapScores(instrument, { perceived: [[5]], adequate: [[4]] })
  // @ts-expect-error what was perceived is needed
  gapScores(instrument, { expected: [[5]] })
})

test('kanoCategory takes the five answers', () => {
  // @ts-expect-error there is no such answer
  kanoCategory({ functional: 'love', dysfunctional: 'dislike' })
  expectTypeOf(kanoSummary.add).parameter(1).toEqualTypeOf<KanoAnswers>()
})

test('SatisfactionIndexResult has an index only where it says so', () => {
  expectTypeOf<SatisfactionIndexResult>().not.toHaveProperty('index')
  expectTypeOf<SatisfactionIndexResult['respondents']>().toBeNumber()
  // @ts-expect-error a missing answer is null
  satisfactionIndex(ikm2017, [[4, undefined]])
  // @ts-expect-error the names come from the definition
  explainSatisfactionIndex(satisfactionIndex(ikm2017, []), { language: 'en' })
})

test('the gates give the model types', () => {
  expectTypeOf<z.output<typeof satisfactionTallySchema>>().toExtend<SatisfactionTally>()
  expectTypeOf<z.output<typeof satisfactionIndexSchema>>().toExtend<SatisfactionIndexDefinition>()
  expectTypeOf<z.output<typeof gapInstrumentSchema>>().toExtend<GapInstrument>()
  expectTypeOf<z.output<ReturnType<typeof answerRowsSchema>>>().toEqualTypeOf<
    readonly AnswerRow[]
  >()
  expectTypeOf<z.output<typeof answerTallySchema>>().toExtend<AnswerTally>()
  expectTypeOf<Readonly<z.output<typeof apdexTallySchema>>>().toEqualTypeOf<ApdexTally>()
  expectTypeOf<Readonly<z.output<typeof kanoAnswersSchema>>>().toEqualTypeOf<KanoAnswers>()
  expectTypeOf<Readonly<z.output<typeof kanoTallySchema>>>().toEqualTypeOf<KanoTally>()
  expectTypeOf<Readonly<z.output<typeof ratedAttributeSchema>>>().toEqualTypeOf<RatedAttribute>()
  expectTypeOf<Readonly<z.output<typeof serviceReachSchema>>>().toEqualTypeOf<ServiceReachCounts>()
  // And every model value is one the gates may give.
  expectTypeOf<SatisfactionIndexDefinition>().toExtend<
    DeepReadonly<z.output<typeof satisfactionIndexSchema>>
  >()
  expectTypeOf<SatisfactionTally>().toExtend<
    DeepReadonly<z.output<typeof satisfactionTallySchema>>
  >()
  expectTypeOf<GapInstrument>().toExtend<DeepReadonly<z.output<typeof gapInstrumentSchema>>>()
  expectTypeOf<AnswerTally>().toExtend<DeepReadonly<z.output<typeof answerTallySchema>>>()
})

type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value

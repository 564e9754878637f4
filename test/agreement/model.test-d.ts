import { expectTypeOf, test } from 'vitest'
import type { z } from 'zod'
import { agreementBootstrapInterval } from '../../src/agreement/bootstrap.ts'
import { cohenKappa } from '../../src/agreement/cohen.ts'
import type {
  CronbachAlpha,
  ItemScores,
  UndefinedConsistency,
} from '../../src/agreement/consistency-model.ts'
import { cronbachAlpha } from '../../src/agreement/cronbach.ts'
import { krippendorffAlpha } from '../../src/agreement/krippendorff.ts'
import type {
  AgreementCoefficient,
  AgreementRatings,
  AlphaMetric,
  CohenKappa,
  KappaWeights,
  UndefinedAgreement,
} from '../../src/agreement/model.ts'
import type { agreementRatingsSchema, itemScoresSchema } from '../../src/agreement/schema.ts'

test('the closed lists are these', () => {
  expectTypeOf<AgreementCoefficient>().toEqualTypeOf<
    'cohenKappa' | 'fleissKappa' | 'krippendorffAlpha' | 'cronbachAlpha'
  >()
  expectTypeOf<KappaWeights>().toEqualTypeOf<'unweighted' | 'linear' | 'quadratic'>()
  expectTypeOf<AlphaMetric>().toEqualTypeOf<'nominal' | 'ordinal' | 'interval' | 'ratio'>()
  expectTypeOf<UndefinedAgreement['because']>().toEqualTypeOf<'noPairs' | 'onlyOneCategory'>()
})

test('a rating is a text, a number or null, and nothing else', () => {
  expectTypeOf<readonly (readonly ('met' | null)[])[]>().toExtend<AgreementRatings>()
  expectTypeOf<[number, number][]>().toExtend<AgreementRatings>()
  // @ts-expect-error what is missing is null
  cohenKappa([[1, undefined]])
  // @ts-expect-error an answer is a text or a number
  cohenKappa([[true, false]])
  // @ts-expect-error items have scores, not texts
  cronbachAlpha([['4', '5']])
})

test('what has no default must be said', () => {
  // @ts-expect-error there is no usual metric
  krippendorffAlpha([[1, 2]])
  // @ts-expect-error a generator is handed in
  agreementBootstrapInterval([[1, 2]], cohenKappa, {})
})

test('a coefficient is there only where it is measured', () => {
  const kappa = cohenKappa([[1, 2]])
  expectTypeOf(kappa).toEqualTypeOf<CohenKappa | UndefinedAgreement<'cohenKappa'>>()
  expectTypeOf<'value'>().not.toExtend<keyof typeof kappa>()
  expectTypeOf<'n' | 'leftOut' | 'coefficient'>().toExtend<keyof typeof kappa>()
  expectTypeOf(cronbachAlpha([])).toEqualTypeOf<CronbachAlpha | UndefinedConsistency>()
})

test('the gates give what the acts take', () => {
  expectTypeOf<z.infer<typeof agreementRatingsSchema>>().toExtend<AgreementRatings>()
  expectTypeOf<z.infer<typeof itemScoresSchema>>().toExtend<ItemScores>()
  expectTypeOf<Readonly<z.infer<typeof agreementRatingsSchema>>[number][number]>().toEqualTypeOf<
    AgreementRatings[number][number]
  >()
  expectTypeOf<z.infer<typeof itemScoresSchema>[number][number]>().toEqualTypeOf<
    ItemScores[number][number]
  >()
})

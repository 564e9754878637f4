import type { Language } from '../language/model.ts'
import { writeAmount, writeNumber } from '../language/number.ts'
import type { LogRankTest, LogRankUntested } from './survival-model.ts'
import type { TransitionComparison, TransitionsUncompared } from './transition-model.ts'
import { ladderAnalyticsReasonWording } from './wording.ts'

/**
 * Explains whether groups leave alike.
 *
 * @param test - of `logRank`
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { explainLogRank, logRank } from 'paripurna/ladder-analytics'
 *
 * const leftAfter = (...days: number[]) => days.map((duration) => ({ duration, exit: 'left' }))
 * const test = logRank({ greeted: leftAfter(30, 60, 90, 120), ignored: leftAfter(10, 20, 30, 40) })
 * explainLogRank(test, { language: 'en' }) // => 'greeted: 4 left, 6.15 expected were the groups alike; ignored: 4 left, 1.85 expected were the groups alike; chi-square 4.47 with 1 degree of freedom, p = 0.034.'
 * explainLogRank(logRank({}), { language: 'id' }) // => 'Tidak ada uji: tidak ada yang bisa dibandingkan.'
 * ```
 */
export function explainLogRank(
  test: LogRankTest | LogRankUntested,
  { language }: { readonly language: Language },
): string {
  const say = sentences[language]
  if (test.kind === 'untested') {
    return `${say.noTest}: ${ladderAnalyticsReasonWording[test.because][language]}.`
  }
  const amount = (value: number) => writeAmount(value, language)
  const groups = test.groups.map(
    ({ group, observed, expected }) =>
      `${group}: ${say.against(amount(observed), amount(expected))}`,
  )
  const { chiSquare, degreesOfFreedom, p } = test
  return `${groups.join('; ')}; ${say.chiSquare(amount(chiSquare), degreesOfFreedom)}, ${writeP(p, language)}.`
}

/**
 * Explains whether cohorts move alike.
 *
 * @param test - of `compareTransitions`
 * @param options - `language`
 * @returns the sentence, by the likelihood ratio
 * @example
 * ```ts
 * import { compareTransitions, explainTransitionComparison } from 'paripurna/ladder-analytics'
 *
 * const cohort = (counts: number[][]) => ({ clock: 'panel', states: ['client', 'lost'], counts }) as const
 * const test = compareTransitions([cohort([[90, 10], [0, 50]]), cohort([[70, 30], [0, 50]])])
 * explainTransitionComparison(test, { language: 'en' }) // => 'If the cohorts moved alike, a difference this large had p < 0.001 (300 transitions).'
 * explainTransitionComparison(compareTransitions([]), { language: 'en' }) // => 'No test: there is nothing to compare.'
 * ```
 */
export function explainTransitionComparison(
  test: TransitionComparison | TransitionsUncompared,
  { language }: { readonly language: Language },
): string {
  const say = sentences[language]
  if (test.kind === 'untested') {
    return `${say.noTest}: ${ladderAnalyticsReasonWording[test.because][language]}.`
  }
  return say.alike(writeP(test.pLikelihoodRatio, language), writeNumber(test.n, { language }))
}

/** Three decimals, or that it is below one in a thousand. */
function writeP(p: number, language: Language): string {
  if (p < 0.001) return `p < ${writeNumber(0.001, { language, decimals: 3 })}`
  return `p = ${writeNumber(p, { language, decimals: 3 })}`
}

const sentences = {
  en: {
    noTest: 'No test',
    against: (observed: string, expected: string) =>
      `${observed} left, ${expected} expected were the groups alike`,
    chiSquare: (value: string, degrees: number) =>
      `chi-square ${value} with ${degrees} ${degrees === 1 ? 'degree' : 'degrees'} of freedom`,
    alike: (p: string, n: string) =>
      `If the cohorts moved alike, a difference this large had ${p} (${n} transitions).`,
  },
  id: {
    noTest: 'Tidak ada uji',
    against: (observed: string, expected: string) =>
      `${observed} pergi, ${expected} diharapkan jika semua kelompok sama`,
    chiSquare: (value: string, degrees: number) =>
      `khi-kuadrat ${value} dengan derajat bebas ${degrees}`,
    alike: (p: string, n: string) =>
      `Jika semua kohor berpindah dengan cara yang sama, perbedaan sebesar ini memiliki ${p} (${n} perpindahan).`,
  },
} satisfies Record<Language, object>

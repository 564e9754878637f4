import type { Language } from '../language/model.ts'
import { writeAmount, writeNumber, writePercent } from '../language/number.ts'
import { stateName } from './census-wording.ts'
import type {
  AbsorbingChain,
  NeverAbsorbed,
  StationaryDistribution,
  StationaryDistributions,
} from './chain-model.ts'
import type { TransitionRow } from './transition-model.ts'
import { ladderAnalyticsReasonWording } from './wording.ts'

/**
 * Explains what follows one state, with what probability.
 *
 * @param row - of `transitionMatrix`
 * @param options - `language`
 * @returns the sentence; what never followed is left out
 * @example
 * ```ts
 * import { explainTransitions, transitionMatrix } from 'paripurna/ladder-analytics'
 *
 * const { rows } = transitionMatrix({ clock: 'jump', states: ['client', 'lost'], counts: [[0, 8], [0, 0]] })
 * rows.map((row) => explainTransitions(row, { language: 'en' })) // => ['client (8): lost 100% (68% to 100%).', 'lost: nobody was seen to leave it.']
 * ```
 */
export function explainTransitions(
  row: TransitionRow<string>,
  { language }: { readonly language: Language },
): string {
  const from = stateName(row.from, language)
  if (row.kind === 'unobserved') {
    return `${from}: ${ladderAnalyticsReasonWording[row.because][language]}.`
  }
  const percent = (share: number) => writePercent(share * 100, { language })
  const lines = row.to.flatMap(({ to, count, share, low, high }) => {
    const range = sentences[language].range(percent(low), percent(high))
    return count === 0 ? [] : [`${stateName(to, language)} ${percent(share)} (${range})`]
  })
  return `${from} (${writeNumber(row.n, { language })}): ${lines.join(', ')}.`
}

/**
 * Explains what becomes of a chain from one of its states, or why it never ends.
 *
 * @param chain - of `absorbingChain`
 * @param options - `language`; `from`, the state to start in
 * @returns the sentence
 * @throws RangeError when the state is not one that the chain passes through
 * @example
 * ```ts
 * import { absorbingChain, explainAbsorption } from 'paripurna/ladder-analytics'
 *
 * const states = ['client', 'advocate', 'lost']
 * const chain = absorbingChain({ states, probabilities: [[0.5, 0.25, 0.25], [0, 1, 0], [0, 0, 1]] })
 * explainAbsorption(chain, { language: 'en', from: 'client' }) // => 'From client: 2 steps on average; ends in advocate 50%, lost 50%.'
 * ```
 */
export function explainAbsorption<State extends string>(
  chain: AbsorbingChain<State> | NeverAbsorbed<State>,
  { language, from }: { readonly language: Language; readonly from: NoInfer<State> },
): string {
  const say = sentences[language]
  if (chain.kind === 'unending') {
    const names = chain.unending.map((state) => stateName(state, language)).join(', ')
    return `${say.noEnd}: ${ladderAnalyticsReasonWording[chain.because][language]} (${names}).`
  }
  const at = chain.transient.indexOf(from)
  const steps = chain.expectedSteps[at]
  if (steps === undefined) {
    throw new RangeError(
      `explainAbsorption needs a state of ${chain.transient.join(', ')}, got ${from}`,
    )
  }
  const ends = chain.absorbing.map((state, end) => {
    const share = chain.absorptionProbabilities[at]?.[end] ?? 0
    return `${stateName(state, language)} ${writePercent(share * 100, { language })}`
  })
  return say.absorbed(stateName(from, language), writeAmount(steps, language), ends.join(', '))
}

/**
 * Explains where a chain settles.
 *
 * @param law - of `stationaryDistribution`
 * @param options - `language`
 * @returns the sentence; with several closed classes one clause for each
 * @example
 * ```ts
 * import { explainStationaryDistribution, stationaryDistribution } from 'paripurna/ladder-analytics'
 *
 * const law = stationaryDistribution({ states: ['client', 'lapsed'], probabilities: [[0.75, 0.25], [0.5, 0.5]] })
 * explainStationaryDistribution(law, { language: 'en' }) // => 'In the long run: client 67%, lapsed 33%.'
 * ```
 */
export function explainStationaryDistribution(
  law: StationaryDistribution<string> | StationaryDistributions<string>,
  { language }: { readonly language: Language },
): string {
  const shares = law.classes.map(({ states, distribution }) =>
    states
      .map((state) => {
        const share = distribution[law.states.indexOf(state)] ?? 0
        return `${stateName(state, language)} ${writePercent(share * 100, { language })}`
      })
      .join(', '),
  )
  const say = sentences[language]
  const reason =
    law.kind === 'several' ? `, ${ladderAnalyticsReasonWording[law.because][language]}` : ''
  return `${say.longRun}${reason}: ${shares.join(` ${say.or} `)}.`
}

const sentences = {
  en: {
    noEnd: 'No end',
    longRun: 'In the long run',
    or: 'or',
    range: (low: string, high: string) => `${low} to ${high}`,
    absorbed: (from: string, steps: string, ends: string) =>
      `From ${from}: ${steps} steps on average; ends in ${ends}.`,
  },
  id: {
    noEnd: 'Tidak ada akhir',
    longRun: 'Dalam jangka panjang',
    or: 'atau',
    range: (low: string, high: string) => `${low} sampai ${high}`,
    absorbed: (from: string, steps: string, ends: string) =>
      `Dari ${from}: rata-rata ${steps} langkah; berakhir di ${ends}.`,
  },
} satisfies Record<Language, object>

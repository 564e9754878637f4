import type { NpsTally } from './model.ts'
import { npsSummaryOn } from './summary.ts'
import {
  npsSurveyKinds,
  npsSurveyTraits,
  type NpsSurveyKind,
  type NpsSurveyTally,
  type NpsSurveyTrait,
  type OneSurveyKind,
} from './survey-model.ts'
import { subtractNpsTally } from './window.ts'

/**
 * Adds up tallies of surveys that asked the same thing, and refuses all others.
 *
 * Kinds never pool: customers asked about the whole relation and customers asked at the till answer
 * two questions, and the mean of two questions answers none. The compiler refuses a list of several
 * kinds, and so does the function. Surveys of one kind that differ in touchpoint, channel, language or
 * version of the wording pool only when that trait is named in `across`; a trait that one of them does
 * not state differs from one that is stated, because unknown is not the same.
 *
 * @param surveys - tallies of one kind, at least one
 * @param options - `across`, the traits in which they may differ; default none
 * @returns the sum: the kind, every trait in which they all agree, and the counts added as by
 * `npsSummary`
 * @throws RangeError when there is no survey; naming the index when a survey is of another kind, or of
 * none, differs from the first in a trait that is not named, or is on another scale; or when a count
 * is negative or not whole
 * @example Two branches, then two wordings
 * ```ts
 * import { poolNpsSurveys } from 'paripurna/nps'
 *
 * const bandung = { surveyKind: 'relationship', wordingVersion: '1', tally: { promoters: 6, passives: 3, detractors: 1 } } as const
 * const solo = { ...bandung, tally: { promoters: 2, passives: 1, detractors: 7 } }
 * poolNpsSurveys([bandung, solo]) // => { surveyKind: 'relationship', wordingVersion: '1', tally: { promoters: 8, passives: 4, detractors: 8 } }
 *
 * const reworded = { ...solo, wordingVersion: '2' }
 * poolNpsSurveys([bandung, reworded]) // throws RangeError: wordingVersion of surveys[1]
 * poolNpsSurveys([bandung, reworded], { across: ['wordingVersion'] }) // => { surveyKind: 'relationship', tally: { promoters: 8, passives: 4, detractors: 8 } }
 * ```
 * @see Reichheld, Darnell and Burns, Winning on Purpose (2021), on relationship, experience and benchmark scores
 */
export function poolNpsSurveys<Kind extends NpsSurveyKind>(
  surveys: readonly NpsSurveyTally<Kind>[] & OneSurveyKind<Kind>,
  options: { readonly across?: readonly NpsSurveyTrait[] } = {},
): NpsSurveyTally<Kind> {
  const [first, ...others] = surveys
  if (first === undefined) {
    throw new RangeError('poolNpsSurveys needs at least one survey, got none')
  }
  const { across = [] } = options
  checkTraits(across)
  let tally: NpsTally<string> | undefined
  for (const [index, survey] of surveys.entries()) {
    checkKind(first, survey, index)
    checkAgreement(first, survey, index, across)
    tally = add(tally, survey.tally, index)
  }
  const agreed = npsSurveyTraits.flatMap((trait) =>
    first[trait] !== undefined && others.every((survey) => survey[trait] === first[trait])
      ? [[trait, first[trait]] as const]
      : [],
  )
  return {
    surveyKind: first.surveyKind,
    ...Object.fromEntries(agreed),
    tally: tally ?? first.tally,
  }
}

function add(
  total: NpsTally<string> | undefined,
  tally: NpsTally<string>,
  index: number,
): NpsTally<string> {
  try {
    // A total of nothing that knows what the first tally knows.
    return npsSummaryOn<string>().combine(total ?? subtractNpsTally(tally, tally), tally)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new RangeError(`poolNpsSurveys: surveys[${index}]: ${why}`, { cause })
  }
}

function checkTraits(across: readonly NpsSurveyTrait[]): void {
  const unknown = across.find((trait) => !npsSurveyTraits.includes(trait))
  if (unknown !== undefined) {
    throw new RangeError(
      `poolNpsSurveys pools across ${npsSurveyTraits.join(', ')}, got ${unknown}`,
    )
  }
}

function checkKind(first: NpsSurveyTally, survey: NpsSurveyTally, index: number): void {
  const { surveyKind } = survey
  if (!npsSurveyKinds.includes(surveyKind) || surveyKind !== first.surveyKind) {
    const wanted = index === 0 ? npsSurveyKinds.join(', ') : `one kind, ${first.surveyKind}`
    throw new RangeError(
      `poolNpsSurveys needs surveys of ${wanted}, got ${surveyKind} at surveys[${index}]`,
    )
  }
}

function checkAgreement(
  first: NpsSurveyTally,
  survey: NpsSurveyTally,
  index: number,
  across: readonly NpsSurveyTrait[],
): void {
  const trait = npsSurveyTraits.find(
    (name) => !across.includes(name) && survey[name] !== first[name],
  )
  if (trait !== undefined) {
    throw new RangeError(
      `poolNpsSurveys needs surveys asked alike, or the trait named in across; got ${trait} of surveys[${index}]: ${said(survey[trait])} beside ${said(first[trait])}`,
    )
  }
}

function said(trait: string | undefined): string {
  return trait === undefined ? 'not stated' : JSON.stringify(trait)
}

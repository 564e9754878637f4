import { writeInstant } from '../calendar/wording.ts'
import type { CountedNoun, Language, Words } from '../language/model.ts'
import { writeCount, writeNumber } from '../language/number.ts'
import { ladderRungWording, ladderStandingWording } from '../loyalty-ladder/wording.ts'
import type { LadderCensus } from './census-model.ts'

const customers: CountedNoun = { en: { one: 'customer', other: 'customers' }, id: 'pelanggan' }

/**
 * Explains where all customers stand at one instant, in one line: rungs with who is active, and those
 * of other standings.
 *
 * @param census - of `ladderCensus`
 * @param options - `language`; `timeZone`, the IANA zone the instant is written in
 * @returns the line; rungs and standings of nobody are left out
 * @throws RangeError when the zone is unknown
 * @example
 * ```ts
 * import { explainCensus, ladderCensus } from 'paripurna/ladder-analytics'
 * import { defaultLadderPolicy, replayLadder } from 'paripurna/loyalty-ladder'
 *
 * const bought = { type: 'purchased', id: 'o-1', at: Date.UTC(2026, 0, 5) } as const
 * const left = { type: 'churned', id: 'l-1', at: Date.UTC(2026, 5, 1) } as const
 * const timelines = [[bought], [bought, left]].map((events) => replayLadder(defaultLadderPolicy, events))
 * const census = ladderCensus(timelines, { asOf: Date.UTC(2026, 6, 1) })
 * explainCensus(census, { language: 'en', timeZone: 'UTC' }) // => '1 July 2026, 00:00 (UTC): 2 customers; active: customer 1; lost: 1.'
 * ```
 */
export function explainCensus(
  census: LadderCensus,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): string {
  const number = (count: number) => writeNumber(count, { language })
  const active = census.rungs.flatMap(({ rung, standings }) =>
    standings.active === 0 ? [] : [`${stateName(rung, language)} ${number(standings.active)}`],
  )
  const others = Object.entries(census.standings).flatMap(([standing, count]) =>
    standing === 'active' || count === 0
      ? []
      : [`${stateName(standing, language)}: ${number(count)}`],
  )
  const rungs =
    active.length === 0 ? [] : [`${stateName('active', language)}: ${active.join(', ')}`]
  const parts = [writeCount(census.n, customers, language), ...rungs, ...others]
  const at = `${writeInstant(census.asOf, { language, timeZone })} (${timeZone})`
  return `${at}: ${parts.join('; ')}.`
}

/**
 * The word for a rung or a standing; other states as they are named.
 *
 * @internal
 */
export function stateName(state: string, language: Language): string {
  const words: Readonly<Record<string, Words>> = { ...ladderStandingWording, ...ladderRungWording }
  return (Object.hasOwn(words, state) ? words[state]?.[language] : undefined) ?? state
}

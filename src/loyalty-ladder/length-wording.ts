import type { Duration } from '../calendar/model.ts'
import type { CountedNoun, Language } from '../language/model.ts'
import { writeCount } from '../language/number.ts'
import type { LadderCondition } from './policy-model.ts'
import { ladderMeasureNouns } from './wording.ts'

const units: Readonly<Record<keyof Duration, CountedNoun>> = {
  years: { en: { one: 'year', other: 'years' }, id: 'tahun' },
  months: { en: { one: 'month', other: 'months' }, id: 'bulan' },
  weeks: { en: { one: 'week', other: 'weeks' }, id: 'minggu' },
  days: { en: { one: 'day', other: 'days' }, id: 'hari' },
  hours: { en: { one: 'hour', other: 'hours' }, id: 'jam' },
  minutes: { en: { one: 'minute', other: 'minutes' }, id: 'menit' },
  seconds: { en: { one: 'second', other: 'seconds' }, id: 'detik' },
  milliseconds: { en: { one: 'millisecond', other: 'milliseconds' }, id: 'milidetik' },
}
const disappointments: CountedNoun = {
  en: { one: 'disappointment', other: 'disappointments' },
  id: 'kekecewaan',
}

/** Writes a length of a policy: `12 months`. */
export function writeLength(length: Duration, language: Language): string {
  const amounts = new Map<string, number>(Object.entries(length))
  return Object.entries(units)
    .flatMap(([unit, noun]) => {
      const amount = amounts.get(unit)
      return amount === undefined ? [] : [writeCount(amount, noun, language)]
    })
    .join(' ')
}

/** Writes conditions: `2 days with a purchase within 12 months`. */
export function writeConditions(
  conditions: readonly LadderCondition[],
  language: Language,
): string {
  const say = sentences[language]
  if (conditions.length === 0) return say.nothing
  const written = conditions.map(({ evidence, atLeast, forgiving = 0, within }) => {
    const what = writeCount(atLeast, ladderMeasureNouns[evidence], language)
    const when = within === undefined ? '' : say.within(writeLength(within, language))
    const despite =
      forgiving === 0 ? '' : say.forgiving(writeCount(forgiving, disappointments, language))
    return `${what}${when}${despite}`
  })
  return written.join(', ')
}

const sentences = {
  en: {
    nothing: 'nothing',
    within: (length: string) => ` within ${length}`,
    forgiving: (what: string) => ` (${what} forgiven)`,
  },
  id: {
    nothing: 'tidak ada',
    within: (length: string) => ` dalam ${length}`,
    forgiving: (what: string) => ` (${what} dimaafkan)`,
  },
} satisfies Record<Language, object>

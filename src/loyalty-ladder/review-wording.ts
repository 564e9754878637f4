import type { Language, Words } from '../language/model.ts'
import { writeConditions, writeLength } from './length-wording.ts'
import type {
  LadderFinding,
  LadderFindingKind,
  LadderPolicyDifference,
  LadderPolicyPart,
} from './review-model.ts'
import { ladderEventWording, writeLadderRung, type LadderRungNames } from './wording.ts'

/** The parts of a policy. */
export const ladderPolicyPartWording: Readonly<Record<LadderPolicyPart, Words>> = {
  id: { en: 'Name', id: 'Nama' },
  timeZone: { en: 'Time zone', id: 'Zona waktu' },
  rungs: { en: 'Rungs', id: 'Anak tangga' },
  requirements: { en: 'To become', id: 'Untuk menjadi' },
  upkeep: { en: 'To stay', id: 'Untuk tetap' },
  testedEvery: { en: 'Tested every', id: 'Diuji setiap' },
  grace: { en: 'Grace', id: 'Masa tenggang' },
  fallsTo: { en: 'Falls to', id: 'Turun ke' },
  lapse: { en: 'Lapse by silence', id: 'Lama diam' },
  winBack: { en: 'Won back to', id: 'Kembali ke' },
}

/** What can be odd about a policy. */
export const ladderFindingWording: Readonly<Record<LadderFindingKind, Words>> = {
  unreachableRung: {
    en: 'nobody rises to it, because a rung above asks for no more',
    id: 'tidak ada yang naik ke sini, karena anak tangga di atasnya tidak meminta lebih',
  },
  rungWithoutConditions: {
    en: 'it asks for nothing, so everybody is on it or above',
    id: 'tidak meminta apa pun, sehingga semua orang berada di sini atau di atasnya',
  },
  conditionOnGround: {
    en: 'the ground asks for nothing, whatever stands here',
    id: 'dasar tangga tidak meminta apa pun, apa pun yang tertulis di sini',
  },
  boughtLoyalty: {
    en: 'buying alone leads above the rung of buying again: a repeated purchase is not loyalty',
    id: 'membeli saja sudah membawa ke atas anak tangga pembelian berulang: pembelian berulang bukan loyalitas',
  },
  impossibleCondition: {
    en: 'so many days do not fit into so short a time',
    id: 'hari sebanyak itu tidak muat dalam waktu sesingkat itu',
  },
  deadCondition: {
    en: 'it decides nothing, because it holds whenever another one does',
    id: 'tidak menentukan apa pun, karena selalu terpenuhi bila syarat lain terpenuhi',
  },
  forgivenessWithoutEffect: {
    en: 'only deliveries above expectation can be forgiven a disappointment',
    id: 'hanya layanan melampaui harapan yang mengenal kekecewaan yang dimaafkan',
  },
  emptyWindow: {
    en: 'a time that does not last: nothing ever counts',
    id: 'waktu tanpa lama: tidak ada yang pernah terhitung',
  },
  upkeepBeyondRequirements: {
    en: 'staying asks for what rising does not: one can meet all requirements and not rise',
    id: 'bertahan meminta yang tidak diminta untuk naik: semua syarat naik bisa terpenuhi tanpa naik',
  },
  demotionWithoutEffect: {
    en: 'time takes nothing away here, because nothing grows old',
    id: 'waktu tidak mengambil apa pun di sini, karena tidak ada yang kedaluwarsa',
  },
  lapseBeforeExpiry: {
    en: 'silence makes the customer lapse long before this can grow old',
    id: 'pelanggan sudah dianggap lama diam jauh sebelum ini kedaluwarsa',
  },
  nothingKeepsAlive: {
    en: 'nothing is a sign of life, so nobody can lapse before coming back from elsewhere',
    id: 'tidak ada tanda hidup, sehingga tidak ada yang bisa dianggap lama diam sebelum kembali dari luar',
  },
}

/** How findings and differences are written. */
export interface LadderReviewWriting {
  /** The language. */
  readonly language: Language
  /** Names for rungs that are not the usual six. */
  readonly rungs?: LadderRungNames
}

/**
 * Explains a finding about a policy in one sentence, with its place and the place that makes it so.
 *
 * @param finding - the finding
 * @param options - `language`
 * @returns the sentence
 * @example
 * ```ts
 * import { explainLadderFinding } from 'paripurna/loyalty-ladder'
 *
 * const finding = { kind: 'rungWithoutConditions', path: 'requirements.client', rung: 'client' } as const
 * explainLadderFinding(finding, { language: 'en' }) // => 'requirements.client: it asks for nothing, so everybody is on it or above.'
 * ```
 */
export function explainLadderFinding(
  { kind, path, by }: LadderFinding<string>,
  options: { readonly language: Language },
): string {
  const { language } = options
  return `${path}: ${ladderFindingWording[kind][language]}${by === undefined ? '' : ` (${by})`}.`
}

/**
 * Explains a difference between two policies in one sentence: what it was and what it is now.
 *
 * @param difference - the difference
 * @param options - `language`; `rungs`, names for the rungs of your own ladder
 * @returns the sentence
 * @example
 * ```ts
 * import { defaultLadderPolicy, diffLadderPolicies, explainLadderPolicyDifference } from 'paripurna/loyalty-ladder'
 *
 * const [one] = diffLadderPolicies(defaultLadderPolicy, { ...defaultLadderPolicy, winBack: 'prospect' })
 * one && explainLadderPolicyDifference(one, { language: 'en' }) // => 'Won back to: prospect, before: customer.'
 * one && explainLadderPolicyDifference(one, { language: 'id' }) // => 'Kembali ke: orang tertarik, sebelumnya: konsumen.'
 * ```
 */
export function explainLadderPolicyDifference(
  difference: LadderPolicyDifference<string>,
  options: LadderReviewWriting,
): string {
  const { language } = options
  const { kind, rung } = difference
  const about = rung === undefined ? '' : ` ${writeLadderRung(rung, options)}`
  const [before, after] = writeValues(difference, options)
  const since = language === 'en' ? 'before' : 'sebelumnya'
  return `${ladderPolicyPartWording[kind][language]}${about}: ${after}, ${since}: ${before}.`
}

function writeValues(
  difference: LadderPolicyDifference<string>,
  options: LadderReviewWriting,
): readonly [string, string] {
  const { language } = options
  const say = sentences[language]
  const name = (rung: string) => writeLadderRung(rung, options)
  const both = <Value>(
    { before, after }: { readonly before: Value; readonly after: Value },
    write: (value: Value & NonNullable<unknown>) => string,
    otherwise: string,
  ): readonly [string, string] => {
    const one = (value: Value) => (value === null || value === undefined ? otherwise : write(value))
    return [one(before), one(after)]
  }
  switch (difference.kind) {
    case 'id':
    case 'timeZone':
      return both(difference, (text) => text, '')
    case 'rungs':
      return both(difference, (rungs) => rungs.map(name).join(', '), '')
    case 'requirements':
      return both(difference, (list) => writeConditions(list, language), say.noRung)
    case 'upkeep':
      return both(difference, (list) => writeConditions(list, language), say.asToRise)
    case 'testedEvery':
      return both(difference, (length) => writeLength(length, language), say.always)
    case 'grace':
      return both(difference, (length) => writeLength(length, language), say.none)
    case 'fallsTo':
      return both(
        difference,
        (to) => {
          if (typeof to === 'string') return say[to]
          const falls = Object.entries({ ...to })
          return falls.map(([from, lower]) => `${name(from)} > ${name(lower ?? from)}`).join(', ')
        },
        '',
      )
    case 'lapse':
      return both(
        difference,
        ({ after, from, keptAliveBy }) =>
          say.lapse(
            writeLength(after, language),
            name(from),
            keptAliveBy.map((type) => ladderEventWording[type][language]).join(', ') || say.none,
          ),
        say.never,
      )
    case 'winBack':
      return both(difference, name, '')
  }
}

const sentences = {
  en: {
    noRung: 'no such rung',
    asToRise: 'what it takes to rise',
    always: 'always',
    none: 'none',
    never: 'never',
    supported: 'the highest rung still supported',
    oneRung: 'one rung lower',
    lapse: (after: string, from: string, by: string) =>
      `after ${after}, from ${from} up, but for: ${by}`,
  },
  id: {
    noRung: 'tidak ada anak tangga itu',
    asToRise: 'sama dengan syarat naik',
    always: 'setiap saat',
    none: 'tidak ada',
    never: 'tidak pernah',
    supported: 'anak tangga tertinggi yang masih didukung bukti',
    oneRung: 'satu anak tangga di bawah',
    lapse: (after: string, from: string, by: string) =>
      `setelah ${after}, dari ${from} ke atas, kecuali: ${by}`,
  },
} satisfies Record<Language, object>

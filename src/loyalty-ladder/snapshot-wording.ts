import type { Language, Words } from '../language/model.ts'
import type { LadderRung } from './model.ts'
import type {
  LadderMigration,
  LadderMigrationReason,
  LadderSnapshotFault,
  LadderSnapshotRefused,
} from './snapshot-model.ts'
import { ladderRungWording, writeShortfall } from './wording.ts'

/** Why a snapshot is not taken. */
export const ladderSnapshotFaultWording: Readonly<Record<LadderSnapshotFault, Words>> = {
  malformed: { en: 'not the shape of a snapshot', id: 'bentuknya bukan bentuk cuplikan' },
  unknownSchemaVersion: { en: 'unknown version of the shape', id: 'versi bentuk tidak dikenal' },
  otherPolicy: { en: 'made under another policy', id: 'dibuat dengan kebijakan lain' },
  unknownRung: { en: 'no such rung under this policy', id: 'tidak ada anak tangga itu' },
}

/** Why a migration leads where it leads. */
export const ladderMigrationReasonWording: Readonly<Record<LadderMigrationReason, Words>> = {
  samePolicy: { en: 'made under this very policy', id: 'dibuat dengan kebijakan ini juga' },
  stillMet: { en: 'all it takes is still there', id: 'semua syarat masih terpenuhi' },
  renamed: { en: 'the rung has another name', id: 'anak tangganya berganti nama' },
  requirementsMet: {
    en: 'all that the higher rung takes is there',
    id: 'semua syarat anak tangga yang lebih tinggi terpenuhi',
  },
  requirementsLost: {
    en: 'what the rung now takes is not there',
    id: 'syarat anak tangga yang sekarang tidak terpenuhi',
  },
}

/**
 * Explains in one sentence what a migration did to a customer, or why a snapshot was refused.
 *
 * @param migration - the result of `migrateLadderSnapshot`, or the refusal of `restoreLadder`
 * @param options - `language`; `rungs`, the words for rungs of your own, old and new, which are called
 * by their ids without
 * @returns the sentence
 * @example
 * ```ts
 * import { defaultLadderPolicy, explainLadderMigration, migrateLadderSnapshot, snapshotLadder, startLadder } from 'paripurna/loyalty-ladder'
 *
 * const snapshot = snapshotLadder(defaultLadderPolicy, startLadder())
 * const policy = { ...defaultLadderPolicy, lapse: null }
 * explainLadderMigration(migrateLadderSnapshot(snapshot, { policy }), { language: 'en' }) // => 'Stays on suspect: all it takes is still there. For prospect: 0 of 1 sign of interest.'
 * explainLadderMigration(migrateLadderSnapshot({ schemaVersion: 2 }, { policy }), { language: 'id' }) // => 'Ditolak di schemaVersion: versi bentuk tidak dikenal (2).'
 * ```
 */
export function explainLadderMigration<Rung extends string = LadderRung>(
  migration: LadderMigration<Rung> | LadderSnapshotRefused,
  options: { readonly language: Language; readonly rungs?: Readonly<Record<string, Words>> },
): string {
  const { language } = options
  const rungs: Readonly<Record<string, Words>> = options.rungs ?? ladderRungWording
  const say = sentences[language]
  if (migration.kind === 'refused') {
    const { because, path, found } = migration
    return say.refused(path, ladderSnapshotFaultWording[because][language], found)
  }
  const { from, to, because, unmet } = migration
  const name = (rung: string) => rungs[rung]?.[language] ?? rung
  const reason = ladderMigrationReasonWording[because][language]
  const what = from === to ? say.stays(name(to)) : say.moved(name(from), name(to))
  const [first] = unmet
  const asks = unmet.map((one) => writeShortfall(one, language)).join(', ')
  return `${what}: ${reason}.${first ? ` ${say.next(name(first.rung), asks)}` : ''}`
}

const sentences = {
  en: {
    refused: (path: string, reason: string, found: string) =>
      `Refused${path && ` at ${path}`}: ${reason} (${found}).`,
    stays: (rung: string) => `Stays on ${rung}`,
    moved: (from: string, to: string) => `From ${from} to ${to}`,
    next: (rung: string, asks: string) => `For ${rung}: ${asks}.`,
  },
  id: {
    refused: (path: string, reason: string, found: string) =>
      `Ditolak${path && ` di ${path}`}: ${reason} (${found}).`,
    stays: (rung: string) => `Tetap sebagai ${rung}`,
    moved: (from: string, to: string) => `Dari ${from} ke ${to}`,
    next: (rung: string, asks: string) => `Untuk ${rung}: ${asks}.`,
  },
} satisfies Record<Language, object>

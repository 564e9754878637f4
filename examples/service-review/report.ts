import {
  explainAssessment,
  explainChecklist,
  explainChecklistScorecard,
  explainLadderDecision,
  explainNps,
  ilhaminItems,
  ladderRungs,
  ladderRungWording,
  ladderStandings,
  ladderStandingWording,
  npsAnswerWording,
  npsReasonWording,
  periodWording,
  verdictWording,
  assessmentWording,
  writeCount,
  writeInstant,
  writeNumber,
  writePercent,
  writeShortfall,
  type LadderRung,
  type Language,
  type Words,
} from 'paripurna'
import type { BranchCard, Conduct } from './audits.ts'
import type { Loyalty, Nearest } from './customers.ts'
import type { Options } from './options.ts'
import type { BadRow } from './rows.ts'
import type { Recommendation, Review, Scored, Service, Touchpoint } from './review.ts'

/** The words of the report and the page. */
export const words = {
  title: { en: 'SERVICE REVIEW', id: 'TINJAUAN LAYANAN' },
  asOf: { en: 'as of', id: 'per' },
  npsNote: {
    en: 'NPS: promoters (9 and 10) less detractors (0 to 6) per hundred ratings; the interval says where it may lie.',
    id: 'NPS: promotor (9 dan 10) dikurangi detraktor (0 sampai 6) per seratus penilaian; selangnya menunjukkan letak yang mungkin.',
  },
  verdictNote: {
    en: 'Disaster: less than promised. Ordinary: as promised. Excellent: more than promised.',
    id: 'Bencana: kurang dari janji. Biasa: sesuai janji. Paripurna: melampaui janji.',
  },
  ladderNote: {
    en: 'Buying leads up to client; only service above expectation and unrewarded recommendations lead on.',
    id: 'Membeli mengantar sampai konsumen berulang; selanjutnya hanya layanan di atas harapan dan rekomendasi tanpa imbalan.',
  },
  conductNote: {
    en: 'Seven items: remember, serve, respect, appreciate, understand, follow up, comfort. An audit fails when respect is missing.',
    id: 'Tujuh butir: ingat, layani, hormati, apresiasi, mengerti, ikuti, nyaman. Audit gagal bila rasa hormat tidak ada.',
  },
  recommend: { en: 'WOULD THEY RECOMMEND US?', id: 'MAUKAH MEREKA MEREKOMENDASIKAN KITA?' },
  responseRate: { en: 'Response rate', id: 'Tingkat respons' },
  segment: { en: 'segment', id: 'segmen' },
  interval: { en: '95% interval', id: 'selang 95%' },
  delivered: { en: 'WAS IT AS PROMISED?', id: 'APAKAH SESUAI JANJI?' },
  touchpoint: { en: 'touchpoint', id: 'titik sentuh' },
  pending: assessmentWording.pending,
  overdue: assessmentWording.overdue,
  unmeasured: assessmentWording.unmeasured,
  all: { en: 'all', id: 'semua' },
  overdueNote: {
    en: 'Overdue ones are among the disasters; pending and unmeasured ones have no verdict.',
    id: 'Yang lewat tenggat termasuk bencana; yang belum jatuh tempo dan tidak terukur tanpa putusan.',
  },
  worst: { en: 'Worst cases', id: 'Kasus terburuk' },
  loyal: { en: 'ARE THEY LOYAL?', id: 'APAKAH MEREKA SETIA?' },
  rung: { en: 'rung', id: 'anak tangga' },
  policy: { en: 'Policy', id: 'Kebijakan' },
  customers: { en: 'customers', id: 'pelanggan' },
  days: { en: 'days in', id: 'hari menurut' },
  lapse: { en: 'lapse after a silence of', id: 'dianggap lama diam sesudah' },
  noLapse: { en: 'no lapse', id: 'tanpa batas diam' },
  climbs: { en: 'Reached in', id: 'Tercapai pada' },
  moved: { en: 'Who moved, and why', id: 'Siapa berpindah, dan mengapa' },
  nearest: { en: 'Who is nearest, and what it takes', id: 'Siapa terdekat, dan apa syaratnya' },
  weakest: { en: 'weakest', id: 'terlemah' },
  conduct: { en: 'DID WE SERVE WELL? (ILHAMIN)', id: 'SUDAHKAH KITA MELAYANI? (ILHAMIN)' },
  branch: { en: 'branch', id: 'cabang' },
  audits: { en: 'audits', id: 'audit' },
  failed: { en: 'failed', id: 'gagal' },
  score: { en: 'score', id: 'skor' },
  badRows: { en: 'ROWS THAT COULD NOT BE USED', id: 'BARIS YANG TIDAK DAPAT DIPAKAI' },
  noBadRows: { en: 'Every row could be used.', id: 'Semua baris dapat dipakai.' },
  line: { en: 'line', id: 'baris' },
  asTable: { en: 'The figures as a table', id: 'Angka dalam tabel' },
  none: { en: '(none)', id: '(tanpa)' },
} satisfies Record<string, Words>

const ratings = { en: { one: 'invitation', other: 'invitations' }, id: 'undangan' }
const repeats = {
  en: { one: 'repeated event counted once', other: 'repeated events counted once' },
  id: 'kejadian berulang dihitung sekali',
}
const months = { en: { one: 'month', other: 'months' }, id: 'bulan' }

/** Puts a review into words, to be read out. */
export function writeReport(review: Review, options: Options): string {
  const { language, timeZone, now } = options
  const time =
    now === undefined
      ? []
      : [`${words.asOf[language]} ${writeInstant(now, { language, timeZone })}`]
  const heading = [words.title[language], review.title].filter((part) => part !== '').join(' · ')
  return [
    heading,
    '='.repeat(heading.length),
    [timeZone, ...time].join(' · '),
    ...(review.recommendation ? writeRecommendation(review.recommendation, options) : []),
    ...(review.service ? writeService(review.service, options) : []),
    ...(review.loyalty ? writeLoyalty(review.loyalty, options) : []),
    ...(review.conduct ? writeConduct(review.conduct, options) : []),
    ...writeBadRows(review, language),
    '',
  ].join('\n')
}

function writeRecommendation(part: Recommendation, { language, period }: Options): string[] {
  const { overall, responseRate } = part
  return [
    ...section(words.recommend[language]),
    explainNps(overall.result, { language }),
    ...(overall.interval ? [explainNps(overall.interval, { language })] : []),
    ...(responseRate
      ? [writeRate(overall, responseRate.percent, responseRate.invited, language)]
      : []),
    '',
    ...scoreTable(periodWording[period][language], part.trend, language),
    ...(part.segments.length > 1
      ? ['', ...scoreTable(words.segment[language], part.segments, language)]
      : []),
  ]
}

/** The response rate, and what came back that is no rating. */
export function writeRate(
  { tally }: Scored,
  percent: number,
  invited: number,
  language: Language,
): string {
  const apart = (['missing', 'declined', 'invalid'] as const)
    .filter((kind) => tally[kind] > 0)
    .map((kind) => `${writeNumber(tally[kind], { language })} ${npsAnswerWording[kind][language]}`)
  const total = writeCount(invited, ratings, language)
  const rate = `${words.responseRate[language]} ${writePercent(percent, { language })}`
  return `${rate}: ${total}${apart.length > 0 ? `; ${apart.join(', ')}` : ''}.`
}

function scoreTable(heading: string, rows: readonly Scored[], language: Language): string[] {
  const points = (value: number) => writeNumber(value, { language, sign: 'always' })
  return table(
    [heading, 'NPS', words.interval[language], 'n', '-100 ........... 0 ............ 100'],
    rows.map(({ label, result, interval }) => [
      label || words.none[language],
      result.kind === 'scored' ? points(result.score) : '',
      interval ? `${points(interval.low)} .. ${points(interval.high)}` : '',
      result.kind === 'scored' ? writeNumber(result.n, { language }) : '',
      interval
        ? plot(interval)
        : npsReasonWording[result.kind === 'unscored' ? result.because : 'noResponses'][language],
    ]),
    ['left', 'right', 'right', 'right', 'left'],
  )
}

/** An interval on a line from -100 to 100: one character for six points. */
function plot({ low, score, high }: { low: number; score: number; high: number }): string {
  const place = (points: number) => Math.round((points + 100) / 6)
  return Array.from({ length: 34 }, (_, at) =>
    at === place(score) ? 'o' : at >= place(low) && at <= place(high) ? '-' : at === 17 ? '.' : ' ',
  )
    .join('')
    .trimEnd()
}

function writeService(part: Service, options: Options): string[] {
  const { language } = options
  const rows = part.touchpoints.length > 1 ? part.touchpoints : []
  const overall = { ...part.overall, label: words.all[language] }
  const name = words.touchpoint[language]
  const verdicts = Object.values(verdictWording).map((verdict) => verdict[language])
  const apart = [words.overdue, words.pending, words.unmeasured].map((word) => word[language])
  return [
    ...section(words.delivered[language]),
    ...table(
      [name, 'n', ...verdicts, ...apart],
      [...rows, overall].map((row) => verdictRow(row, language)),
      ['left', 'right', 'right', 'right', 'right', 'right', 'right', 'right'],
    ),
    words.overdueNote[language],
    ...(part.worst.length > 0 ? ['', `${words.worst[language]}:`] : []),
    ...part.worst.map(({ id, touchpoint, assessment }, index) => {
      const name = [id, touchpoint].filter((text) => text !== '').join(', ')
      return `${index + 1}. ${name}. ${explainAssessment(assessment, options)}`
    }),
  ]
}

/** One line of the verdict table. */
export function verdictRow({ label, tally, result }: Touchpoint, language: Language): string[] {
  const count = (value: number) => writeNumber(value, { language })
  const late = tally.disaster + tally.overdue
  const shares =
    result.kind === 'shared'
      ? [
          [late, result.disaster] as const,
          [tally.ordinary, result.ordinary] as const,
          [tally.excellent, result.excellent] as const,
        ].map(
          ([number, share]) => `${count(number)} ${writePercent(share, { language }).padStart(4)}`,
        )
      : ['', '', '']
  const n = result.kind === 'shared' ? count(result.n) : ''
  const apart = [tally.overdue, tally.pending, tally.unmeasured].map(count)
  return [label || words.none[language], n, ...shares, ...apart]
}

function writeLoyalty(part: Loyalty, { language, timeZone }: Options): string[] {
  const count = (value: number) => (value === 0 ? '' : writeNumber(value, { language }))
  const used = ladderStandings.filter((standing) =>
    ladderRungs.some((rung) => part.census[rung][standing] > 0),
  )
  const reached = ladderRungs.filter((rung) => part.climbs.some((climb) => climb.reached[rung]))
  const name = (rung: LadderRung) => ladderRungWording[rung][language]
  const customers = `${count(part.customers)} ${words.customers[language]}`
  const repeated = writeCount(part.decisions.duplicate, repeats, language)
  return [
    ...section(words.loyal[language]),
    `${customers}; ${repeated}. ${writePolicy(part, language)}`,
    '',
    ...table(
      [words.rung[language], ...used.map((standing) => ladderStandingWording[standing][language])],
      ladderRungs.map((rung) => [
        name(rung),
        ...used.map((standing) => count(part.census[rung][standing])),
      ]),
      ['left', ...used.map(() => 'right' as const)],
    ),
    '',
    ...table(
      [words.climbs[language], ...reached.map(name)],
      part.climbs.map((climb) => [
        climb.label,
        ...reached.map((rung) => count(climb.reached[rung] ?? 0)),
      ]),
      ['left', ...reached.map(() => 'right' as const)],
    ),
    ...(part.movers.length > 0 ? ['', `${words.moved[language]}:`] : []),
    ...part.movers.map(
      ({ customer, decision }) =>
        `- ${customer}. ${explainLadderDecision(decision, { language, timeZone })}`,
    ),
    ...(part.nearest.length > 0 ? ['', `${words.nearest[language]}:`] : []),
    ...part.nearest.map((near) => `- ${writeNearest(near, language)}`),
  ]
}

/** The policy, as far as this review sets it. */
export function writePolicy({ policy }: Loyalty, language: Language): string {
  const lapse = policy.lapse
    ? `${words.lapse[language]} ${writeCount(policy.lapse.after.months ?? 0, months, language)}`
    : words.noLapse[language]
  return `${words.policy[language]} ${policy.id}: ${words.days[language]} ${policy.timeZone}; ${lapse}.`
}

/** A customer and what the next rung still asks for. */
export function writeNearest({ customer, rung, unmet }: Nearest, language: Language): string {
  const next = unmet[0] ? ladderRungWording[unmet[0].rung][language] : ''
  const asks = unmet.map((one) => writeShortfall(one, language)).join(', ')
  return `${customer}, ${ladderRungWording[rung][language]} -> ${next}: ${asks}`
}

function writeConduct(part: Conduct, options: Options): string[] {
  const { language } = options
  const share = (score: number | undefined) =>
    score === undefined ? '' : writePercent(100 * score, { language })
  const row = ({ label, card }: BranchCard) => [
    label || words.all[language],
    String(card.audits),
    String(card.failed),
    share(card.score),
    ...card.items.map(({ score }) => share(score)),
  ]
  const weakest = part.weakest.map(
    ({ id, score, n }) => `${id} ${share(score)} (n ${writeNumber(n, { language })})`,
  )
  return [
    ...section(words.conduct[language]),
    explainChecklistScorecard(part.overall.card, { language }),
    `${words.weakest[language]}: ${weakest.join(', ')}.`,
    '',
    ...table(
      [words.branch[language], 'n', words.failed[language], words.score[language], ...ilhaminItems],
      [...part.branches, part.overall].map(row),
      ['left', ...Array.from({ length: 10 }, () => 'right' as const)],
    ),
    ...part.failed.map(
      ({ id, branch, result }) => `${id}, ${branch}. ${explainChecklist(result, { language })}`,
    ),
  ]
}

function writeBadRows({ badRows }: Review, language: Language): string[] {
  if (badRows.length === 0) return ['', words.noBadRows[language]]
  const heading = `${words.badRows[language]} (${writeNumber(badRows.length, { language })})`
  return [...section(heading), ...badRows.map((row) => writeBadRow(row, language))]
}

/** Where a row stands that could not be used, and why. */
export function writeBadRow({ file, line, column, reason }: BadRow, language: Language): string {
  return [`${file}, ${words.line[language]} ${line}`, column, reason].filter(Boolean).join(': ')
}

function section(heading: string): string[] {
  return ['', heading, '-'.repeat(heading.length)]
}

/** Columns as wide as their widest cell. */
function table(
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  sides: readonly ('left' | 'right')[],
): string[] {
  const lines = [heading, ...rows]
  const widths = heading.map((_, column) =>
    Math.max(...lines.map((cells) => cells[column]?.length ?? 0)),
  )
  return lines.map((cells) =>
    cells
      .map((cell, column) =>
        sides[column] === 'left'
          ? cell.padEnd(widths[column] ?? 0)
          : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  )
}

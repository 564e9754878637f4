import {
  explainAssessment,
  explainChecklist,
  explainLadderDecision,
  explainNps,
  ilhaminItems,
  ladderRungs,
  ladderRungWording,
  ladderStandings,
  ladderStandingWording,
  periodWording,
  verdictWording,
  writeInstant,
  writeNumber,
  writePercent,
} from 'paripurna'
import { drawBars, drawGrid, drawIntervals } from './chart.ts'
import type { Conduct } from './audits.ts'
import type { Loyalty } from './customers.ts'
import type { Options } from './options.ts'
import { verdictRow, words, writeBadRow, writeNearest, writePolicy, writeRate } from './report.ts'
import type { Recommendation, Review, Scored, Service } from './review.ts'
import { style } from './style.ts'

/** Puts a review on one HTML page that needs nothing else: no script, no font, no network. */
export function writePage(review: Review, options: Options): string {
  const { language, timeZone, now } = options
  const heading = [words.title[language], review.title].filter(Boolean).join(' · ')
  const asOf =
    now === undefined
      ? ''
      : ` · ${words.asOf[language]} ${writeInstant(now, { language, timeZone })}`
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${text(heading)}</title>
<style>${style}</style>
</head>
<body>
<header><h1>${text(review.title || words.title[language])}</h1>
<p>${text(`${words.title[language]} · ${timeZone}${asOf}`)}</p></header>
<main>
${[
  review.recommendation && recommendation(review.recommendation, options),
  review.service && service(review.service, options),
  review.loyalty && loyalty(review.loyalty, options),
  review.conduct && conduct(review.conduct, options),
  badRows(review, options),
]
  .filter((part) => part !== undefined)
  .join('\n')}
</main>
</body>
</html>
`
}

/** Text as it stands in HTML. */
function text(plain: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  }
  return plain.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

function section(heading: string, lead: readonly string[], body: readonly string[]): string {
  const title = heading.charAt(0) + heading.slice(1).toLowerCase().replace('ilhamin', 'ILHAMIN')
  const paragraphs = lead.map(
    (line, at) => `<p${at === 0 ? ' class="lead"' : ''}>${text(line)}</p>`,
  )
  return `<section><h2>${text(title)}</h2>${paragraphs.join('')}<div class="figures">${body.join('')}</div></section>`
}

/** A chart with its caption, and the same figures as a table for who cannot or will not see it. */
function figure(
  caption: string,
  draw: (label: string) => string,
  heading: readonly string[],
  rows: readonly (readonly string[])[],
  label: string,
): string {
  const cells = (tag: string, line: readonly string[]) =>
    `<tr>${line.map((cell) => `<${tag}>${text(cell)}</${tag}>`).join('')}</tr>`
  const table = `<table><thead>${cells('th', heading)}</thead><tbody>${rows.map((row) => cells('td', row)).join('')}</tbody></table>`
  return `<figure><figcaption>${text(caption)}</figcaption>${draw(text(`${caption}: ${spoken(heading, rows)}`))}<details><summary>${text(label)}</summary>${table}</details></figure>`
}

/** The rows of a figure as one sentence, for who has the page read out. */
function spoken(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    cells
      .slice(1)
      .flatMap((cell, at) => (cell === '' ? [] : [`${heading[at + 1] ?? ''} ${cell}`]))
      .join(', ')
  return rows.map((cells) => `${cells[0] ?? ''}: ${line(cells)}`).join('; ')
}

function list(heading: string, lines: readonly string[]): string {
  if (lines.length === 0) return ''
  const title = heading.charAt(0).toUpperCase() + heading.slice(1)
  const items = lines.map((line) => `<li>${text(line)}</li>`).join('')
  return `<div class="wide"><h3>${text(title)}</h3><ol>${items}</ol></div>`
}

function recommendation(part: Recommendation, options: Options): string {
  const { language, period } = options
  const { overall, responseRate } = part
  const rate = responseRate
    ? [writeRate(overall, responseRate.percent, responseRate.invited, language)]
    : []
  const bounds = overall.interval ? [explainNps(overall.interval, { language })] : []
  return section(
    words.recommend[language],
    [explainNps(overall.result, { language }), ...bounds, ...rate, words.npsNote[language]],
    [
      scores(periodWording[period][language], part.trend, options),
      ...(part.segments.length > 1
        ? [scores(words.segment[language], part.segments, options)]
        : []),
    ],
  )
}

function scores(by: string, rows: readonly Scored[], { language }: Options): string {
  const points = (value: number) => writeNumber(value, { language, sign: 'always' })
  const known = rows.flatMap(({ label, result, interval }) =>
    result.kind === 'scored' && interval
      ? [
          {
            label: label || words.none[language],
            value: result.score,
            low: interval.low,
            high: interval.high,
            n: result.n,
          },
        ]
      : [],
  )
  return figure(
    `NPS · ${by} · ${words.interval[language]}`,
    (label) => drawIntervals(label, known),
    [by, 'NPS', words.interval[language], 'n'],
    known.map(({ label, value, low, high, n }) => [
      label,
      points(value),
      `${points(low)} .. ${points(high)}`,
      writeNumber(n, { language }),
    ]),
    words.asTable[language],
  )
}

function service(part: Service, options: Options): string {
  const { language } = options
  const all = { ...part.overall, label: words.all[language] }
  const rows = [...(part.touchpoints.length > 1 ? part.touchpoints : []), all]
  const verdicts = (['disaster', 'ordinary', 'excellent'] as const).map((verdict) => ({
    name: verdictWording[verdict][language],
    color: `var(--${verdict})`,
  }))
  const shares = rows.flatMap(({ label, result }) =>
    result.kind === 'shared'
      ? [{ label, parts: [result.disaster, result.ordinary, result.excellent] }]
      : [],
  )
  const apart = [words.overdue, words.pending, words.unmeasured].map((word) => word[language])
  const { result } = part.overall
  const summary =
    result.kind === 'shared'
      ? [
          `${verdicts.map(({ name }, at) => `${writePercent([result.disaster, result.ordinary, result.excellent][at] ?? 0, { language })} ${name}`).join(', ')} (n ${writeNumber(result.n, { language })}).`,
        ]
      : []
  return section(
    words.delivered[language],
    [...summary, words.verdictNote[language], words.overdueNote[language]],
    [
      figure(
        `${words.touchpoint[language]} · %`,
        (label) => drawBars(label, shares, verdicts),
        [words.touchpoint[language], 'n', ...verdicts.map(({ name }) => name), ...apart],
        rows.map((row) => verdictRow(row, language)),
        words.asTable[language],
      ),
      list(
        words.worst[language],
        part.worst.map(({ id, touchpoint, assessment }) =>
          [
            [id, touchpoint].filter(Boolean).join(', '),
            explainAssessment(assessment, options),
          ].join('. '),
        ),
      ),
    ],
  )
}

function loyalty(part: Loyalty, options: Options): string {
  const { language, timeZone } = options
  const name = (rung: (typeof ladderRungs)[number]) => ladderRungWording[rung][language]
  const used = ladderStandings.filter((standing) =>
    ladderRungs.some((rung) => part.census[rung][standing] > 0),
  )
  const parts = used.map((standing) => ({
    name: ladderStandingWording[standing][language],
    color: `var(--${standing})`,
  }))
  const upwards = [...ladderRungs].reverse()
  const rows = upwards.map((rung) => ({
    label: name(rung),
    parts: used.map((standing) => part.census[rung][standing]),
  }))
  const reached = ladderRungs.filter((rung) => part.climbs.some((climb) => climb.reached[rung]))
  const climbs = part.climbs.map((climb) => ({
    label: climb.label,
    parts: reached.map((rung) => climb.reached[rung] ?? 0),
  }))
  const customers = `${writeNumber(part.customers, { language })} ${words.customers[language]}`
  return section(
    words.loyal[language],
    [`${customers}.`, words.ladderNote[language], writePolicy(part, language)],
    [
      figure(
        words.rung[language],
        (label) => drawBars(label, rows, parts),
        [words.rung[language], ...parts.map((one) => one.name)],
        rows.map((row) => [row.label, ...row.parts.map(String)]),
        words.asTable[language],
      ),
      figure(
        words.climbs[language],
        (label) =>
          drawBars(
            label,
            climbs,
            reached.map((rung) => ({ name: name(rung), color: `var(--${rung})` })),
          ),
        [words.climbs[language], ...reached.map(name)],
        climbs.map((climb) => [climb.label, ...climb.parts.map(String)]),
        words.asTable[language],
      ),
      list(
        words.moved[language],
        part.movers.map(
          ({ customer, decision }) =>
            `${customer}. ${explainLadderDecision(decision, { language, timeZone })}`,
        ),
      ),
      list(
        words.nearest[language],
        part.nearest.map((near) => writeNearest(near, language)),
      ),
    ],
  )
}

function conduct(part: Conduct, options: Options): string {
  const { language } = options
  const share = (score: number | undefined) =>
    score === undefined ? '' : writePercent(100 * score, { language })
  const rows = [...part.branches, { ...part.overall, label: words.all[language] }]
  return section(
    words.conduct[language],
    [
      `${words.score[language]} ${share(part.overall.card.score)}, ${part.overall.card.audits} ${words.audits[language]}, ${part.overall.card.failed} ${words.failed[language]}.`,
      words.conductNote[language],
    ],
    [
      figure(
        `${words.branch[language]} · %`,
        (label) =>
          drawGrid(
            label,
            ilhaminItems,
            rows.map(({ label, card }) => ({
              label,
              shares: card.items.map(({ score }) => score),
            })),
          ),
        [
          words.branch[language],
          'n',
          words.failed[language],
          words.score[language],
          ...ilhaminItems,
        ],
        rows.map(({ label, card }) => [
          label,
          String(card.audits),
          String(card.failed),
          share(card.score),
          ...card.items.map(({ score }) => share(score)),
        ]),
        words.asTable[language],
      ),
      list(
        words.failed[language],
        part.failed.map(
          ({ id, branch, result }) => `${id}, ${branch}. ${explainChecklist(result, { language })}`,
        ),
      ),
    ],
  )
}

function badRows(review: Review, { language }: Options): string {
  const lines = review.badRows.map((row) => writeBadRow(row, language))
  const lead = lines.length === 0 ? [words.noBadRows[language]] : []
  return section(`${words.badRows[language]} (${review.badRows.length})`, lead, [
    lines.length === 0
      ? ''
      : `<div class="wide"><ol>${lines.map((line) => `<li>${text(line)}</li>`).join('')}</ol></div>`,
  ])
}

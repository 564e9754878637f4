import type { Read, Trial } from './contest.ts'
import { quantile, type Ratio } from './measure.ts'
import type { Judged, Result, Row } from './run.ts'

const [nameWidth, ratioWidth, spreadWidth] = [46, 10, 20]

/** A contest as a table: the ratio to the first, the middle half of the rounds, the time of one. */
export function writeResult({ title, rows }: Result): string {
  const head = line('', 'ratio', 'half of rounds', 'each')
  return [`\n${title}`, head, ...rows.map(writeRow)].join('\n')
}

function writeRow({ name, wrong, ratio, times }: Row): string {
  if (wrong !== undefined || ratio === undefined) return line(name, wrong ?? '', '', '')
  const each = writeNanoseconds(quantile(times, 0.5))
  const spread = times.length === 1 ? 'timed once' : writeSpread(ratio)
  return line(name, writeRatio(ratio.median), spread, each)
}

function line(name: string, ratio: string, spread: string, each: string): string {
  const cells = [name.padEnd(nameWidth), ratio.padStart(ratioWidth), spread.padStart(spreadWidth)]
  return `  ${cells.join('')}${each.padStart(12)}`.trimEnd()
}

/** A trial with what became of everybody. */
export function writeTrial({ title, expected, outcomes }: Trial): string {
  const told = outcomes.map(({ name, outcome }) => `  ${name.padEnd(nameWidth)}${outcome}`)
  return [`\n${title}: ${expected}`, ...told].join('\n')
}

/** A claim with its mark. */
export function writeClaim({ claim, ratio }: Judged): string {
  const { text, atMost } = claim
  if (ratio === undefined) return `  ----  ${text}: not timed`
  const mark = ratio.median <= atMost ? 'pass' : 'FAIL'
  return `  ${mark}  ${text}: ${writeRatio(ratio.median)} (${writeSpread(ratio)}), at most ${atMost}`
}

function writeSpread({ low, high }: Ratio): string {
  return `${writeRatio(low)} to ${writeRatio(high)}`
}

/** Three digits: more would be noise. */
function writeRatio(ratio: number): string {
  return ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(3)
}

function writeNanoseconds(nanoseconds: number): string {
  const units = [
    ['s', 1e9],
    ['ms', 1e6],
    ['µs', 1e3],
  ] as const
  const [name, size] = units.find(([, unit]) => nanoseconds >= unit) ?? ['ns', 1]
  return `${(nanoseconds / size).toPrecision(3)} ${name}`
}

/** By how much a wrong answer is wrong. */
export function writeDifference(answer: Read, right: Read): string {
  return typeof answer === 'number' && typeof right === 'number'
    ? `wrong by ${answer - right}`
    : `wrong: ${answer} in place of ${right}`
}

import type { AnswerRow, AnswerScale } from './model.ts'

/** Refuses a scale that is none: whole numbers, the highest above the lowest, at most 100 apart. */
export function checkScale({ lowest, highest }: AnswerScale, act: string): void {
  const whole = Number.isSafeInteger(lowest) && Number.isSafeInteger(highest)
  if (whole && lowest < highest && highest - lowest <= 100) return
  throw new RangeError(
    `${act} needs a scale of whole numbers, lowest < highest, at most 100 apart, got ${lowest} to ${highest}`,
  )
}

/** Refuses rows that are not of the questions, and answers that are not on the scale, by place. */
export function checkRows(
  rows: readonly AnswerRow[],
  questions: readonly { readonly id: string }[],
  scale: AnswerScale,
  { act, place, whole }: { readonly act: string; readonly place: string; readonly whole: boolean },
): void {
  const wanted = `${whole ? 'a whole number' : 'a number'} from ${scale.lowest} to ${scale.highest} or null`
  for (const [row, answers] of rows.entries()) {
    if (answers.length !== questions.length) {
      throw new RangeError(
        `${act} needs ${questions.length} answers in a row, got ${answers.length} at ${place}[${row}]`,
      )
    }
    for (const [column, answer] of answers.entries()) {
      if (answer === null || isOnAnswerScale(answer, scale, whole)) continue
      throw new RangeError(
        `${act} needs ${wanted}, got ${String(answer)} at ${place}[${row}][${column}] (${questions[column]?.id ?? ''})`,
      )
    }
  }
}

/** Whether a value is a number on the scale, and a whole one where that is asked. */
export function isOnAnswerScale(
  value: unknown,
  { lowest, highest }: AnswerScale,
  whole: boolean,
): boolean {
  return (
    typeof value === 'number' &&
    value >= lowest &&
    value <= highest &&
    (!whole || Number.isInteger(value))
  )
}

/** Refuses an answer from which another class begins, when it is not on the scale. */
export function checkCut(from: number, scale: AnswerScale, act: string, field: string): void {
  if (isOnAnswerScale(from, scale, true)) return
  throw new RangeError(
    `${act} needs ${field} on the scale, a whole number from ${scale.lowest} to ${scale.highest}, got ${from}`,
  )
}

/** Refuses ids that are blank or stand twice, by place. */
export function checkIds(
  named: readonly { readonly id: string }[],
  act: string,
  place: string,
): void {
  const seen = new Set<string>()
  for (const [index, { id }] of named.entries()) {
    if (id.trim() === '' || seen.has(id)) {
      throw new RangeError(
        `${act} needs an id of its own, not blank, got ${JSON.stringify(id)} at ${place}[${index}].id`,
      )
    }
    seen.add(id)
  }
  if (named.length === 0) throw new RangeError(`${act} needs at least one of ${place}, got none`)
}

import { readMark } from './item.ts'
import type { Checklist, ChecklistAnswer, ChecklistAnswers, ChecklistGivenMark } from './model.ts'

/**
 * Reads the data of a SurveyJS form that `checklistToSurveyJs` wrote as the answers of an audit.
 *
 * A question that was skipped is absent from the data, and stays not answered; it never becomes a 0.
 * A comment becomes the evidence of its item. Answers that were written to such a form come back as
 * they were.
 *
 * @param checklist - the checklist the form was written from
 * @param data - `survey.data`, or the JSON that was stored of it
 * @returns the answers: a mark or rating alone, or with its evidence
 * @throws RangeError naming the place when the data has a question the checklist does not have, a
 * mark or rating its item does not offer (`null` is none), or evidence that is no text or has no mark
 * @example
 * ```ts
 * import { answersFromSurveyJs, ilhaminChecklist } from 'paripurna'
 *
 * answersFromSurveyJs(ilhaminChecklist, { ingat: 'met', layani: 'unmet', 'layani-Comment': 'nobody came' }) // => { ingat: 'met', layani: { mark: 'unmet', evidence: 'nobody came' } }
 * answersFromSurveyJs(ilhaminChecklist, {}) // => {}
 * answersFromSurveyJs(ilhaminChecklist, { ingat: 0 }) // throws RangeError: data["ingat"]
 * ```
 */
export function answersFromSurveyJs(
  checklist: Checklist,
  data: Readonly<Record<string, unknown>>,
): ChecklistAnswers {
  const left = new Map<string, unknown>(Object.entries(data))
  const take = (name: string) => {
    const value = left.get(name)
    left.delete(name)
    return value
  }
  const answers: [string, ChecklistGivenMark | ChecklistAnswer][] = []
  for (const item of checklist.items) {
    if (!left.has(item.id)) continue
    const mark = readMark(item, take(item.id), placeOf(item.id))
    const name = `${item.id}-Comment`
    if (!left.has(name)) {
      answers.push([item.id, mark])
      continue
    }
    const evidence = take(name)
    if (typeof evidence !== 'string') {
      throw new RangeError(`${placeOf(name)} needs text, got ${JSON.stringify(evidence)}`)
    }
    answers.push([item.id, { mark, evidence }])
  }
  const [unread] = left.keys()
  if (unread !== undefined) {
    throw new RangeError(`${placeOf(unread)} needs an item of ${checklist.id} with a mark`)
  }
  return Object.fromEntries(answers)
}

function placeOf(name: string): string {
  return `answersFromSurveyJs: data[${JSON.stringify(name)}]`
}

import { expect, test } from 'vitest'
import { complaintFault } from '../../src/complaint/event.ts'
import {
  complaintChannels,
  complaintFindings,
  complaintSubjects,
} from '../../src/complaint/model.ts'
import { followUpPriorities } from '../../src/nps/follow-up-model.ts'
import { qualityAttributes } from '../../src/quality/model.ts'
import { eventOf, happenings } from './complaints.ts'

const whole = { type: 'received', id: 'k', at: 0, channel: 'form' }
const answered = { type: 'answered', id: 'a', at: 0, complete: true }
const fieldOf = (event: unknown) => {
  const fault = complaintFault(event)
  return fault && 'field' in fault ? fault.field : fault
}

test('complaintFault finds nothing wrong with any event', () => {
  for (const happening of happenings) {
    expect(complaintFault(eventOf(happening, 'e', 0))).toBeUndefined()
  }
  for (const channel of [...complaintChannels, 'other:email']) {
    expect(fieldOf({ ...whole, channel })).toBeUndefined()
  }
  for (const attribute of [...qualityAttributes, 'other:parking']) {
    expect(fieldOf({ ...whole, attribute })).toBeUndefined()
  }
  for (const subject of complaintSubjects) expect(fieldOf({ ...whole, subject })).toBeUndefined()
  for (const priority of followUpPriorities) {
    expect(fieldOf({ ...whole, priority })).toBeUndefined()
  }
  for (const finding of complaintFindings) {
    expect(fieldOf({ ...answered, outcome: { finding } })).toBeUndefined()
    expect(fieldOf({ ...answered, outcome: { finding, remedy: 'Refund' } })).toBeUndefined()
  }
})

test('complaintFault names every field that is missing', () => {
  const optional = ['about', 'outcome']
  for (const happening of happenings) {
    const event = eventOf(happening, 'e', 0)
    for (const name of Object.keys(event)) {
      const rest = Object.fromEntries(Object.entries(event).filter(([key]) => key !== name))
      const wanted =
        name === 'type' ? { unknownType: 'undefined' } : optional.includes(name) ? undefined : name
      expect(fieldOf(rest), `${happening} without ${name}`).toEqual(wanted)
      expect(fieldOf({ ...event, [name]: undefined })).toEqual(
        name === 'type' ? { unknownType: 'undefined' } : name,
      )
    }
    expect(fieldOf({ ...event, extra: 1 })).toBe('extra')
  }
})

test.each([
  ['id', { ...whole, id: '' }],
  ['id', { ...whole, id: 7 }],
  ['at', { ...whole, at: '1970-01-01' }],
  ['at', { ...whole, at: 8.64e15 + 1 }],
  ['channel', { ...whole, channel: 'fax' }],
  ['channel', { ...whole, channel: 'other:' }],
  ['channel', { ...whole, channel: null }],
  ['subject', { ...whole, subject: 'Core' }],
  ['attribute', { ...whole, attribute: 'speed' }],
  ['priority', { ...whole, priority: 'medium' }],
  ['about', { ...whole, about: '' }],
  ['answerBy', { type: 'acknowledged', id: 'a', at: 0, answerBy: NaN }],
  ['reason', { type: 'held', id: 'a', at: 0, answerBy: 1, reason: ' ' }],
  ['why', { type: 'reopened', id: 'a', at: 0, why: '\n' }],
  ['complete', { ...answered, complete: 'yes' }],
  ['outcome', { ...answered, complete: false, outcome: { finding: 'upheld' } }],
  ['outcome', { ...answered, outcome: { remedy: 'Refund' } }],
  ['outcome', { ...answered, outcome: { finding: 'upheld', remedy: '' } }],
  ['outcome', { ...answered, outcome: { finding: 'upheld', amount: 3 } }],
  ['outcome', { ...answered, outcome: null }],
  ['remedy', { ...answered, remedy: 'Refund' }],
])('complaintFault names %s of %j', (field, event) => {
  expect(fieldOf(event)).toBe(field)
})

test('complaintFault reads an outcome by its own fields only', () => {
  for (const inherited of [{ finding: 'upheld' }, { remedy: 'Refund' }]) {
    const outcome: unknown = Object.assign(Object.create(inherited), { finding: 'upheld' })
    const bare: unknown = Object.create(inherited)
    expect(fieldOf({ ...answered, outcome: bare })).toBe('outcome')
    expect(fieldOf({ ...answered, outcome })).toBe('remedy' in inherited ? 'outcome' : undefined)
  }
})

test.each([null, undefined, 3, 'received', {}, { type: {} }, { type: 'toString' }])(
  'complaintFault knows no type of %j',
  (event) => {
    expect(complaintFault(event)).toHaveProperty('unknownType')
  },
)

import type { Instant } from '../calendar/model.ts'
import { followUpPriorities } from '../nps/follow-up-model.ts'
import { qualityAttributes } from '../quality/model.ts'
import {
  complaintChannels,
  complaintEventTypes,
  complaintFindings,
  complaintSubjects,
  type ComplaintEvent,
  type ComplaintEventContents,
  type ComplaintEventType,
} from './model.ts'
import type { ComplaintState } from './state-model.ts'

type Fields = Readonly<Record<string, unknown>>
type Check = (value: unknown, event: Fields) => boolean
type FieldOf<Content> = Content extends unknown ? keyof Content : never

const text = (value: unknown): value is string => typeof value === 'string' && value !== ''
const said: Check = (value) => typeof value === 'string' && /\S/.test(value)
const instant = (value: unknown): value is Instant =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 8.64e15
const oneOf =
  (known: readonly unknown[]): Check =>
  (value) =>
    known.includes(value)
const oneOfOrOther =
  (known: readonly unknown[]): Check =>
  (value) =>
    known.includes(value) || (typeof value === 'string' && /^other:[^]/.test(value))

const outcome: Check = (value, { complete }) => {
  if (!isRecord(value) || complete !== true) return false
  // Only what is its own is kept, so nothing may be inherited.
  if (['finding', 'remedy'].some((name) => name in value && !Object.hasOwn(value, name)))
    return false
  const { finding, ...others } = value
  return (
    oneOf(complaintFindings)(finding, value) &&
    Object.entries(others).every(([name, remedy]) => name === 'remedy' && said(remedy, value))
  )
}

/** What each field of each type must be. */
const contentsOf = (): {
  readonly [Type in ComplaintEventType]: Readonly<
    Record<FieldOf<ComplaintEventContents[Type]>, Check>
  >
} => ({
  received: {
    channel: oneOfOrOther(complaintChannels),
    subject: oneOf(complaintSubjects),
    attribute: oneOfOrOther(qualityAttributes),
    priority: oneOf(followUpPriorities),
    about: text,
  },
  acknowledged: { answerBy: instant },
  resumed: {},
  held: { reason: said, answerBy: instant },
  waitingForCustomer: {},
  answered: { complete: (value) => typeof value === 'boolean', outcome },
  followedUp: {},
  accepted: {},
  reopened: { why: said },
})
const contents = /* @__PURE__ */ contentsOf()

/** The fields that may be left out. */
const optional = ['subject', 'attribute', 'priority', 'about', 'outcome']

/** Every field there is, for writing events in one order. */
const names = /* @__PURE__ */ (() => [
  ...['type', 'id', 'at', 'channel', 'answerBy', 'reason', 'complete', 'why'],
  ...[...optional, 'finding', 'remedy'],
])()

/** What is wrong with an event, if anything: an unknown type, or the name of the first bad field. */
export function complaintFault(
  event: unknown,
): { readonly unknownType: string } | { readonly field: string } | undefined {
  const fields: Fields = isRecord(event) ? event : {}
  const given = fields['type']
  const type = complaintEventTypes.find((known) => known === given)
  if (type === undefined) return { unknownType: typeof given === 'string' ? given : typeof given }
  const checks: Readonly<Record<string, Check>> = {
    id: text,
    at: instant,
    type: text,
    ...contents[type],
  }
  const isBad = ([name, check]: readonly [string, Check]) =>
    Object.hasOwn(fields, name) ? !check(fields[name], fields) : !optional.includes(name)
  const field =
    Object.entries(checks).find(isBad)?.[0] ??
    Object.keys(fields).find((name) => !Object.hasOwn(checks, name))
  return field === undefined ? undefined : { field }
}

/** The event as it is kept: its own fields, copied, without a minus zero. */
export function plainComplaintEvent(event: ComplaintEvent): ComplaintEvent {
  const plain = { ...event, at: event.at + 0 }
  if ('answerBy' in plain) return { ...plain, answerBy: plain.answerBy + 0 }
  return 'outcome' in plain ? { ...plain, outcome: { ...plain.outcome } } : plain
}

/** What an event says, the same for the same content in any order of fields. */
export function complaintContent(event: ComplaintEvent): string {
  return JSON.stringify(plainComplaintEvent(event), names)
}

/** The order of events: when they happened, type, id, content. */
export function compareComplaintEvents(one: ComplaintEvent, other: ComplaintEvent): number {
  const rank = ({ type }: ComplaintEvent) => complaintEventTypes.indexOf(type)
  return (
    one.at - other.at ||
    rank(one) - rank(other) ||
    compareText(one.id, other.id) ||
    compareText(complaintContent(one), complaintContent(other))
  )
}

/** Whether an event belongs before what the state has taken, or what silence has closed. */
export function belongsBefore(event: ComplaintEvent, { at, taken }: ComplaintState): boolean {
  const latest = taken.at(-1)
  return (
    (at !== null && event.at < at) ||
    (latest !== undefined && compareComplaintEvents(event, latest) < 0)
  )
}

function compareText(one: string, other: string): number {
  return one === other ? 0 : one < other ? -1 : 1
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

import type { Instant } from '../calendar/model.ts'
import {
  followUpEventTypes,
  followUpPriorities,
  type FollowUpEvent,
  type FollowUpEventContents,
  type FollowUpEventType,
} from './follow-up-model.ts'
import { isNpsRating } from './group.ts'

type Check = (value: unknown) => boolean

const text = (value: unknown): value is string => typeof value === 'string' && value !== ''
const instant = (value: unknown): value is Instant =>
  typeof value === 'number' && Number.isInteger(value) && Math.abs(value) <= 8.64e15
const priority: Check = (value) => followUpPriorities.some((known) => known === value)

/** What each field of each type must be. */
const contents: {
  readonly [Type in FollowUpEventType]: Readonly<Record<keyof FollowUpEventContents[Type], Check>>
} = {
  received: { rating: isNpsRating },
  triaged: { owner: text, priority },
  contacted: {},
  unreachable: {},
  resolved: {},
  declined: {},
  raisedToOuterLoop: {},
  improvementShipped: {},
  customerTold: {},
  rescored: { rating: isNpsRating },
}

/** What is wrong with an event, if anything: an unknown type, or the name of the first bad field. */
export function followUpFault(
  event: unknown,
): { readonly unknownType: string } | { readonly field: string } | undefined {
  const fields: Readonly<Record<string, unknown>> = isRecord(event) ? event : {}
  const given = fields['type']
  const type = followUpEventTypes.find((known) => known === given)
  if (type === undefined) return { unknownType: typeof given === 'string' ? given : typeof given }
  const checks: Readonly<Record<string, Check>> = {
    id: text,
    at: instant,
    type: text,
    ...contents[type],
  }
  const field =
    Object.entries(checks).find(([name, check]) => !check(fields[name]))?.[0] ??
    Object.keys(fields).find((name) => !Object.hasOwn(checks, name))
  return field === undefined ? undefined : { field }
}

/** The id and the instant of what may be an event, as far as it has them; no minus zero. */
export function followUpName(event: unknown): { readonly event?: string; readonly at?: Instant } {
  const { id, at }: Readonly<Record<string, unknown>> = isRecord(event) ? event : {}
  return { ...(text(id) && { event: id }), ...(instant(at) && { at: at + 0 }) }
}

/** The event as it is kept: without a minus zero. */
export function plainEvent(event: FollowUpEvent): FollowUpEvent {
  const at = event.at + 0
  return event.type === 'received' || event.type === 'rescored'
    ? { ...event, at, rating: event.rating === 0 ? 0 : event.rating }
    : { ...event, at }
}

/** Whether two events say the same, in whatever order of fields. */
export function saysTheSame(one: FollowUpEvent, other: FollowUpEvent): boolean {
  return contentOf(one) === contentOf(other)
}

function contentOf(event: FollowUpEvent): string {
  return JSON.stringify(Object.entries(event).sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

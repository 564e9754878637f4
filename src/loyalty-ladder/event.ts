import type { Instant } from '../calendar/model.ts'
import { verdicts } from '../expectation/model.ts'
import { npsGroups } from '../nps/model.ts'
import {
  ladderEventTypes,
  ladderRungs,
  ladderStandings,
  type LadderEvent,
  type LadderEventContents,
  type LadderEventType,
} from './model.ts'

type Check = (value: unknown) => boolean

const text = (value: unknown): value is string => typeof value === 'string' && value !== ''
const flag: Check = (value) => typeof value === 'boolean'
const among =
  (choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value)
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)

/**
 * The first instant an event can have, and the first it can no longer have: the days on which every
 * zone shows a date of the years 0000 to 9999. Instants in microseconds lie beyond.
 */
export const ladderInstants = { from: -62_167_132_800_000, to: 253_402_214_400_000 } as const

/** Whether an event can have this instant. */
export function isLadderInstant(value: unknown): value is Instant {
  const { from, to } = ladderInstants
  return typeof value === 'number' && Number.isInteger(value) && value >= from && value < to
}

/** What each field of each type must be. */
const contents: {
  readonly [Type in LadderEventType]: Readonly<Record<keyof LadderEventContents[Type], Check>>
} = /* @__PURE__ */ (() => ({
  noticed: {},
  showedInterest: {},
  wonBack: {},
  purchased: { amount: optional(Number.isFinite) },
  purchaseReversed: { purchase: text },
  boughtAsGift: {},
  deliveryAssessed: { verdict: among(verdicts), touchpoint: optional(text) },
  complained: { about: optional(text) },
  complaintResolved: { complaint: text, verdict: among(verdicts) },
  recommended: {
    sentiment: among(['positive', 'negative']),
    solicited: flag,
    incentivized: flag,
    reach: among(['one', 'many']),
  },
  referralConverted: { incentivized: flag },
  npsAnswered: { group: among(npsGroups) },
  merged: { with: text },
  churned: { reason: optional(text) },
  disqualified: { reason: text },
  overridden: {
    by: text,
    reason: text,
    rung: optional(among(ladderRungs)),
    standing: optional(among(ladderStandings.filter((standing) => standing !== 'erased'))),
  },
  erased: {},
}))()
const envelope = /* @__PURE__ */ (() => ({
  id: text,
  at: isLadderInstant,
  recordedAt: optional(isLadderInstant),
  type: text,
}))()

/** What is wrong with an event, if anything: an unknown type, or the name of the first bad field. */
export function faultOf(event: unknown): { unknownType: string } | { field: string } | undefined {
  const fields: Readonly<Record<string, unknown>> = isRecord(event) ? event : {}
  const given = fields['type']
  // Text cannot be made of every object; its kind will do.
  const named = typeof given === 'object' && given !== null ? typeof given : String(given)
  const type = ladderEventTypes.find((known) => known === given)
  if (type === undefined) return { unknownType: named }
  const checks: Readonly<Record<string, Check>> = {
    ...envelope,
    ...contents[type],
  }
  const known = Object.entries(checks).find(([field, check]) => !check(fields[field]))?.[0]
  // Unknown is absent, not undefined: a stored event would no longer be the same.
  const odd = (name: string) => !Object.hasOwn(checks, name) || fields[name] === undefined
  const field = known ?? Object.keys(fields).find(odd)
  return field === undefined ? undefined : { field }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

/** The id and the instant of what may be an event, as far as it has them; no minus zero. */
export function nameOf(event: unknown): { readonly event?: string; readonly at?: Instant } {
  const { id, at }: Readonly<Record<string, unknown>> = isRecord(event) ? event : {}
  return { ...(text(id) && { event: id }), ...(isLadderInstant(at) && { at: at + 0 }) }
}

/** Whether a value is an event: known type, right fields, no others. */
export function isLadderEvent(value: unknown): value is LadderEvent {
  return faultOf(value) === undefined
}

/**
 * A fingerprint of what an event says, 53 bits: the same for the same content in any order of
 * fields, whenever it was recorded.
 */
export function contentHash(event: LadderEvent): string {
  const content = Object.entries(event).filter(([field]) => field !== 'recordedAt')
  const sorted = content.sort(([a], [b]) => (a < b ? -1 : 1))
  let [high, low] = [0xdeadbeef, 0x41c6ce57]
  for (const character of JSON.stringify(sorted)) {
    const code = character.codePointAt(0) ?? 0
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/** The order of events: when they happened, type, id, when they were recorded, content. */
export function compareLadderEvents(a: LadderEvent, b: LadderEvent): number {
  const rank = ({ type }: LadderEvent) => ladderEventTypes.indexOf(type)
  const recorded = ({ recordedAt, at }: LadderEvent) => recordedAt ?? at
  const byText = (one: string, other: string) => (one < other ? -1 : Number(one > other))
  return (
    a.at - b.at ||
    rank(a) - rank(b) ||
    byText(a.id, b.id) ||
    recorded(a) - recorded(b) ||
    byText(contentHash(a), contentHash(b))
  )
}

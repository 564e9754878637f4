import { instantOf } from '../calendar/instant.ts'
import { verdicts } from '../expectation/model.ts'
import { npsGroups } from '../nps/model.ts'
import {
  ladderRungs,
  ladderStandings,
  type LadderEvent,
  type LadderEventContents,
  type LadderEventType,
} from './model.ts'

type Check = (value: unknown) => boolean

const text: Check = (value) => typeof value === 'string' && value !== ''
const flag: Check = (value) => typeof value === 'boolean'
const among =
  (choices: readonly unknown[]): Check =>
  (value) =>
    choices.includes(value)
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value)
const instant: Check = (value) => {
  try {
    return typeof value === 'number' && instantOf(value) === value
  } catch {
    return false
  }
}

/** What each field of each type must be; the keys are the types in the order they take effect at one instant. */
const contents: {
  readonly [Type in LadderEventType]: Readonly<Record<keyof LadderEventContents[Type], Check>>
} = {
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
}
const envelope = { id: text, at: instant, recordedAt: optional(instant), type: text }

/**
 * The types of event, in the order they take effect when they share an instant: a purchase before
 * its reversal, a delivery before the complaint about it, a farewell after everything else.
 */
export const ladderEventTypes = Object.keys(contents) as LadderEventType[]

/** What is wrong with an event, if anything: an unknown type, or the name of the first bad field. */
export function faultOf(event: unknown): { unknownType: string } | { field: string } | undefined {
  const fields: Readonly<Record<string, unknown>> = isRecord(event) ? event : {}
  const type = String(fields['type'])
  if (!ladderEventTypes.some((known) => known === type)) return { unknownType: type }
  const checks: Readonly<Record<string, Check>> = {
    ...envelope,
    ...contents[type as LadderEventType],
  }
  const known = Object.entries(checks).find(([field, check]) => !check(fields[field]))?.[0]
  const field = known ?? Object.keys(fields).find((name) => !Object.hasOwn(checks, name))
  return field === undefined ? undefined : { field }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
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

/** The order of events: when they happened, type, when they were recorded, id, content. */
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

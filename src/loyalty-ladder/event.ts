import type { Instant } from '../calendar/model.ts'
import { verdicts } from '../expectation/model.ts'
import { npsGroups } from '../nps/model.ts'
import {
  ladderEventTypes,
  type LadderEvent,
  type LadderEventContents,
  type LadderEventType,
  type LadderStanding,
} from './model.ts'

/** The fields of each type beyond the envelope; a question mark where one may be absent. */
const contents: {
  readonly [Type in LadderEventType]: readonly (
    keyof LadderEventContents[Type] | `${string & keyof LadderEventContents[Type]}?`
  )[]
} = {
  noticed: [],
  showedInterest: [],
  wonBack: [],
  purchased: ['amount?'],
  purchaseReversed: ['purchase'],
  boughtAsGift: [],
  deliveryAssessed: ['verdict', 'touchpoint?'],
  complained: ['about?'],
  complaintResolved: ['complaint', 'verdict'],
  recommended: ['sentiment', 'solicited', 'incentivized', 'reach'],
  referralConverted: ['incentivized'],
  npsAnswered: ['group'],
  merged: ['with'],
  churned: ['reason?'],
  disqualified: ['reason'],
  overridden: ['by', 'reason', 'rung?', 'standing?'],
  erased: [],
}

/** What a field can be, where it is not text. */
const choices: Readonly<Record<string, readonly unknown[]>> = {
  verdict: verdicts,
  sentiment: ['positive', 'negative'],
  solicited: [true, false],
  incentivized: [true, false],
  reach: ['one', 'many'],
  group: npsGroups,
  standing: ['active', 'lapsed', 'lost', 'disqualified'] satisfies readonly LadderStanding[],
}

/**
 * The first instant an event can have, and the first it can no longer have: the days on which every
 * zone shows a date of the years 0000 to 9999. Instants in microseconds lie beyond.
 */
export const ladderInstants = { from: -62_167_132_800_000, to: 253_402_214_400_000 } as const

/** Whether an event can have this instant. */
export function isLadderInstant(value: unknown): value is Instant {
  const { from, to } = ladderInstants
  return Number.isInteger(value) && Number(value) >= from && Number(value) < to
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

interface Field {
  readonly name: string
  readonly optional: boolean
  /** What it is: an instant, a number, a rung, text, or one of a list. */
  readonly fits: 'instant' | 'number' | 'rung' | 'text' | readonly unknown[]
}

function fieldOf(marked: string): Field {
  const name = marked.replace('?', '')
  const optional = marked !== name
  if (name === 'at' || name === 'recordedAt') return { name, optional, fits: 'instant' }
  if (name === 'amount') return { name, optional, fits: 'number' }
  return { name, optional, fits: name === 'rung' ? 'rung' : (choices[name] ?? 'text') }
}

function isFit({ fits }: Field, value: unknown, rungs: readonly string[]): boolean {
  switch (fits) {
    case 'text':
      return isText(value)
    case 'instant':
      return isLadderInstant(value)
    case 'number':
      return Number.isFinite(value)
    case 'rung':
      return isText(value) && rungs.includes(value)
    default:
      return fits.includes(value)
  }
}

interface Shape {
  /** The place of the type among all types. */
  readonly rank: number
  /** Every field but the type, always in the same order. */
  readonly fields: readonly Field[]
  /** The names of those that are content. */
  readonly content: readonly string[]
}

/** What every event has that is no content. */
const envelope = ['id', 'recordedAt?']

const shapes = /* @__PURE__ */ (() =>
  new Map<unknown, Shape>(
    ladderEventTypes.map((type, rank) => {
      const fields = [...envelope, 'at', ...contents[type].map(String)].map(fieldOf)
      const content = fields.slice(envelope.length).map(({ name }) => name)
      return [type, { rank, fields, content }]
    }),
  ))()

type Fields = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : {}
}

/**
 * What is wrong with an event on these rungs, if anything: an unknown type, or the name of the first
 * field that is bad, unknown or missing.
 */
export function faultOf(
  event: unknown,
  rungs: readonly string[],
): { readonly unknownType: string } | { readonly field: string } | undefined {
  const given = fieldsOf(event)
  const type = given['type']
  const shape = shapes.get(type)
  // Text cannot be made of every object; its kind will do.
  if (shape === undefined) return { unknownType: isRecord(type) ? typeof type : String(type) }
  let known = 1
  for (const field of shape.fields) {
    const value = given[field.name]
    if (value === undefined ? !field.optional : !isFit(field, value, rungs)) {
      return { field: field.name }
    }
    if (value !== undefined) known++
  }
  let found = 0
  for (const name in given) if (name !== '') found++
  return found === known ? undefined : { field: oddFieldOf(given, shape) }
}

/** The first field that is unknown; or absent in that it is undefined: stored, it would no longer be the same. */
function oddFieldOf(given: Fields, { fields }: Shape): string {
  const isKnown = (name: string) => name === 'type' || fields.some((field) => field.name === name)
  for (const name in given) if (!isKnown(name) || given[name] === undefined) return name
  return ''
}

/** The id and the instant of what may be an event, as far as it has them; no minus zero. */
export function nameOf(event: unknown): { readonly event?: string; readonly at?: Instant } {
  const { id, at } = fieldsOf(event)
  return { ...(isText(id) && { event: id }), ...(isLadderInstant(at) && { at: at + 0 }) }
}

/**
 * A fingerprint of what an event says, a whole number of 53 bits: the same for the same content in
 * any order of fields, whenever it was recorded. Two lanes of multiplication, mixed at the end as in
 * MurmurHash3 (Appleby 2011).
 */
export function contentHash(event: LadderEvent<string>): number {
  const given = fieldsOf(event)
  const shape = shapes.get(event.type)
  let [high, low] = [0xdeadbeef, 0x41c6ce57 ^ (shape?.rank ?? 0)]
  for (const name of shape?.content ?? []) {
    const value = given[name]
    // The last word says how many there were, so that no two fields run into each other.
    const words = value === undefined ? 0 : typeof value === 'string' ? value.length : 3
    for (let word = 0; word <= words; word++) {
      const bits = word === words ? words : wordOf(value, word)
      high = Math.imul(high ^ bits, 2654435761)
      low = Math.imul(low ^ bits ^ (low >>> 15), 1597334677)
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** A word of text, or of a number: its low bits, its high bits, and what is behind the point. */
function wordOf(value: unknown, word: number): number {
  if (typeof value === 'string') return value.charCodeAt(word)
  const number = Number(value)
  return word === 0
    ? number | 0
    : word === 1
      ? (number / 2 ** 32) | 0
      : ((number % 1) * 2 ** 32) | 0
}

/** The order of events: when they happened, type, id, when they were recorded, content. */
export function compareLadderEvents(a: LadderEvent<string>, b: LadderEvent<string>): number {
  return (
    a.at - b.at ||
    rankOfType(a) - rankOfType(b) ||
    (a.id === b.id ? sameIdOrder(a, b) : a.id < b.id ? -1 : 1)
  )
}

function rankOfType({ type }: LadderEvent<string>): number {
  return shapes.get(type)?.rank ?? 0
}

function sameIdOrder(a: LadderEvent<string>, b: LadderEvent<string>): number {
  return (a.recordedAt ?? a.at) - (b.recordedAt ?? b.at) || contentHash(a) - contentHash(b)
}

import type { Instant } from '../calendar/model.ts'
import { verdicts } from '../expectation/model.ts'
import { npsGroups } from '../nps/model.ts'
import {
  ladderEventTypes,
  ladderStandings,
  type LadderEvent,
  type LadderEventContents,
  type LadderEventType,
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
  standing: ladderStandings,
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
  readonly optional: boolean
  readonly fits: (value: unknown, rungs: readonly string[]) => boolean
}

function fieldOf(name: string, optional: boolean): Field {
  const among = choices[name]
  if (name === 'amount') return { optional, fits: Number.isFinite }
  if (name === 'at' || name === 'recordedAt') return { optional, fits: isLadderInstant }
  if (name === 'rung')
    return { optional, fits: (value, rungs) => isText(value) && rungs.includes(value) }
  if (among === undefined) return { optional, fits: isText }
  return { optional, fits: (value) => among.includes(value) && value !== 'erased' }
}

interface Shape {
  /** The place of the type among all types. */
  readonly rank: number
  /** Every field by its name. */
  readonly fields: ReadonlyMap<string, Field>
  /** The names of those that are content, always in the same order. */
  readonly content: readonly string[]
  /** How many of them there must be. */
  readonly required: number
}

const shapes = /* @__PURE__ */ (() =>
  new Map<unknown, Shape>(
    ladderEventTypes.map((type, rank) => {
      const marked = ['type', 'id', 'recordedAt?', 'at', ...contents[type].map(String)]
      const names = marked.map((name) => name.replace('?', ''))
      const fields = new Map(names.map((name, at) => [name, fieldOf(name, marked[at] !== name)]))
      const required = [...fields.values()].filter(({ optional }) => !optional).length
      return [type, { rank, fields, content: names.slice(3), required }]
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
  const { fields, required } = shape
  let found = 0
  for (const name in given) {
    const field = fields.get(name)
    // Absent is absent, not undefined: a stored event would no longer be the same.
    if (!field?.fits(given[name], rungs)) return { field: name }
    if (!field.optional) found++
  }
  if (found === required) return undefined
  for (const [name, { optional }] of fields)
    if (!optional && !(name in given)) return { field: name }
  return undefined
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
    const words = value === undefined ? 0 : typeof value === 'string' ? value.length : 3
    for (let word = 0; word <= words; word++) {
      // The last word says how many there were, so that no two fields run into each other.
      const bits =
        word === words
          ? words
          : typeof value === 'string'
            ? value.charCodeAt(word)
            : bitsOf(Number(value), word)
      high = Math.imul(high ^ bits, 2654435761)
      low = Math.imul(low ^ bits ^ (low >>> 15), 1597334677)
    }
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}

/** A number in three words: its low bits, its high bits, and what is behind the point. */
function bitsOf(value: number, word: number): number {
  return word === 0 ? value | 0 : word === 1 ? (value / 2 ** 32) | 0 : ((value % 1) * 2 ** 32) | 0
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

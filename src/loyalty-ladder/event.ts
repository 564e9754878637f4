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

/** What a field can be: a number, a rung, text, or one of a list. */
type Fit = 'number' | 'rung' | 'text' | readonly unknown[]

interface Field {
  readonly name: string
  readonly isOptional: boolean
  readonly fit: Fit
}

function fieldOf(marked: string): Field {
  const name = marked.replace('?', '')
  const plain = name === 'amount' ? 'number' : name === 'rung' ? 'rung' : 'text'
  return { name, isOptional: marked !== name, fit: choices[name] ?? plain }
}

interface Shape {
  readonly type: LadderEventType
  /** The place of the type among all types. */
  readonly rank: number
  /** The fields beyond the envelope. */
  readonly fields: readonly Field[]
}

const shapes = /* @__PURE__ */ (() =>
  new Map<unknown, Shape>(
    ladderEventTypes.map((type, rank) => [
      type,
      { type, rank, fields: contents[type].map((field) => fieldOf(field)) },
    ]),
  ))()

type Fields = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null
}

function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : {}
}

/** What is wrong with an event: an unknown type, or the first field that is bad, unknown or missing. */
export type LadderEventFault = { readonly unknownType: string } | { readonly field: string }

/** What was read of an event: what every event has, so that it is looked up once. */
export interface LadderEventRead {
  readonly type: LadderEventType
  readonly id: string
  readonly at: Instant
  /**
   * A fingerprint of what the event says, a whole number of 31 bits: the same for the same content in any
   * order of fields, whenever it was recorded.
   */
  readonly hash: number
}

/** Reads what may be an event on these rungs, or on any. */
export function readEvent(
  event: unknown,
  rungs?: readonly string[],
): LadderEventRead | LadderEventFault {
  const given = fieldsOf(event)
  const { type: name, id, at, recordedAt } = given
  const shape = shapes.get(name)
  // Text cannot be made of every object; its kind will do.
  if (shape === undefined) return { unknownType: isRecord(name) ? typeof name : String(name) }
  if (!isText(id)) return { field: 'id' }
  if (!isLadderInstant(at)) return { field: 'at' }
  let known = 3
  if (recordedAt !== undefined) {
    if (!isLadderInstant(recordedAt)) return { field: 'recordedAt' }
    known++
  }
  hash = shape.rank
  mixNumber(at)
  for (const { name, isOptional, fit } of shape.fields) {
    const value = given[name]
    if (value === undefined ? !isOptional : !isFit(value, fit, rungs)) return { field: name }
    if (value !== undefined) known++
    else mix(-1)
  }
  const isPlain = Object.getPrototypeOf(given) === Object.prototype
  if (!isPlain || Object.keys(given).length !== known) {
    const field = oddFieldOf(given, shape)
    if (field !== undefined) return { field }
  }
  return { type: shape.type, id, at: at + 0, hash: mixed() }
}

/** Whether a value is what a field can be; what it says is mixed in. */
function isFit(value: unknown, fit: Fit, rungs: readonly string[] | undefined): boolean {
  if (typeof fit === 'object') {
    const place = fit.indexOf(value)
    mix(place)
    return place >= 0
  }
  if (fit === 'number') {
    if (typeof value !== 'number' || !Number.isFinite(value)) return false
    mixNumber(value)
    return true
  }
  if (!isText(value)) return false
  for (let at = 0; at < value.length; at++) mix(value.charCodeAt(at))
  // The last word says how many there were, so that no two fields run into each other.
  mix(value.length)
  return fit === 'text' || rungs === undefined || rungs.includes(value)
}

/** The first field that is unknown, or that would be gone once stored: undefined, inherited or hidden. */
function oddFieldOf(given: Fields, { fields }: Shape): string | undefined {
  const known = ['type', 'id', 'at', 'recordedAt', ...fields.map(({ name }) => name)]
  const own = Object.keys(given)
  return (
    own.find((name) => !known.includes(name) || given[name] === undefined) ??
    known.find((name) => given[name] !== undefined && !own.includes(name))
  )
}

/** The fingerprint in the making: multiplied and shifted, and mixed at the end as in MurmurHash3 (Appleby 2011). */
let hash = 0

function mix(word: number): void {
  hash = Math.imul(hash ^ word ^ (hash >>> 15), 0x9e3779b1)
}

/** A number and its two words. */
const double = /* @__PURE__ */ (() => new Float64Array(1))()
const words = /* @__PURE__ */ (() => new Int32Array(double.buffer))()

function mixNumber(value: number): void {
  // Minus zero is zero, as in stored JSON.
  double[0] = value + 0
  mix(words[0] ?? 0)
  mix(words[1] ?? 0)
}

function mixed(): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  // As many bits as engines keep in place.
  return (hash ^ (hash >>> 16)) >>> 1
}

/** What is wrong with an event on these rungs, if anything. */
export function faultOf(event: unknown, rungs: readonly string[]): LadderEventFault | undefined {
  const read = readEvent(event, rungs)
  return 'hash' in read ? undefined : read
}

/** The fingerprint of what an event says. */
export function contentHash(event: LadderEvent<string>): number {
  const read = readEvent(event)
  return 'hash' in read ? read.hash : 0
}

/** The id and the instant of what may be an event, as far as it has them; no minus zero. */
export function nameOf(event: unknown): { readonly event?: string; readonly at?: Instant } {
  const { id, at } = fieldsOf(event)
  return { ...(isText(id) && { event: id }), ...(isLadderInstant(at) && { at: at + 0 }) }
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

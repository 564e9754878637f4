import fc from 'fast-check'
import type { Duration } from '../../src/calendar/model.ts'
import { verdicts } from '../../src/expectation/model.ts'
import type { LadderState } from '../../src/loyalty-ladder/decision-model.ts'
import {
  ladderRungs,
  type LadderEvent,
  type LadderEventType,
  type LadderRung,
  type LadderStanding,
} from '../../src/loyalty-ladder/model.ts'
import type { LadderCondition, LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { npsGroups } from '../../src/nps/model.ts'

export const hour = 3_600_000
export const day = 24 * hour
export const start = Date.UTC(2024, 0, 31, 9)

export const jakarta: LadderPolicy = {
  ...defaultLadderPolicy,
  id: 'jakarta',
  timeZone: 'Asia/Jakarta',
}
export const never: LadderPolicy = { ...defaultLadderPolicy, id: 'never', lapse: null }
/** Other numbers everywhere: rungs that skip, three forgiven, a short silence from the ground up. */
export const other: LadderPolicy = {
  schemaVersion: 1,
  id: 'other',
  timeZone: 'Asia/Jakarta',
  rungs: ladderRungs,
  requirements: {
    suspect: [],
    prospect: [{ evidence: 'interest', atLeast: 2 }],
    customer: [{ evidence: 'purchases', atLeast: 2 }],
    client: [{ evidence: 'purchaseDays', atLeast: 3 }],
    advocate: [{ evidence: 'exceededDeliveries', atLeast: 1, forgiving: 2 }],
    evangelist: [{ evidence: 'evangelism', atLeast: 1 }],
  },
  lapse: { after: { months: 1 }, from: 'suspect', keptAliveBy: ['purchased', 'overridden'] },
  winBack: 'customer',
}
export const policies = fc.constantFrom(defaultLadderPolicy, jakarta, never, other)

/** Evidence grows old, and is missed at once. */
export const windowed: LadderPolicy = {
  ...defaultLadderPolicy,
  id: 'windowed',
  requirements: {
    ...defaultLadderPolicy.requirements,
    customer: [{ evidence: 'purchases', atLeast: 1, within: { months: 6 } }],
    client: [{ evidence: 'purchaseDays', atLeast: 2, within: { months: 4 } }],
    advocate: [
      { evidence: 'purchaseDays', atLeast: 1, within: { days: 150 } },
      { evidence: 'exceededDeliveries', atLeast: 1, within: { months: 3 }, forgiving: 1 },
    ],
  },
}
/** The same with less to stay than to get there, and a fall of one rung at a time. */
export const kept: LadderPolicy = {
  ...windowed,
  id: 'kept',
  timeZone: 'Asia/Jakarta',
  upkeep: {
    client: [{ evidence: 'purchases', atLeast: 1, within: { months: 5 } }],
    advocate: [{ evidence: 'recommendations', atLeast: 1 }],
    evangelist: [{ evidence: 'evangelism', atLeast: 1, within: { months: 2 } }],
  },
  demotion: { to: 'oneRung' },
}
/** Found wanting, a rung is kept for a month. */
export const graced: LadderPolicy = {
  ...kept,
  id: 'graced',
  timeZone: 'UTC',
  demotion: { grace: { months: 1 }, to: { client: 'prospect', evangelist: 'customer' } },
}
/** Put to the test every two months. */
export const tested: LadderPolicy = {
  ...windowed,
  id: 'tested',
  lapse: null,
  demotion: { every: { months: 2 }, to: 'oneRung' },
}
/** Put to the test every hundred days, with forty of grace. */
export const lenient: LadderPolicy = {
  ...kept,
  id: 'lenient',
  demotion: { every: { days: 100 }, grace: { days: 40 } },
}
/** Policies under which a rung grows old. */
export const agingPolicies = fc.constantFrom(windowed, kept, graced, tested, lenient)

/** The types in the order they take effect at one instant, written down a second time. */
export const typesInOrder: readonly LadderEventType[] = [
  'noticed',
  'showedInterest',
  'wonBack',
  'purchased',
  'purchaseReversed',
  'boughtAsGift',
  'deliveryAssessed',
  'complained',
  'complaintResolved',
  'recommended',
  'referralConverted',
  'npsAnswered',
  'merged',
  'churned',
  'disqualified',
  'overridden',
  'erased',
]

/** One event of every type, in every variant that could matter. */
export function everyEvent(at: number): readonly LadderEvent[] {
  const id = 'new'
  return [
    { type: 'noticed', id, at },
    { type: 'showedInterest', id, at },
    { type: 'wonBack', id, at },
    { type: 'purchased', id, at },
    { type: 'purchased', id, at, amount: 0, recordedAt: at + day },
    ...['p-1', 'nothing'].map(
      (purchase) => ({ type: 'purchaseReversed', id, at, purchase }) as const,
    ),
    { type: 'boughtAsGift', id, at },
    ...verdicts.map((verdict) => ({ type: 'deliveryAssessed', id, at, verdict }) as const),
    { type: 'complained', id, at },
    ...['b-1', 'x-1'].map((about) => ({ type: 'complained', id, at, about }) as const),
    ...verdicts.flatMap((verdict) =>
      ['b-1', 'p-1', 'nothing'].map(
        (complaint) => ({ type: 'complaintResolved', id, at, complaint, verdict }) as const,
      ),
    ),
    ...(['positive', 'negative'] as const).flatMap((sentiment) =>
      [true, false].flatMap((solicited) =>
        [true, false].flatMap((incentivized) =>
          (['one', 'many'] as const).map(
            (reach) =>
              ({ type: 'recommended', id, at, sentiment, solicited, incentivized, reach }) as const,
          ),
        ),
      ),
    ),
    { type: 'referralConverted', id, at, incentivized: false },
    { type: 'referralConverted', id, at, incentivized: true },
    ...npsGroups.map((group) => ({ type: 'npsAnswered', id, at, group }) as const),
    { type: 'merged', id, at, with: 'c-2' },
    { type: 'churned', id, at },
    { type: 'disqualified', id, at, reason: 'fraud' },
    { type: 'overridden', id, at, by: 'ana', reason: 'error' },
    ...ladderRungs.map(
      (rung) => ({ type: 'overridden', id, at, by: 'ana', reason: 'error', rung }) as const,
    ),
    ...(['active', 'lapsed', 'lost', 'disqualified'] as const).map(
      (standing) => ({ type: 'overridden', id, at, by: 'ana', reason: 'error', standing }) as const,
    ),
    { type: 'erased', id, at },
  ]
}

/** A state on a rung, with the evidence the default policy asks for. */
export function stateOn(rung: LadderRung, standing: LadderStanding = 'active'): LadderState {
  const kinds = [
    ['i-1', 'interest'],
    ['p-1', 'purchase'],
    ['p-2', 'purchase'],
    ['x-1', 'exceeded'],
    ['x-2', 'exceeded'],
    ['r-1', 'recommendation'],
    ['e-1', 'evangelism'],
    ['e-2', 'evangelism'],
    ['e-3', 'evangelism'],
  ] as const
  const count = { suspect: 0, prospect: 1, customer: 2, client: 3, advocate: 6, evangelist: 9 }[
    rung
  ]
  const evidence = kinds.slice(0, count).map(([id, kind]) => {
    const at = Date.UTC(2024, 0, id === 'p-1' ? 1 : 2)
    return { id, at, kind, hash: 1 }
  })
  return {
    rung,
    standing,
    lifetime: 1,
    at: start,
    highestRung: rung,
    floor: 'suspect',
    activeAt: start,
    evidence: standing === 'erased' ? [] : evidence,
  }
}

const usual: readonly LadderEventType[] = [
  'purchased',
  'purchased',
  'deliveryAssessed',
  'deliveryAssessed',
  'recommended',
  'recommended',
  'referralConverted',
  'boughtAsGift',
  'complained',
  'complaintResolved',
  'purchaseReversed',
  'showedInterest',
  'npsAnswered',
]
const shapes = fc.record({
  number: fc.integer({ min: 1, max: 5 }),
  about: fc.integer({ min: 1, max: 5 }),
  at: fc
    .tuple(fc.integer({ min: 0, max: 50 }), fc.constantFrom(0, 7, 8, 9))
    .map(([step, hours]) => start + step * 10 * day + hours * hour),
  amount: fc.option(fc.integer({ min: -5, max: 1000 }), { nil: undefined }),
  verdict: fc.constantFrom(...verdicts, 'excellent' as const, 'excellent' as const),
  against: fc.integer({ min: 0, max: 5 }).map((roll) => roll === 0),
  solicited: fc.boolean(),
  incentivized: fc.integer({ min: 0, max: 3 }).map((roll) => roll === 0),
  reach: fc.constantFrom('one', 'many'),
  group: fc.constantFrom(...npsGroups),
  rung: fc.option(fc.constantFrom(...ladderRungs), { nil: undefined }),
  standing: fc.constantFrom('active', 'lapsed', 'lost', 'disqualified', undefined),
})
type Shape = typeof shapes extends fc.Arbitrary<infer Value> ? Value : never

function eventOf(type: LadderEventType, shape: Shape): LadderEvent {
  const { number, about, at, amount, verdict, incentivized, solicited, reach, group } = shape
  const base = { id: `${type}-${number}`, at }
  switch (type) {
    case 'noticed':
    case 'showedInterest':
    case 'wonBack':
    case 'boughtAsGift':
    case 'churned':
    case 'erased':
      return { type, ...base }
    case 'purchased':
      return { type, ...base, ...(amount !== undefined && { amount }) }
    case 'purchaseReversed':
      return { type, ...base, purchase: `purchased-${about}` }
    case 'deliveryAssessed':
      return { type, ...base, verdict }
    case 'complained':
      return { type, ...base, ...(about > 1 && { about: `deliveryAssessed-${about}` }) }
    case 'complaintResolved':
      return { type, ...base, complaint: `complained-${about}`, verdict }
    case 'recommended': {
      const sentiment = shape.against ? 'negative' : 'positive'
      return { type, ...base, sentiment, solicited, incentivized, reach }
    }
    case 'referralConverted':
      return { type, ...base, incentivized }
    case 'npsAnswered':
      return { type, ...base, group }
    case 'merged':
      return { type, ...base, with: 'somebody' }
    case 'disqualified':
      return { type, ...base, reason: 'fraud' }
    case 'overridden':
      return {
        type,
        ...base,
        by: 'ana',
        reason: 'error',
        ...(shape.rung !== undefined && { rung: shape.rung }),
        ...(shape.standing !== undefined && { standing: shape.standing }),
      }
  }
}

/** Random events of the given types; ids are small numbers, so that they meet. */
export function eventsOf(types: readonly LadderEventType[]): fc.Arbitrary<LadderEvent> {
  return fc.tuple(fc.constantFrom(...types), shapes).map(([type, shape]) => eventOf(type, shape))
}

/** Random events, each id once, in no order. */
export function historyOf(
  types: readonly LadderEventType[],
  maxLength = 25,
): fc.Arbitrary<LadderEvent[]> {
  return fc.uniqueArray(eventsOf(types), { selector: ({ id }) => id, maxLength, size: 'max' })
}

/** Random histories: some climb, some fall, a few leave. */
export const histories = fc.oneof(
  { weight: 2, arbitrary: historyOf(usual) },
  {
    weight: 1,
    arbitrary: historyOf([...usual, ...typesInOrder.filter((type) => type !== 'erased')]),
  },
  { weight: 1, arbitrary: historyOf([...usual, ...usual, ...typesInOrder]) },
)
/** The same without anybody leaving, being barred or being set by hand: one page, one life. */
export const plainHistories = historyOf(usual)

/** The same list in another order, some of it twice, recorded at another time. */
export function mixedUp(events: readonly LadderEvent[]): fc.Arbitrary<LadderEvent[]> {
  return fc
    .subarray([...events])
    .map((again) => [...events, ...again.map((event) => ({ ...event, recordedAt: event.at + 5 }))])
    .chain((all) => fc.shuffledSubarray(all, { minLength: all.length }))
}

export function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(deepFreeze)
  return Object.freeze(value)
}

export function stored<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value
}

interface Sign {
  readonly id: string
  readonly sign: 'ask' | 'buy' | 'good' | 'bad' | 'tell' | 'spread' | 'quiet'
  readonly at: number
  readonly day: number
  readonly about?: string | undefined
}

/**
 * The ladder, slow and obvious: sort, keep each id once, and after every event, and at every instant at
 * which anything could grow old on the way to the next, read the page of events that still counts from
 * its first line. For policies in UTC and Jakarta that count months and days.
 */
export function referenceLadder(
  policy: LadderPolicy,
  events: readonly LadderEvent[],
  until = -Infinity,
) {
  const offset = policy.timeZone === 'UTC' ? 0 : 7 * hour
  const later = (at: number, length: Duration, times = 1) =>
    monthsLater(at, (length.months ?? 0) * times, offset) + (length.days ?? 0) * times * day
  const sorted = [...events].sort(
    (a, b) =>
      a.at - b.at ||
      typesInOrder.indexOf(a.type) - typesInOrder.indexOf(b.type) ||
      (a.id < b.id ? -1 : 1),
  )
  const kept: LadderEvent[] = []
  for (const event of sorted) if (kept.every(({ id }) => id !== event.id)) kept.push(event)

  const { lapse, demotion = {} } = policy
  const rank = (rung: LadderRung) => ladderRungs.indexOf(rung)
  let page: LadderEvent[] = []
  let rung: LadderRung = 'suspect'
  let floor: LadderRung = 'suspect'
  let ever: LadderRung = 'suspect'
  let standing: LadderStanding = 'active'
  let lifetime = 1
  let now = -Infinity
  let aliveAt: number | undefined
  let heldSince: number | undefined
  let graceFrom: number | undefined
  const turn = (ground: LadderRung) => {
    page = []
    floor = ground
    rung = ground
  }
  const wake = (at: number) => {
    standing = 'active'
    aliveAt = at
  }
  const signs = () => signsOf(page, offset)
  const keeps = (at: number) => {
    const conditions = policy.upkeep?.[rung] ?? policy.requirements[rung]
    return rung === floor || conditions.every((one) => holds(one, signs(), at, later))
  }
  const supported = (at: number) => {
    const fits = (next: LadderRung) =>
      [policy.requirements[next], policy.upkeep?.[next] ?? []]
        .flat()
        .every((one) => holds(one, signs(), at, later))
    return ladderRungs.filter((next) => rank(next) > rank(floor) && fits(next)).at(-1) ?? floor
  }
  const land = (to: LadderRung, at: number) => {
    rung = to
    heldSince = at
    graceFrom = undefined
  }
  const fall = (at: number) => {
    const best = supported(at)
    const { to = 'supported' } = demotion
    const aim =
      to === 'supported' ? best : to === 'oneRung' ? ladderRungs[rank(rung) - 1] : to[rung]
    land(aim !== undefined && rank(aim) > rank(best) ? aim : best, at)
  }
  const tests = (from: number, to: number) => {
    const found: number[] = []
    if (demotion.every === undefined || heldSince === undefined) return found
    for (let times = 1; later(heldSince, demotion.every, times) <= to; times++) {
      const test = later(heldSince, demotion.every, times)
      if (test > from) found.push(test)
    }
    return found
  }
  /** Looks at a state at one instant, as a clerk would who comes by at just the right moments. */
  const look = (at: number, testing: boolean) => {
    while (!is(standing, 'erased') && !keeps(at)) {
      if (graceFrom !== undefined) {
        if (at < later(graceFrom, demotion.grace ?? {})) break
        fall(at)
      } else if (demotion.every !== undefined && !testing) break
      else if (demotion.grace !== undefined) {
        graceFrom = at
        break
      } else {
        fall(at)
        testing = false
      }
    }
    const silent =
      lapse !== null &&
      aliveAt !== undefined &&
      rank(rung) >= rank(lapse.from) &&
      at >= later(aliveAt, lapse.after)
    if (is(standing, 'active') && silent) standing = 'lapsed'
  }
  const pass = (to: number) => {
    for (;;) {
      const windows = Object.values({ ...policy.requirements, ...policy.upkeep })
        .flat()
        .flatMap(({ within }) => (within === undefined ? [] : [within]))
      const moments = [
        ...page.flatMap(({ at }) => windows.map((within) => later(at, within))),
        ...(lapse !== null && aliveAt !== undefined ? [later(aliveAt, lapse.after)] : []),
        ...(graceFrom !== undefined ? [later(graceFrom, demotion.grace ?? {})] : []),
      ].filter((at) => at > now && at <= to)
      const testing = tests(now, to)
      const next = Math.min(...moments, ...testing)
      if (next === Infinity) return
      now = next
      look(next, testing.includes(next))
    }
  }

  for (const event of kept) {
    const { type, at } = event
    if (is(standing, 'erased')) break
    pass(at)
    now = at
    // A rung granted after the silence had run out lapses at once.
    look(at, false)
    const was: LadderStanding = standing
    const before: { rung: LadderRung; floor: LadderRung } = { rung, floor }
    const gone = was === 'lost' || was === 'disqualified'
    const heard = 'purchased purchaseReversed wonBack churned disqualified overridden erased'
    const counts =
      (!gone || heard.split(' ').includes(type)) && !(type === 'wonBack' && was === 'disqualified')
    if (counts && (lapse === null || lapse.keptAliveBy.includes(type))) {
      aliveAt = at
      if (was === 'lapsed') standing = 'active'
    }
    if (!counts) {
      // Heard by nobody.
    } else if (type === 'erased') {
      turn('suspect')
      standing = 'erased'
    } else if (type === 'churned') standing = 'lost'
    else if (type === 'disqualified') standing = 'disqualified'
    else if (type === 'wonBack') {
      if (was === 'lost') {
        turn(rank(ever) >= rank(policy.winBack) ? policy.winBack : ever)
        lifetime++
      }
      if (was !== 'active') wake(at)
    } else if (type === 'overridden') {
      if (event.rung !== undefined) turn(event.rung)
      if (event.standing === 'active') wake(at)
      else standing = event.standing ?? standing
    } else {
      if (type === 'purchased' && was === 'lost') {
        turn('suspect')
        lifetime++
      }
      if (type === 'purchased' && gone) wake(at)
      page.push(event)
    }
    const best = supported(at)
    const patient = demotion.every ?? demotion.grace
    const lost =
      rank(best) < rank(rung) && !keeps(patient === undefined ? at : -Infinity) && rung !== floor
    if (rank(best) > rank(rung) || lost || rank(rung) < rank(floor)) rung = best
    if (rung !== before.rung || floor !== before.floor) land(rung, at)
    else if (graceFrom !== undefined && keeps(at)) land(rung, at)
    else if (demotion.grace !== undefined && demotion.every === undefined && !keeps(at)) {
      graceFrom ??= at
    }
    if (rank(rung) > rank(ever)) ever = rung
  }
  pass(until)
  return { rung, standing, lifetime }
}

/** Whether the standing is this one, whatever the compiler believes of a variable set in a closure. */
function is(standing: LadderStanding, wanted: LadderStanding): boolean {
  return standing === wanted
}

function signsOf(page: readonly LadderEvent[], offset: number): readonly Sign[] {
  let signs: Sign[] = []
  for (const event of page) {
    const add = (sign: Sign['sign'], about?: string) => {
      const { id, at } = event
      signs.push({ id, sign, at, day: Math.floor((at + offset) / day), about })
    }
    if (event.type === 'showedInterest') add('ask')
    if (event.type === 'purchased') add('buy')
    if (event.type === 'purchaseReversed') {
      signs = signs.filter(({ id, sign }) => sign !== 'buy' || id !== event.purchase)
    }
    if (event.type === 'boughtAsGift') add('spread')
    if (event.type === 'referralConverted' && !event.incentivized) add('spread')
    if (event.type === 'deliveryAssessed' && event.verdict === 'excellent') add('good')
    if (event.type === 'recommended') {
      if (event.sentiment === 'negative') add('bad')
      else if (!event.incentivized) {
        add(!event.solicited && event.reach === 'many' ? 'spread' : 'tell')
      }
    }
    const failure =
      event.type === 'complained'
        ? event
        : event.type === 'deliveryAssessed' && event.verdict === 'disaster'
          ? { about: event.id }
          : undefined
    if (failure) {
      const known = signs.some(
        ({ id, sign, about }) =>
          sign === 'bad' && failure.about !== undefined && [id, about].includes(failure.about),
      )
      add(known ? 'quiet' : 'bad', failure.about)
    }
    if (event.type === 'complaintResolved' && event.verdict === 'excellent') {
      const complaint = signs.find(({ id }) => id === event.complaint)
      const over = [complaint?.id, complaint?.about].filter((id) => id !== undefined)
      signs = signs.filter(
        ({ id, sign, about }) =>
          sign !== 'bad' || !(over.includes(id) || (about !== undefined && over.includes(about))),
      )
    }
  }
  return signs
}

function holds(
  { evidence, atLeast, forgiving = 0, within }: LadderCondition,
  signs: readonly Sign[],
  at: number,
  later: (at: number, length: Duration) => number,
): boolean {
  const young = signs.filter((sign) => within === undefined || at < later(sign.at, within))
  const having = (...wanted: Sign['sign'][]) => young.filter(({ sign }) => wanted.includes(sign))
  switch (evidence) {
    case 'interest':
      return having('ask', 'buy').length >= atLeast
    case 'purchases':
      return having('buy').length >= atLeast
    case 'purchaseDays':
      return new Set(having('buy').map((sign) => sign.day)).size >= atLeast
    case 'recommendations':
      return having('tell', 'spread').length >= atLeast
    case 'evangelism':
      return having('spread').length >= atLeast
    case 'exceededDeliveries': {
      const bad = signs.filter(({ sign }) => sign === 'bad').at(-1 - forgiving)
      const since = bad === undefined ? 0 : signs.indexOf(bad)
      return having('good').filter((sign) => signs.indexOf(sign) > since || !bad).length >= atLeast
    }
  }
}

/** The same day and time so many months later, or the last day of that month if it has no such day. */
function monthsLater(at: number, months: number, offset: number): number {
  const date = new Date(at + offset)
  const dayOfMonth = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  if (date.getUTCDate() !== dayOfMonth) date.setUTCDate(0)
  return date.getTime() - offset
}

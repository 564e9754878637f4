import {
  defaultLadderPolicy,
  ladderEventFromPurchase,
  ladderRungs,
  ladderStandings,
  periodAt,
  replayLadder,
  type LadderStep,
  type LadderEvent,
  type LadderPolicy,
  type LadderRung,
  type LadderShortfall,
  type LadderStanding,
  type LadderTimeline,
} from 'paripurna'
import { ladderEventSchema } from 'paripurna/schema'
import type { Options } from './options.ts'
import {
  asCellFault,
  CellFault,
  readInstant,
  readNumber,
  readRows,
  type Cells,
  type Reading,
} from './rows.ts'

/** One row of a customer log: an event, or nothing that counts as one. */
export interface CustomerRow {
  readonly customer: string
  readonly event: LadderEvent | null
}

/** A customer who moved, and the decision that moved them. */
export interface Mover {
  readonly customer: string
  readonly decision: LadderStep
}

/** A customer close to the next rung, and what it still asks for. */
export interface Nearest {
  readonly customer: string
  readonly rung: LadderRung
  readonly unmet: readonly LadderShortfall[]
}

/** How many reached each rung in one period. */
export interface Climbs {
  readonly label: string
  readonly reached: Readonly<Partial<Record<LadderRung, number>>>
}

/** Where the customers stand, who moved, and who is near. */
export interface Loyalty {
  readonly policy: LadderPolicy
  readonly customers: number
  readonly census: Readonly<Record<LadderRung, Readonly<Record<LadderStanding, number>>>>
  readonly decisions: Readonly<Record<LadderStep['kind'], number>>
  readonly climbs: readonly Climbs[]
  readonly movers: readonly Mover[]
  readonly nearest: readonly Nearest[]
}

const shown = 3
const contentFields = ['verdict', 'sentiment', 'reach', 'group'] as const
const yesNoFields = ['solicited', 'incentivized'] as const
const references: Readonly<Record<string, string>> = {
  purchaseReversed: 'purchase',
  complained: 'about',
  complaintResolved: 'complaint',
}

/** Reads a log of customer events, or of purchases where no column tells the type. */
export async function readEvents(
  file: string,
  options: Options,
  onProgress: (rows: number) => void,
): Promise<Reading<CustomerRow>> {
  const typed = 'type' in options.eventColumns
  return readRows(file, options.eventColumns, onProgress, (cells) => {
    const customer = cells('customer')
    if (customer === '') throw new CellFault('customer', 'an empty id is no customer')
    const at = readInstant(cells('at'), options.timeZone, 'at')
    return { customer, event: typed ? readEvent(cells, at) : readPurchase(cells, at, customer) }
  })
}

function readEvent(cells: Cells, at: number): LadderEvent {
  const type = cells('type')
  const contents = contentFields.map((field) => [field, cells(field)])
  const answers = yesNoFields.map((field) => [field, yesNo(cells(field))])
  const refers = [references[type] ?? 'refers', cells('refers')]
  const amount = ['amount', cells('amount') === '' ? '' : readNumber(cells('amount'))]
  const filled = [...contents, ...answers, refers, amount].filter(([, value]) => value !== '')
  const parsed = ladderEventSchema.safeParse({
    type,
    id: cells('id'),
    at,
    ...(Object.fromEntries(filled) as object),
  })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new CellFault(String(issue?.path[0] ?? 'type'), issue?.message ?? 'unreadable')
}

function yesNo(cell: string): boolean | string {
  return cell === 'yes' || (cell === 'no' ? false : cell)
}

function readPurchase(cells: Cells, at: number, customer: string): LadderEvent | null {
  try {
    const cancels = /^(1|true|yes|ya)$/i.test(cells('cancelled'))
    return ladderEventFromPurchase({ id: cells('id'), customer, at, cancels })
  } catch (fault) {
    throw asCellFault(fault, 'id')
  }
}

/** The policy of the review: the default one, in the zone and with the lapse that were asked for. */
export function policyFor({ timeZone, lapseMonths }: Options): LadderPolicy {
  const { lapse } = defaultLadderPolicy
  return {
    ...defaultLadderPolicy,
    timeZone,
    lapse: lapse && lapseMonths > 0 ? { ...lapse, after: { months: lapseMonths } } : null,
  }
}

/** Replays every customer's history, in whatever order and however often its rows arrived. */
export function reviewCustomers(rows: readonly CustomerRow[], options: Options): Loyalty {
  const policy = policyFor(options)
  const histories = new Map<string, LadderEvent[]>()
  for (const { customer, event } of rows) {
    if (event === null) continue
    const history = histories.get(customer) ?? []
    histories.set(customer, history)
    history.push(event)
  }
  const until = options.now === undefined ? {} : { until: options.now }
  const timelines = new Map(
    [...histories].map(([customer, events]) => [customer, replayLadder(policy, events, until)]),
  )
  const decisions = [...timelines].flatMap(([customer, timeline]) =>
    timeline.decisions.map((decision) => ({ customer, decision })),
  )
  return {
    policy,
    customers: timelines.size,
    census: censusOf([...timelines.values()]),
    decisions: countKinds(decisions),
    climbs: climbsOf(decisions, options),
    movers: pickMovers(decisions),
    nearest: pickNearest(timelines),
  }
}

function censusOf(timelines: readonly LadderTimeline[]): Loyalty['census'] {
  const count = (rung: LadderRung, standing: LadderStanding) =>
    timelines.filter(({ state }) => state.rung === rung && state.standing === standing).length
  const standings = (rung: LadderRung) =>
    Object.fromEntries(ladderStandings.map((standing) => [standing, count(rung, standing)]))
  return Object.fromEntries(ladderRungs.map((rung) => [rung, standings(rung)])) as Loyalty['census']
}

function countKinds(movers: readonly Mover[]): Loyalty['decisions'] {
  const counts = { moved: 0, held: 0, duplicate: 0, conflict: 0, late: 0, rejected: 0 }
  for (const { decision } of movers) counts[decision.kind] += 1
  return counts
}

const rank = (rung: LadderRung) => ladderRungs.indexOf(rung)

function climbsOf(movers: readonly Mover[], options: Options): readonly Climbs[] {
  const periods = new Map<string, Partial<Record<LadderRung, number>>>()
  for (const { decision } of movers) {
    const { at, from, to } = decision
    if (at === undefined || rank(to.rung) <= rank(from.rung)) continue
    const { label } = periodAt(at, options)
    const reached = periods.get(label) ?? {}
    periods.set(label, reached)
    reached[to.rung] = (reached[to.rung] ?? 0) + 1
  }
  return [...periods]
    .map(([label, reached]) => ({ label, reached }))
    .sort((a, b) => (a.label < b.label ? -1 : 1))
}

/** Three stories: the latest climb to the highest rung reached, the latest fall, the latest turn. */
function pickMovers(movers: readonly Mover[]): readonly Mover[] {
  const moved = movers
    .filter(({ decision }) => decision.kind === 'moved')
    .sort((a, b) => (b.decision.at ?? 0) - (a.decision.at ?? 0))
  const step = ({ decision }: Mover) => rank(decision.to.rung) - rank(decision.from.rung)
  const highest = Math.max(
    ...moved.filter((one) => step(one) > 0).map(({ decision }) => rank(decision.to.rung)),
  )
  const stories = [
    moved.find((one) => step(one) > 0 && rank(one.decision.to.rung) === highest),
    moved.find((one) => step(one) < 0),
    moved.find((one) => step(one) === 0),
    ...moved,
  ].filter((one) => one !== undefined)
  const first = (one: Mover, at: number) =>
    stories.findIndex(({ customer }) => customer === one.customer) === at
  return stories.filter(first).slice(0, shown)
}

function pickNearest(timelines: ReadonlyMap<string, LadderTimeline>): readonly Nearest[] {
  const missing = ({ unmet }: Nearest) =>
    unmet.reduce((sum, { have, need }) => sum + need - have, 0)
  return [...timelines]
    .flatMap(([customer, { state, decisions }]) => {
      const unmet = decisions.at(-1)?.unmet ?? []
      const open = state.standing === 'active' && unmet.length > 0
      return open ? [{ customer, rung: state.rung, unmet }] : []
    })
    .sort((a, b) => missing(a) - missing(b) || rank(b.rung) - rank(a.rung))
    .slice(0, shown)
}

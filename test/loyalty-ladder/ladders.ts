import fc from 'fast-check'
import type { Duration } from '../../src/calendar/model.ts'
import {
  ladderEventTypes,
  ladderRungs,
  type LadderEvent,
  type LadderEventOf,
} from '../../src/loyalty-ladder/model.ts'
import {
  ladderMeasures,
  type LadderCondition,
  type LadderDemotion,
  type LadderPolicy,
  type LadderPolicyOf,
} from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'

/** A ladder cut otherwise: the seven rungs of Brad Sugars, with rules of our own. */
export const sevenRungs = [
  'suspect',
  'prospect',
  'shopper',
  'customer',
  'member',
  'advocate',
  'raving fan',
] as const
export type SevenRung = (typeof sevenRungs)[number]

export const seven = {
  schemaVersion: 1,
  id: 'seven',
  timeZone: 'Asia/Jakarta',
  rungs: sevenRungs,
  requirements: {
    suspect: [],
    prospect: [{ evidence: 'interest', atLeast: 1 }],
    shopper: [{ evidence: 'purchases', atLeast: 1 }],
    customer: [{ evidence: 'purchaseDays', atLeast: 2 }],
    member: [
      { evidence: 'purchaseDays', atLeast: 2 },
      { evidence: 'exceededDeliveries', atLeast: 1 },
    ],
    advocate: [
      { evidence: 'exceededDeliveries', atLeast: 2 },
      { evidence: 'recommendations', atLeast: 1 },
    ],
    'raving fan': [
      { evidence: 'exceededDeliveries', atLeast: 2, forgiving: 1 },
      { evidence: 'evangelism', atLeast: 2 },
    ],
  },
  lapse: { after: { months: 6 }, from: 'shopper', keptAliveBy: ['purchased', 'recommended'] },
  winBack: 'shopper',
} as const satisfies LadderPolicyOf<typeof sevenRungs>

/** The usual rungs, with everything that time can do: windows, upkeep, tests, grace, named falls. */
export const timed: LadderPolicy = {
  ...defaultLadderPolicy,
  id: 'timed',
  timeZone: 'Asia/Jakarta',
  requirements: {
    ...defaultLadderPolicy.requirements,
    client: [{ evidence: 'purchaseDays', atLeast: 3, within: { months: 12 } }],
    advocate: [
      { evidence: 'purchaseDays', atLeast: 2, within: { months: 12 } },
      { evidence: 'exceededDeliveries', atLeast: 2 },
      { evidence: 'recommendations', atLeast: 1 },
    ],
  },
  upkeep: { client: [{ evidence: 'purchaseDays', atLeast: 2, within: { months: 12 } }] },
  demotion: { every: { months: 3 }, grace: { months: 1 }, to: { advocate: 'customer' } },
  lapse: { after: { months: 18 }, from: 'customer', keptAliveBy: ['purchased', 'npsAnswered'] },
}

const lengths: fc.Arbitrary<Duration> = fc.constantFrom(
  { days: 20 },
  { days: 90 },
  { months: 1 },
  { months: 6 },
  { years: 1 },
)

const conditions: fc.Arbitrary<readonly LadderCondition[]> = fc.array(
  fc
    .record({
      evidence: fc.constantFrom(...ladderMeasures),
      atLeast: fc.integer({ min: 1, max: 3 }),
      forgiving: fc.option(fc.nat(2), { nil: undefined }),
      within: fc.option(lengths, { nil: undefined }),
    })
    .map(({ evidence, atLeast, forgiving, within }) => ({
      evidence,
      atLeast,
      ...(forgiving !== undefined && { forgiving }),
      ...(within !== undefined && { within }),
    })),
  { maxLength: 3 },
)

const demotions: fc.Arbitrary<LadderDemotion> = fc.record(
  {
    every: lengths,
    grace: lengths,
    to: fc.constantFrom<NonNullable<LadderDemotion['to']>>('supported', 'oneRung', {
      evangelist: 'customer',
      client: 'suspect',
    }),
  },
  { requiredKeys: [] },
)

/** Well-formed policies of every shape, wise or not. */
export const anyPolicy: fc.Arbitrary<LadderPolicy> = fc
  .record({
    asked: fc.tuple(...ladderRungs.map(() => conditions)),
    kept: fc.option(fc.tuple(...ladderRungs.map(() => fc.option(conditions, { nil: undefined }))), {
      nil: undefined,
    }),
    demotion: fc.option(demotions, { nil: undefined }),
    lapse: fc.option(
      fc.record({
        after: lengths,
        from: fc.constantFrom(...ladderRungs),
        keptAliveBy: fc.subarray([...ladderEventTypes]),
      }),
    ),
    winBack: fc.constantFrom(...ladderRungs),
    timeZone: fc.constantFrom('UTC', 'Asia/Jakarta', 'America/New_York'),
  })
  .map(({ asked, kept, demotion, lapse, winBack, timeZone }) => {
    const [, ...higher] = asked
    const lists = [[], ...higher]
    return {
      schemaVersion: 1,
      id: 'any',
      timeZone,
      rungs: ladderRungs,
      requirements: perRung(lists),
      ...(kept && { upkeep: perRungOfSome(kept) }),
      ...(demotion && { demotion }),
      lapse,
      winBack,
    }
  })

function perRung(lists: readonly (readonly LadderCondition[])[]) {
  const [suspect = [], prospect = [], customer = [], client = [], advocate = [], evangelist = []] =
    lists
  return { suspect, prospect, customer, client, advocate, evangelist }
}

function perRungOfSome(lists: readonly (readonly LadderCondition[] | undefined)[]) {
  return Object.fromEntries(
    ladderRungs.flatMap((rung, rank) => {
      const list = lists[rank]
      return list === undefined || rank === 0 ? [] : [[rung, list]]
    }),
  )
}

/** The same events on another ladder: what is granted is granted as high, or at the top. */
export function onRungs<Rung extends string>(
  rungs: readonly Rung[],
  event: LadderEvent,
): LadderEvent<Rung> {
  if (event.type !== 'overridden') return event
  const { rung, ...rest } = event
  if (rung === undefined) return rest
  const place = Math.min(ladderRungs.indexOf(rung), rungs.length - 1)
  return { ...rest, rung: rungs[place] } as LadderEventOf<'overridden', Rung>
}

import fc from 'fast-check'
import { ladderEventTypes, ladderRungs, type LadderEvent } from '../../src/loyalty-ladder/model.ts'
import {
  ladderMeasures,
  type LadderCondition,
  type LadderPolicy,
} from '../../src/loyalty-ladder/policy-model.ts'
import { day, historyOf, typesInOrder } from './reference.ts'

const rung = fc.constantFrom(...ladderRungs)
const lengths = fc.constantFrom(
  { days: 10 },
  { days: 45 },
  { months: 1 },
  { months: 3 },
  { months: 2, days: 5, hours: 3 },
  { years: 1 },
)

function conditionsOf(windows: boolean): fc.Arbitrary<LadderCondition[]> {
  return fc.array(
    fc.record(
      {
        evidence: fc.constantFrom(...ladderMeasures),
        atLeast: fc.integer({ min: 1, max: 3 }),
        forgiving: fc.integer({ min: 0, max: 3 }),
        ...(windows && { within: lengths }),
      },
      { requiredKeys: ['evidence', 'atLeast'] },
    ),
    { maxLength: 2 },
  )
}

function policiesOf(windows: boolean): fc.Arbitrary<LadderPolicy> {
  const conditions = conditionsOf(windows)
  const requirements = fc.record(
    Object.fromEntries(ladderRungs.map((name) => [name, conditions])) as Record<
      (typeof ladderRungs)[number],
      typeof conditions
    >,
  )
  return fc.record(
    {
      schemaVersion: fc.constant(1 as const),
      id: fc.constant('random'),
      timeZone: fc.constantFrom('UTC', 'Asia/Jakarta', 'America/New_York', 'Pacific/Apia'),
      rungs: fc.constant(ladderRungs),
      requirements,
      upkeep: fc.dictionary(rung, conditions, { maxKeys: 2 }),
      demotion: fc.record(
        {
          every: lengths,
          grace: lengths,
          to: fc.constantFrom('supported' as const, 'oneRung' as const),
        },
        { requiredKeys: [] },
      ),
      lapse: fc.option(
        fc.record({
          after: lengths,
          from: rung,
          keptAliveBy: fc.subarray([...ladderEventTypes]),
        }),
      ),
      winBack: rung,
    },
    {
      requiredKeys: [
        'schemaVersion',
        'id',
        'timeZone',
        'rungs',
        'requirements',
        'lapse',
        'winBack',
      ],
    },
  )
}

/** Policies of every kind, in zones with every kind of clock. */
export const anyPolicies = policiesOf(true)
/** The same without windows. */
export const policiesWithoutWindows = policiesOf(false)

/** Events as several writers know them: recorded at any time, and some ids told in two ways. */
export const recordedEvents: fc.Arbitrary<LadderEvent[]> = fc
  .tuple(historyOf(typesInOrder, 12), historyOf(['purchased', 'complained', 'npsAnswered'], 12))
  .map((lists) => lists.flat())
  .chain((events) =>
    fc
      .array(fc.integer({ min: -50, max: 200 }), {
        minLength: events.length,
        maxLength: events.length,
      })
      .map((delays) =>
        events.map((event, place) => {
          const delay = delays[place] ?? 0
          return delay < 0 ? event : { ...event, recordedAt: event.at + delay * day }
        }),
      ),
  )

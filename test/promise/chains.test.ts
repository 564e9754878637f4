import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDateAt } from '../../src/calendar/local-time.ts'
import { assessPromise } from '../../src/promise/assess.ts'
import { promiseRecord } from '../../src/promise/record.ts'
import {
  promiseConcerns,
  promiseRevisionRules,
  type PromiseAssessment,
  type PromiseRevisionRule,
  type ServicePromise,
} from '../../src/promise/told-model.ts'
import { durations, jakarta, noon, onDate } from './told.ts'

const { hour, day } = durations

/** The instants that keep a promise, found by hand: surpassing hopes before `hoped`. */
interface Span {
  readonly first: number
  readonly hoped: number
  readonly last: number
}
interface Drawn {
  readonly promise: ServicePromise
  readonly span: Span | null
}

const steps = fc.array(
  fc.record({
    gap: fc.nat(12),
    kind: fc.constantFrom('none', 'instant', 'date', 'visit', 'tolerance'),
    length: fc.nat(40),
    said: fc.record(
      { reason: fc.constant('The oven went out'), alternatives: fc.constant(['Tomorrow']) },
      { requiredKeys: [] },
    ),
  }),
  { maxLength: 6 },
)
type Step = typeof steps extends fc.Arbitrary<(infer Item)[]> ? Item : never

/** Promises told some hours after one another, with what came some hours after the last. */
const chains = fc
  .record({ steps, deliveredAfter: fc.option(fc.nat(40)), nowAfter: fc.nat(40) })
  .map(({ steps, deliveredAfter, nowAfter }) => {
    let toldAt = noon
    const drawn = steps.map((step) => draw((toldAt += step.gap * hour), step))
    const deliveredAt = deliveredAfter === null ? null : toldAt + deliveredAfter * hour
    return { drawn, deliveredAt, now: (deliveredAt ?? toldAt) + nowAfter * hour }
  })

function draw(toldAt: number, { kind, length, said }: Step): Drawn {
  const last = toldAt + length * hour
  const [begin, end] = [
    { kind: 'instant', at: toldAt },
    { kind: 'instant', at: last },
  ] as const
  // Jakarta is seven hours ahead of UTC all year.
  const midnight = last - ((last + 7 * hour) % day)
  const drawn = (promised: ServicePromise['promised'], span: Span | null) => ({
    promise: { toldAt, promised, ...said },
    span,
  })
  switch (kind) {
    case 'none':
      return drawn(null, null)
    case 'instant':
      return drawn(last, { first: -Infinity, hoped: last, last })
    case 'visit':
      return drawn({ earliest: begin, latest: end }, { first: toldAt, hoped: -Infinity, last })
    case 'tolerance':
      return drawn({ desired: begin, adequate: end }, { first: -Infinity, hoped: toldAt, last })
    case 'date':
      return drawn(onDate(civilDateAt(last, jakarta)), {
        first: -Infinity,
        hoped: midnight,
        last: midnight + day - 1,
      })
  }
}

interface Chain {
  readonly drawn: readonly Drawn[]
  readonly deliveredAt: number | null
  readonly now: number
}

/** The rules once more, in one pass over the instants that keep each promise. */
function reference({ drawn, deliveredAt, now }: Chain, rule: PromiseRevisionRule) {
  let binding: number | null = null
  let span: Span | null = null
  let [revised, timely] = [-1, 0]
  for (const [index, next] of drawn.entries()) {
    if (next.span === null) continue
    revised += 1
    const { toldAt, reason } = next.promise
    const inTime: boolean = span !== null && reason !== undefined && toldAt <= span.last
    if (span !== null && !(inTime && rule === 'latestTimely')) continue
    if (span !== null) timely += 1
    binding = index
    span = next.span
  }
  return { binding, revised: Math.max(0, revised), timely, outcome: outcome(span) }

  function outcome(span: Span | null): string {
    if (span === null) return 'unmeasured'
    if (deliveredAt === null) return now <= span.last ? 'pending' : 'overdue'
    if (deliveredAt < span.first || deliveredAt > span.last) return 'disaster'
    return deliveredAt < span.hoped ? 'excellent' : 'ordinary'
  }
}

const outcomeOf = (assessment: PromiseAssessment) =>
  assessment.kind === 'assessed' ? assessment.verdict : assessment.kind

test('assessPromise finds by either rule what one pass by hand finds', () => {
  fc.assert(
    fc.property(chains, fc.constantFrom(...promiseRevisionRules), (chain, revisions) => {
      const promises = chain.drawn.map(({ promise }) => promise)
      const { deliveredAt, now } = chain
      const result = assessPromise({ promises, deliveredAt, now, revisions })
      const wanted = reference(chain, revisions)
      expect([outcomeOf(result), result.binding]).toEqual([wanted.outcome, wanted.binding])
      expect(result.revised).toBe(wanted.revised)
      expect(result.timely).toBe(reference(chain, 'latestTimely').timely)
      const reason = promises[wanted.binding ?? -1]?.reason
      expect(result.explained).toBe(reason !== undefined)
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    }),
    { numRuns: 1000 },
  )
})

test('assessPromise gives either rule both verdicts, and the same concerns', () => {
  fc.assert(
    fc.property(chains, ({ drawn, deliveredAt, now }) => {
      const promises = drawn.map(({ promise }) => promise)
      const terms = { promises, deliveredAt, now }
      const first = assessPromise(terms)
      const latest = assessPromise({ ...terms, revisions: 'latestTimely' })
      expect(first).toMatchObject(first.byFirst)
      expect(latest).toMatchObject(first.byLatestTimely)
      const { byFirst, byLatestTimely, revised, timely, concerns } = first
      expect(latest).toMatchObject({ byFirst, byLatestTimely, revised, timely, concerns })
      expect(concerns).toEqual(promiseConcerns.filter((concern) => concerns.includes(concern)))
    }),
  )
})

test('assessPromise gives promiseRecord a row that fares as the verdict says', () => {
  const fates: Readonly<Record<string, string>> = {
    excellent: 'kept',
    ordinary: 'kept',
    disaster: 'broken',
    overdue: 'broken',
    pending: 'pending',
  }
  fc.assert(
    fc.property(chains, fc.constantFrom(...promiseRevisionRules), (chain, revisions) => {
      const promises = chain.drawn.map(({ promise }) => promise)
      const { deliveredAt, now } = chain
      const result = assessPromise({ promises, deliveredAt, now, revisions })
      const { outcome } = result
      const bound = promises[result.binding ?? -1]?.promised ?? null
      expect(outcome === null).toBe(
        bound === null || (typeof bound === 'object' && 'earliest' in bound),
      )
      if (outcome === null) return
      const record = promiseRecord([outcome], { direction: 'lowerIsBetter', target: 0.5 })
      const fate = fates[outcomeOf(result)]
      expect(record.pending).toBe(fate === 'pending' ? 1 : 0)
      if (record.kind === 'unrecorded') return
      expect([record.kept, record.broken]).toEqual([
        fate === 'kept' ? 1 : 0,
        fate === 'broken' ? 1 : 0,
      ])
      expect(record.explanation.explained).toBe(result.explained ? 1 : 0)
    }),
    { numRuns: 500 },
  )
})

import { offsetAt } from '../calendar/zone.ts'
import { isLasting } from './length.ts'
import { ladderEventTypes } from './model.ts'
import { writePath } from './path.ts'
import { ladderMeasures, type LadderPolicy, type LadderPolicyOf } from './policy-model.ts'

/** What is wrong at one place of a policy. */
export interface LadderPolicyFault {
  readonly path: readonly (string | number)[]
  readonly needs: string
  readonly got: unknown
}

type Path = LadderPolicyFault['path']
type Check = (got: unknown, path: Path) => readonly LadderPolicyFault[]

/**
 * Checks a policy that came as plain data, once, so that everything else can rely on it: every rung
 * has its conditions and nothing names a rung, a measure, an event or a zone that does not exist;
 * counts are whole numbers from 1, times last, falls lead down.
 *
 * Whether the rules are wise is not checked: `lintLadderPolicy` does that.
 *
 * @param policy - the policy
 * @returns the same policy
 * @throws RangeError naming the place of the first fault and what stands there
 * @example A ladder of three rungs
 * ```ts
 * import { defineLadderPolicy, type LadderPolicy } from 'paripurna/loyalty-ladder'
 *
 * const visits = {
 *   schemaVersion: 1,
 *   id: 'visits-1',
 *   timeZone: 'Asia/Jakarta',
 *   rungs: ['guest', 'regular', 'friend'],
 *   requirements: {
 *     guest: [],
 *     regular: [{ evidence: 'purchaseDays', atLeast: 3, within: { months: 6 } }],
 *     friend: [{ evidence: 'recommendations', atLeast: 1 }],
 *   },
 *   lapse: null,
 *   winBack: 'guest',
 * } as const
 * defineLadderPolicy(visits).id // => 'visits-1'
 *
 * const lasting = { ...visits.requirements.regular[0], within: { months: 0 } }
 * defineLadderPolicy({ ...visits, requirements: { ...visits.requirements, regular: [lasting] } }) // throws RangeError: defineLadderPolicy needs a time above zero and below 10,000 years, in whole units, got {"months":0} at requirements.regular[0].within
 * const stored: LadderPolicy<string> = { ...visits, winBack: 'stranger' }
 * defineLadderPolicy(stored) // throws RangeError: defineLadderPolicy needs a rung of the ladder, got "stranger" at winBack
 * ```
 */
export function defineLadderPolicy<const Rungs extends readonly string[]>(
  policy: LadderPolicyOf<Rungs>,
): LadderPolicy<Rungs[number]>
export function defineLadderPolicy(policy: LadderPolicy<string>): LadderPolicy<string> {
  const [fault] = ladderPolicyFaults(policy)
  if (fault === undefined) return policy
  const { path, needs, got } = fault
  const place = path.length === 0 ? '' : ` at ${writePath(path)}`
  throw new RangeError(`defineLadderPolicy needs ${needs}, got ${writeValue(got)}${place}`)
}

/** Everything that is wrong with what may be a policy, in the order of its parts. */
export function ladderPolicyFaults(policy: unknown): readonly LadderPolicyFault[] {
  if (!isRecord(policy)) return [{ path: [], needs: 'a policy', got: policy }]
  const faults = ladderFaults(policy['rungs'])
  // Without its rungs nothing else of a policy can be read.
  if (faults.length > 0) return faults
  const rungs = Array.isArray(policy['rungs']) ? policy['rungs'].map(String) : []
  const rung = oneOf('a rung of the ladder', rungs)
  const conditions = listOf(condition)
  const lapse = fields({ after: lasting, from: rung, keptAliveBy: listOf(eventType) })
  const demotion = fields({ 'every?': lasting, 'grace?': lasting, 'to?': fallsOn(rungs) })
  return fields({
    schemaVersion: oneOf('schema version 1', [1]),
    id: text,
    timeZone: zone,
    rungs: () => [],
    requirements: perRung(rungs, () => conditions, 'all'),
    'upkeep?': perRung(rungs, () => conditions, 'some'),
    'demotion?': demotion,
    lapse: (got, path) => (got === null ? [] : lapse(got, path)),
    winBack: rung,
  })(policy, [])
}

type Fields = Readonly<Record<string, unknown>>

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const fits =
  (needs: string, test: (got: unknown) => boolean): Check =>
  (got, path) =>
    test(got) ? [] : [{ path, needs, got }]

const oneOf = (needs: string, list: readonly unknown[]): Check =>
  fits(needs, (got) => list.includes(got))

const listOf =
  (one: Check): Check =>
  (got, path) =>
    Array.isArray(got)
      ? got.flatMap((each, index) => one(each, [...path, index]))
      : [{ path, needs: 'a list', got }]

/** The fields of an object; a question mark where one may be absent. */
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (got, path) => {
    if (!isRecord(got)) return [{ path, needs: 'an object', got }]
    const known = Object.keys(checks).map((name) => name.replace('?', ''))
    const unknown = Object.keys(got).filter((name) => !known.includes(name))
    return [
      ...Object.entries(checks).flatMap(([name, check]) => {
        const field = name.replace('?', '')
        if (name !== field && !Object.hasOwn(got, field)) return []
        return check(Object.hasOwn(got, field) ? got[field] : undefined, [...path, field])
      }),
      ...unknown.map((name) => ({ path: [...path, name], needs: 'no such field', got: got[name] })),
    ]
  }

/** Something for every rung, or for some, and for nothing else. */
const perRung =
  (rungs: readonly string[], check: (rung: string) => Check, which: 'all' | 'some'): Check =>
  (got, path) => {
    if (!isRecord(got)) return [{ path, needs: 'an object', got }]
    const strange = Object.keys(got).filter((name) => !rungs.includes(name))
    return [
      ...rungs.flatMap((rung) =>
        which === 'all' || Object.hasOwn(got, rung) ? check(rung)(got[rung], [...path, rung]) : [],
      ),
      ...strange.map((got) => ({ path: [...path, got], needs: 'a rung of the ladder', got })),
    ]
  }

const fallsOn = (rungs: readonly string[]): Check => {
  const lower = (rung: string) => oneOf(`a rung below ${rung}`, rungs.slice(0, rungs.indexOf(rung)))
  return (got, path) =>
    got === 'supported' || got === 'oneRung'
      ? []
      : isRecord(got)
        ? perRung(rungs, lower, 'some')(got, path)
        : [{ path, needs: '"supported", "oneRung" or a rung for each rung', got }]
}

const text = /* @__PURE__ */ fits('text', (got) => typeof got === 'string' && got !== '')
const lasting = /* @__PURE__ */ fits(
  'a time above zero and below 10,000 years, in whole units',
  isLasting,
)
const eventType = /* @__PURE__ */ oneOf('a type of event', ladderEventTypes)
const whole = (least: number) =>
  fits(
    `a whole number from ${least}`,
    (got) => Number.isSafeInteger(got) && Number(got) >= least && !Object.is(got, -0),
  )
const condition = /* @__PURE__ */ (() =>
  fields({
    evidence: oneOf('a measure', ladderMeasures),
    atLeast: whole(1),
    'forgiving?': whole(0),
    'within?': lasting,
  }))()
const zone = /* @__PURE__ */ fits('an IANA time zone', (got) => {
  try {
    return typeof got === 'string' && Number.isFinite(offsetAt(0, got))
  } catch {
    return false
  }
})

function ladderFaults(rungs: unknown): readonly LadderPolicyFault[] {
  if (!Array.isArray(rungs) || rungs.length === 0) {
    return [{ path: ['rungs'], needs: 'a list of at least one rung', got: rungs }]
  }
  const list: readonly unknown[] = rungs
  // A name every object has by birth would be found in records that do not have it.
  const named = fits(
    'the name of a rung',
    (got) => text(got, []).length === 0 && !(String(got) in {}),
  )
  const once = (got: unknown, index: number) => list.indexOf(got) === index
  return list.flatMap((got, index) => {
    const path = ['rungs', index]
    return once(got, index) ? named(got, path) : [{ path, needs: 'each rung once', got }]
  })
}

function writeValue(got: unknown): string {
  if (typeof got !== 'object' || got === null) {
    return typeof got === 'string' ? JSON.stringify(got) : String(got)
  }
  try {
    return JSON.stringify(got)
  } catch {
    return 'what is no JSON'
  }
}

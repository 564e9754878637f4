import { ladderEvidenceKinds } from './decision-model.ts'
import { ladderStandings } from './model.ts'
import type {
  LadderSnapshot,
  LadderSnapshotFault,
  LadderSnapshotRefused,
} from './snapshot-model.ts'

type Check = (value: unknown) => boolean
type Shape = ReadonlyMap<string, { readonly optional: boolean; readonly fits: Check }>

const isText: Check = (value) => typeof value === 'string' && value !== ''
const isInstant: Check = (value) =>
  Number.isInteger(value) && Math.abs(Number(value)) <= 8.64e15 && !Object.is(value, -0)
const isInstantOrNull: Check = (value) => value === null || isInstant(value)
const isOneOf = (list: readonly unknown[]) => (value: unknown) => list.includes(value)
const isCount = (least: number) => (value: unknown) =>
  Number.isSafeInteger(value) && Number(value) >= least && !Object.is(value, -0)

/** The fields of something stored; a question mark where one may be absent. */
function shapeOf(fields: Readonly<Record<string, Check>>): Shape {
  return new Map(
    Object.entries(fields).map(([name, fits]) => [
      name.replace('?', ''),
      { optional: name.endsWith('?'), fits },
    ]),
  )
}

const shapes = /* @__PURE__ */ (() => ({
  snapshot: shapeOf({
    schemaVersion: () => true,
    policy: isText,
    state: () => true,
    'highestBefore?': isText,
  }),
  state: shapeOf({
    rung: isText,
    standing: isOneOf(ladderStandings),
    lifetime: isCount(1),
    at: isInstantOrNull,
    highestRung: isText,
    floor: isText,
    activeAt: isInstantOrNull,
    'heldSince?': isInstant,
    'graceFrom?': isInstant,
    evidence: Array.isArray,
  }),
  evidence: shapeOf({
    id: isText,
    at: isInstant,
    kind: isOneOf(ladderEvidenceKinds),
    hash: isCount(0),
    'about?': isText,
  }),
}))()

/** Whether a value is a snapshot of some policy, of a version that is known. */
export function isSnapshot(value: unknown): value is LadderSnapshot<string> {
  return faultIn(value) === undefined
}

/** Why something is no snapshot. */
export function refusalOfSnapshot(value: unknown): LadderSnapshotRefused {
  return faultIn(value) ?? refusedSnapshot('malformed', '', value)
}

/** A refusal: why, where, and what was found there. */
export function refusedSnapshot(
  because: LadderSnapshotFault,
  path: string,
  value: unknown,
): LadderSnapshotRefused {
  const found = typeof value === 'object' && value !== null ? 'object' : String(value)
  return { kind: 'refused', because, path, found }
}

function faultIn(value: unknown): LadderSnapshotRefused | undefined {
  if (!isRecord(value)) return refusedSnapshot('malformed', '', value)
  const { schemaVersion, state } = value
  // A later version may look like anything, so the version is read first.
  if (schemaVersion !== 1) {
    const because = Number.isInteger(schemaVersion) ? 'unknownSchemaVersion' : 'malformed'
    return refusedSnapshot(because, 'schemaVersion', schemaVersion)
  }
  const outside = faultAt(value, shapes.snapshot, '') ?? faultAt(state, shapes.state, 'state')
  if (outside !== undefined || !isRecord(state) || !Array.isArray(state['evidence'])) return outside
  for (const [place, one] of state['evidence'].entries()) {
    const fault = faultAt(one, shapes.evidence, `state.evidence[${place}]`)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** The first field of something that is bad, unknown or missing. */
function faultAt(value: unknown, shape: Shape, path: string): LadderSnapshotRefused | undefined {
  if (!isRecord(value)) return refusedSnapshot('malformed', path, value)
  const bad =
    Object.keys(value).find((name) => !shape.get(name)?.fits(value[name])) ??
    [...shape].find(([name, { optional }]) => !optional && !Object.hasOwn(value, name))?.[0]
  return bad === undefined
    ? undefined
    : refusedSnapshot('malformed', path === '' ? bad : `${path}.${bad}`, value[bad])
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

import type { Duration } from '../calendar/model.ts'
import type { LadderCondition, LadderDemotion, LadderPolicy } from './policy-model.ts'

/**
 * Draws a policy as a Mermaid state diagram: what each step up asks for, how a rung is lost, when
 * silence makes a customer lapse, and where who is won back comes in.
 *
 * Rungs keep their names where Mermaid can use them; others get a label. A step down is drawn to the
 * rung below, or to the one the policy names: what is really left is decided by the evidence.
 *
 * @param policy - the policy
 * @returns Mermaid text, lines ended by a line feed
 * @example
 * ```ts
 * import { defaultLadderPolicy, ladderToMermaid } from 'paripurna/loyalty-ladder'
 *
 * const diagram = ladderToMermaid(defaultLadderPolicy)
 * diagram.split('\n')[0] // => 'stateDiagram-v2'
 * diagram.includes('  customer --> client: purchaseDays >= 2\n') // => true
 * ```
 * @see Mermaid, state diagrams, mermaid.js.org/syntax/stateDiagram.html
 */
export function ladderToMermaid<Rung extends string>(policy: LadderPolicy<Rung>): string {
  const { rungs, requirements } = policy
  const name = (rung: Rung) => (isName(rung) ? rung : `rung${rungs.indexOf(rung)}`)
  const labels = rungs
    .filter((rung) => !isName(rung))
    .map((rung) => `state "${escapeLabel(rung)}" as ${name(rung)}`)
  const steps = rungs.flatMap((rung, rank) => {
    const below = rungs[rank - 1]
    if (below === undefined) return [`[*] --> ${name(rung)}`]
    const asks = writeConditions(requirements[rung])
    const to = lowerOf(policy.demotion, rung) ?? below
    return [
      `${name(below)} --> ${name(rung)}${asks && `: ${asks}`}`,
      `${name(rung)} --> ${name(to)}: ${writeFall(policy, rung)}`,
    ]
  })
  const notes = rungs.flatMap((rung) => {
    const lines = notesOn(policy, rung)
    if (lines.length === 0) return []
    return [`note right of ${name(rung)}`, ...lines.map((line) => `  ${line}`), 'end note']
  })
  const lines = [...labels, ...steps, ...notes].map((line) => `  ${line}`)
  return ['stateDiagram-v2', ...lines, ''].join('\n')
}

/** Words that begin a statement of the diagram's own. */
const reserved =
  /^(state|note|end|direction|as|class|classDef|style|click|href|scale|hide|default|accTitle|accDescr|stateDiagram|rung\d+)$/i

function isName(rung: string): boolean {
  return /^[a-z][a-z0-9]*$/i.test(rung) && !reserved.test(rung)
}

/** Anything but letters, digits and blanks is written by its number, as Mermaid reads it back. */
function escapeLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, (letter) => `#${letter.codePointAt(0) ?? 0};`)
}

function lowerOf<Rung extends string>(
  demotion: LadderDemotion<Rung> | undefined,
  rung: Rung,
): Rung | undefined {
  return typeof demotion?.to === 'object' ? demotion.to[rung] : undefined
}

function writeFall<Rung extends string>(
  { demotion = {}, requirements, upkeep }: LadderPolicy<Rung>,
  rung: Rung,
): string {
  const kept = upkeep?.[rung]
  const what = kept === undefined ? 'no longer so' : `no longer ${writeConditions(kept)}`
  const isTimed = (kept ?? requirements[rung]).some(({ within }) => within !== undefined)
  if (!isTimed) return what
  const { every, grace } = demotion
  const tested = every === undefined ? '' : `, tested every ${writeLength(every)}`
  return `${what}${tested}${grace === undefined ? '' : `, after ${writeLength(grace)} of grace`}`
}

function notesOn<Rung extends string>(
  { lapse, winBack, rungs }: LadderPolicy<Rung>,
  rung: Rung,
): readonly string[] {
  const above = rung === rungs[rungs.length - 1] ? '' : ' here and above'
  return [
    ...(lapse?.from === rung
      ? [`lapses${above} after ${writeLength(lapse.after)} of silence`]
      : []),
    ...(winBack === rung ? ['won back to here after leaving, if ever this high'] : []),
  ]
}

function writeConditions(conditions: readonly LadderCondition[]): string {
  return conditions.map(writeCondition).join(', ')
}

function writeCondition({ evidence, atLeast, forgiving = 0, within }: LadderCondition): string {
  const time = within === undefined ? '' : ` within ${writeLength(within)}`
  return `${evidence} >= ${atLeast}${time}${forgiving > 0 ? ` (${forgiving} forgiven)` : ''}`
}

function writeLength(length: Duration): string {
  return Object.entries(length)
    .map(([unit, amount]) => `${String(amount)} ${amount === 1 ? unit.slice(0, -1) : unit}`)
    .join(' ')
}

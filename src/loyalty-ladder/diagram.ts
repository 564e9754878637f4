import type { LadderCondition, LadderPolicy } from './policy-model.ts'

/**
 * Draws a policy as a Mermaid state diagram: what each step up asks for, that a customer falls when
 * it no longer holds, and when silence makes one lapse.
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
  const steps = policy.rungs.flatMap((rung, rank) => {
    const below = policy.rungs[rank - 1]
    if (below === undefined) return [`[*] --> ${rung}`]
    const asks = policy.requirements[rung].map(writeCondition).join(', ')
    return [`${below} --> ${rung}${asks && `: ${asks}`}`, `${rung} --> ${below}: no longer so`]
  })
  const { lapse } = policy
  const note =
    lapse === null
      ? []
      : [
          `note right of ${lapse.from}`,
          `  ${lapse.from} and above lapse after ${writeParts(lapse.after)} of silence`,
          'end note',
        ]
  return ['stateDiagram-v2', ...[...steps, ...note].map((line) => `  ${line}`), ''].join('\n')
}

function writeCondition({ evidence, atLeast, forgiving = 0 }: LadderCondition): string {
  return `${evidence} >= ${atLeast}${forgiving > 0 ? ` (${forgiving} forgiven)` : ''}`
}

function writeParts(duration: object): string {
  return Object.entries(duration)
    .map(([unit, amount]) => `${String(amount)} ${unit}`)
    .join(' ')
}

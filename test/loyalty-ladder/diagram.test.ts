import { expect, test } from 'vitest'
import { ladderToMermaid } from '../../src/loyalty-ladder/diagram.ts'
import { ladderRungs } from '../../src/loyalty-ladder/model.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { textOf } from '../house/tree.ts'
import { anyPolicy, seven, timed } from './ladders.ts'
import { never, other } from './reference.ts'
import fc from 'fast-check'

const steps = `stateDiagram-v2
  [*] --> suspect
  suspect --> prospect: interest >= 1
  prospect --> suspect: no longer so
  prospect --> customer: purchases >= 1
  customer --> prospect: no longer so
  customer --> client: purchaseDays >= 2
  client --> customer: no longer so
  client --> advocate: purchaseDays >= 2, exceededDeliveries >= 2, recommendations >= 1
  advocate --> client: no longer so
  advocate --> evangelist: purchaseDays >= 2, exceededDeliveries >= 2 (1 forgiven), recommendations >= 1, evangelism >= 3
  evangelist --> advocate: no longer so
  note right of customer
`
const lapse = '    lapses here and above after 12 months of silence\n'
const back = '    won back to here after leaving, if ever this high\n  end note\n'
const linesOf = (policy: LadderPolicy<string>) => ladderToMermaid(policy).split('\n')

test('ladderToMermaid draws the default policy, with and without a lapse', () => {
  expect(ladderToMermaid(defaultLadderPolicy)).toBe(steps + lapse + back)
  expect(ladderToMermaid(never)).toBe(steps + back)
})

test('docs/loyalty-ladder.md shows the diagram of the default policy', () => {
  const page = textOf('docs/loyalty-ladder.md')
  const blocks = [...page.matchAll(/^```mermaid\n([\s\S]*?)^```$/gm)].map(([, text]) => text)
  expect(blocks).toEqual([ladderToMermaid(defaultLadderPolicy)])
})

test('ladderToMermaid draws the numbers of another policy', () => {
  const lapse = { after: { years: 1, days: 15 }, from: 'prospect', keptAliveBy: [] } as const
  const drawn = ladderToMermaid({ ...other, lapse })
  expect(drawn).toContain('  client --> advocate: exceededDeliveries >= 1 (2 forgiven)\n')
  expect(drawn).toContain('  note right of prospect\n')
  expect(drawn).toContain('    lapses here and above after 1 year 15 days of silence\n')
})

test('ladderToMermaid draws windows, upkeep, tests, grace and named falls', () => {
  expect(linesOf(timed)).toEqual(
    expect.arrayContaining([
      '  customer --> client: purchaseDays >= 3 within 12 months',
      '  client --> customer: no longer purchaseDays >= 2 within 12 months, tested every 3 months, after 1 month of grace',
      '  advocate --> customer: no longer so, tested every 3 months, after 1 month of grace',
      '  evangelist --> advocate: no longer so',
    ]),
  )
})

test('ladderToMermaid writes no label where a rung asks for nothing', () => {
  const open = { ...never, requirements: { ...never.requirements, prospect: [] } }
  expect(linesOf(open)).toContain('  suspect --> prospect')
  expect(linesOf(open).filter((line) => line !== line.trimEnd())).toEqual([])
})

test('ladderToMermaid gives rungs a label that Mermaid could not take for a name', () => {
  const rungs = ['state', 'raving fan', 'a"b;c:d', 'end note', '[*]', 'Ålder', 'rung1']
  const requirements = Object.fromEntries(rungs.map((rung) => [rung, []]))
  const lines = linesOf({ ...never, rungs, requirements, winBack: 'end note' })
  expect(lines.slice(1, 10)).toEqual([
    '  state "state" as rung0',
    '  state "raving fan" as rung1',
    '  state "a#34;b#59;c#58;d" as rung2',
    '  state "end note" as rung3',
    '  state "#91;#42;#93;" as rung4',
    '  state "Ålder" as rung5',
    '  state "rung1" as rung6',
    '  [*] --> rung0',
    '  rung0 --> rung1',
  ])
  expect(lines).toContain('  note right of rung3')
  expect(lines.filter((line) => line.includes('end note'))).toEqual([
    '  state "end note" as rung3',
    '  end note',
  ])
})

/** The lines of the grammar that a ladder needs: `stateDiagram.jison` of Mermaid 11. */
const grammar = [
  /^stateDiagram-v2$/,
  /^ {2}state "[^"\n]+" as [A-Za-z]\w*$/,
  /^ {2}(\[\*\]|[A-Za-z]\w*) --> [A-Za-z]\w*(: [^:;\n]+)?$/,
  /^ {2}note right of [A-Za-z]\w*$/,
  /^ {4}[^:;#\n]+$/,
  /^ {2}end note$/,
  /^$/,
]

test('ladderToMermaid writes nothing but lines of the grammar, whatever the policy', () => {
  const fits = (line: string) => grammar.some((form) => form.test(line))
  fc.assert(
    fc.property(anyPolicy, (policy) => {
      expect(linesOf(policy).filter((line) => !fits(line))).toEqual([])
      for (const rung of ladderRungs) expect(ladderToMermaid(policy)).toContain(`--> ${rung}`)
    }),
  )
  expect(linesOf(seven).filter((line) => !fits(line))).toEqual([])
})

import { expect, test } from 'vitest'
import { ladderToMermaid } from '../../src/loyalty-ladder/diagram.ts'
import { ladderRungs } from '../../src/loyalty-ladder/model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { never, other } from './reference.ts'

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
`
const note = `  note right of customer
    customer and above lapse after 12 months of silence
  end note
`

test('ladderToMermaid draws the default policy', () => {
  expect(ladderToMermaid(defaultLadderPolicy)).toBe(steps + note)
})

test('ladderToMermaid draws no note without a lapse', () => {
  expect(ladderToMermaid(never)).toBe(steps)
})

test('ladderToMermaid draws the numbers of another policy', () => {
  const lapse = { after: { years: 1, days: 15 }, from: 'prospect', keptAliveBy: [] } as const
  const drawn = ladderToMermaid({ ...other, lapse })
  expect(drawn).toContain('  client --> advocate: exceededDeliveries >= 1 (2 forgiven)\n')
  expect(drawn).toContain('  note right of prospect\n')
  expect(drawn).toContain('    prospect and above lapse after 1 years 15 days of silence\n')
})

test('ladderToMermaid writes no label where a rung asks for nothing', () => {
  const open = { ...never, requirements: { ...never.requirements, prospect: [] } }
  const lines = ladderToMermaid(open).split('\n')
  expect(lines).toContain('  suspect --> prospect')
  expect(lines.filter((line) => line !== line.trimEnd())).toEqual([])
})

test('ladderToMermaid names every rung', () => {
  const drawn = ladderToMermaid(other)
  expect(ladderRungs.filter((rung) => !drawn.includes(`--> ${rung}`))).toEqual([])
})

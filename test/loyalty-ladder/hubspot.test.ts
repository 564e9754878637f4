import { expect, test } from 'vitest'
import { evolveLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import { hubSpotStages } from '../../src/loyalty-ladder/hubspot-model.ts'
import { explainHubSpotStage } from '../../src/loyalty-ladder/hubspot-wording.ts'
import { fromHubSpotStage } from '../../src/loyalty-ladder/hubspot.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'

test('fromHubSpotStage reads every stage HubSpot ships with', () => {
  const read = hubSpotStages.map((stage) => {
    const reading = fromHubSpotStage(stage)
    return reading.kind === 'mapped' ? reading.rung : reading.because
  })
  expect(read).toEqual([
    'suspect',
    'prospect',
    'prospect',
    'prospect',
    'prospect',
    'customer',
    'advocate',
    'outsideLadder',
  ])
})

test.each(['', 'Customer', 'vip', '123456', '__proto__', 'constructor'])(
  'fromHubSpotStage does not know %j',
  (stage) => {
    expect(fromHubSpotStage(stage)).toStrictEqual({
      kind: 'unmapped',
      stage,
      because: 'unknownStage',
    })
  },
)

test('a rung that was read can be granted, and a purchase builds on it', () => {
  const reading = fromHubSpotStage('evangelist')
  if (reading.kind === 'unmapped') throw new Error('an advocate')
  const { rung } = reading
  const granted = {
    type: 'overridden',
    id: 'h-1',
    at: 0,
    by: 'import',
    reason: 'HubSpot',
    rung,
  } as const
  expect(evolveLadder(defaultLadderPolicy, startLadder(), granted).rung).toBe('advocate')
})

test('explainHubSpotStage explains every reading in both languages', () => {
  for (const stage of [...hubSpotStages, 'vip']) {
    const [english = '', indonesian = ''] = (['en', 'id'] as const).map((language) =>
      explainHubSpotStage(fromHubSpotStage(stage), { language }),
    )
    expect(english).toContain(`${stage} in HubSpot is `)
    expect(indonesian).toContain(`${stage} di HubSpot `)
  }
})

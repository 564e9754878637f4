import { expect, test } from 'vitest'
import { absorbingChain } from '../../src/ladder-analytics/absorbing.ts'
import {
  explainAbsorption,
  explainStationaryDistribution,
  explainTransitions,
} from '../../src/ladder-analytics/chain-wording.ts'
import { stationaryDistribution } from '../../src/ladder-analytics/stationary.ts'
import { transitionMatrix } from '../../src/ladder-analytics/transitions.ts'

test('explainTransitions says what follows, or why nothing is known', () => {
  const states = ['client', 'gold', 'lost']
  const counts = [
    [6, 2, 0],
    [0, 0, 0],
    [0, 0, 1],
  ]
  const say = (clock: 'panel' | 'jump', language: 'en' | 'id') =>
    transitionMatrix({
      clock,
      states,
      counts:
        clock === 'panel'
          ? counts
          : [
              [0, 2, 0],
              [0, 0, 0],
              [0, 0, 0],
            ],
    }).rows.map((row) => explainTransitions(row, { language }))
  expect(say('panel', 'en')).toEqual([
    'client (8): client 75% (41% to 93%), gold 25% (7% to 59%).',
    'gold: nobody was seen there and again a period later.',
    'lost (1): lost 100% (21% to 100%).',
  ])
  expect(say('jump', 'id')).toEqual([
    'konsumen berulang (2): gold 100% (34% sampai 100%).',
    'gold: tidak ada yang terlihat meninggalkannya.',
    'pergi: tidak ada yang terlihat meninggalkannya.',
  ])
})

test('explainAbsorption says how long and where to, or that it never ends', () => {
  const states = ['client', 'advocate', 'lost'] as const
  const chain = absorbingChain({
    states,
    probabilities: [
      [0.5, 0.125, 0.375],
      [0, 1, 0],
      [0, 0, 1],
    ],
  })
  expect(explainAbsorption(chain, { language: 'en', from: 'client' })).toBe(
    'From client: 2 steps on average; ends in advocate 25%, lost 75%.',
  )
  expect(explainAbsorption(chain, { language: 'id', from: 'client' })).toBe(
    'Dari konsumen berulang: rata-rata 2 langkah; berakhir di penasihat 25%, pergi 75%.',
  )
  expect(() => explainAbsorption(chain, { language: 'en', from: 'lost' })).toThrow(
    'explainAbsorption needs a state of client, got lost',
  )
  const swap = absorbingChain({
    states: ['a', 'b'],
    probabilities: [
      [0, 1],
      [1, 0],
    ],
  })
  expect(explainAbsorption(swap, { language: 'en', from: 'a' })).toBe(
    'No end: there is no state to end in (a, b).',
  )
  const closed = absorbingChain({
    states,
    probabilities: [
      [0, 1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ],
  })
  expect(explainAbsorption(closed, { language: 'id', from: 'client' })).toBe(
    'Tidak ada akhir: ada keadaan yang tidak pernah menuju akhir (konsumen berulang, penasihat).',
  )
})

test('explainStationaryDistribution says the shares of the long run, one answer or several', () => {
  const law = stationaryDistribution({
    states: ['client', 'lapsed'],
    probabilities: [
      [0.75, 0.25],
      [0.5, 0.5],
    ],
  })
  expect(explainStationaryDistribution(law, { language: 'id' })).toBe(
    'Dalam jangka panjang: konsumen berulang 67%, lama diam 33%.',
  )
  const two = stationaryDistribution({
    states: ['client', 'lost'],
    probabilities: [
      [1, 0],
      [0, 1],
    ],
  })
  expect(explainStationaryDistribution(two, { language: 'en' })).toBe(
    'In the long run, it depends on where one starts: client 100% or lost 100%.',
  )
})

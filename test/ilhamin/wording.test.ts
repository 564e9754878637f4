import { expect, test } from 'vitest'
import { customerKinds, ilhaminItems } from '../../src/ilhamin/model.ts'
import { customerKindWording, ilhaminWording } from '../../src/ilhamin/wording.ts'

test('ilhaminWording glosses each of the seven words, in their order', () => {
  expect(Object.keys(ilhaminWording)).toEqual(ilhaminItems)
  expect(ilhaminItems.map((item) => ilhaminWording[item].en)).toEqual([
    'remember',
    'serve',
    'respect',
    'appreciate',
    'understand',
    'follow up',
    'comfort',
  ])
})

test('ilhaminWording keeps the words of the source in Indonesian', () => {
  expect(ilhaminItems.map((item) => ilhaminWording[item].id)).toEqual(ilhaminItems)
})

test('customerKindWording names both kinds of customer', () => {
  expect(Object.keys(customerKindWording)).toEqual(customerKinds)
  expect(customerKinds.map((kind) => customerKindWording[kind].id)).toEqual(['orang', 'lembaga'])
})

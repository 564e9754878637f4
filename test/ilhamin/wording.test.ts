import { expect, test } from 'vitest'
import { ilhaminItems } from '../../src/ilhamin/model.ts'
import { ilhaminWording } from '../../src/ilhamin/wording.ts'

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

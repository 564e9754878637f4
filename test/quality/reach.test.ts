import { expect, test } from 'vitest'
import { serviceReach } from '../../src/quality/reach.ts'
import { wilsonInterval } from '../../src/statistics/proportion.ts'

test('serviceReach gives the share served of those reached', () => {
  expect(serviceReach({ reached: 400, served: 300 }, { level: 0.9 })).toStrictEqual({
    kind: 'shared',
    reached: 400,
    served: 300,
    unserved: 100,
    share: wilsonInterval(300, 400, { level: 0.9 }),
  })
  expect(serviceReach({ reached: 1, served: 1 })).toMatchObject({ unserved: 0 })
  expect(serviceReach({ reached: 3, served: 0 })).toMatchObject({ share: { share: 0 } })
})

test('serviceReach has no share of nobody', () => {
  expect(serviceReach({ reached: 0, served: 0 })).toEqual({
    kind: 'unshared',
    because: 'nobodyReached',
  })
  expect(() => serviceReach({ reached: 0, served: 0 }, { level: 1 })).toThrow('level')
})

test.each([
  ['served of reached', { reached: 1, served: 2 }],
  ['served of reached', { reached: 0, served: 1 }],
  ['reached', { reached: -1, served: 0 }],
  ['served', { reached: 1, served: 0.5 }],
  ['served', { reached: 1, served: NaN }],
  ['reached', { reached: Infinity, served: 1 }],
])('serviceReach refuses %s in %o', (message, counts) => {
  expect(() => serviceReach(counts)).toThrow(message)
  expect(() => serviceReach(counts)).toThrow(RangeError)
})

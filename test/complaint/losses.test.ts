import { expect, test } from 'vitest'
import { unexplainedLosses } from '../../src/complaint/losses.ts'
import { lossReasons, type LossRecord } from '../../src/complaint/model.ts'
import { pareto } from '../../src/summary/pareto.ts'

const loss = (customer: string, cause: LossRecord['cause']): LossRecord => ({
  customer,
  lostAt: 10,
  cause,
})
const unasked = { kind: 'unexplained', asked: false } as const
const asked = { kind: 'unexplained', asked: true } as const
const explained = { kind: 'explained', reasons: ['pricing'] } as const

test('unexplainedLosses tells those never asked from those asked in vain, in order', () => {
  const losses = [
    loss('a', unasked),
    loss('b', explained),
    loss('c', asked),
    loss('d', unasked),
    loss('a', asked),
  ]
  const { n, notAsked, askedInVain } = unexplainedLosses(losses)
  expect(n).toBe(5)
  expect(notAsked).toStrictEqual([losses[0], losses[3]])
  expect(askedInVain).toStrictEqual([losses[2], losses[4]])
  expect(unexplainedLosses([])).toStrictEqual({ n: 0, notAsked: [], askedInVain: [] })
})

test.each([
  ['customer', { customer: '' }],
  ['instant of the loss', { lostAt: 0.5 }],
  ['instant of the loss', { lostAt: NaN }],
  ['first contact', { firstContactAt: 11 }],
  ['first contact', { firstContactAt: NaN }],
  ['a reason', { cause: { kind: 'explained', reasons: [] } as never }],
])('unexplainedLosses refuses a loss without its %s, and says which', (what, wrong) => {
  const losses = [loss('a', explained), { ...loss('b', explained), ...wrong }]
  expect(() => unexplainedLosses(losses)).toThrow(RangeError)
  expect(() => unexplainedLosses(losses)).toThrow(/losses\[1\]/)
  expect(() => unexplainedLosses(losses)).toThrow(what)
})

test('a loss may come with the first contact', () => {
  expect(unexplainedLosses([{ ...loss('a', unasked), firstContactAt: 10 }]).n).toBe(1)
})

test('the reasons are eight, and their counts make a Pareto line each', () => {
  expect(new Set(lossReasons).size).toBe(8)
  const lines = pareto(lossReasons.map((reason, index) => [reason, index] as const))
  expect(lines[0]?.key).toBe('involuntarySwitching')
  expect(lines.at(-1)).toMatchObject({ key: 'pricing', cumulativePercent: 100 })
})

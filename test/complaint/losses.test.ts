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
  ['customer', { customer: 7 }],
  ['customer', { customer: undefined }],
  ['instant of the loss', { lostAt: 'x' }],
  ['first contact', { firstContactAt: '0' }],
  ['a reason', { cause: { kind: 'explained', reasons: [] } }],
  ['a reason', { cause: { kind: 'explained' } }],
  ['got "bored"', { cause: { kind: 'explained', reasons: ['pricing', 'bored'] } }],
  ['got undefined', { cause: { kind: 'explained', reasons: Array<unknown>(1) } }],
  ['got "weird"', { cause: { kind: 'weird', asked: true } }],
  ['got undefined', { cause: { kind: 'unexplained' } }],
  ['got 1', { cause: { kind: 'unexplained', asked: 1 } }],
  ['a cause', { cause: undefined }],
  ['a cause', { cause: null }],
])('unexplainedLosses refuses a loss without its %s, and says which: %j', (what, wrong) => {
  const losses = [loss('a', explained), { ...loss('b', explained), ...wrong }] as LossRecord[]
  expect(() => unexplainedLosses(losses)).toThrow(RangeError)
  expect(() => unexplainedLosses(losses)).toThrow(/losses\[1\]/)
  expect(() => unexplainedLosses(losses)).toThrow(what)
})

test('unexplainedLosses refuses what is no loss, and drops none in silence', () => {
  for (const wrong of [null, undefined, 'c-1', 3]) {
    const losses = [loss('a', asked), wrong] as LossRecord[]
    expect(() => unexplainedLosses(losses)).toThrow(RangeError)
    expect(() => unexplainedLosses(losses)).toThrow(/losses\[1\] .*got/)
  }
  const sparse: LossRecord[] = []
  sparse[2] = loss('a', asked)
  expect(() => unexplainedLosses(sparse)).toThrow(/losses\[0\] .*got undefined/)
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

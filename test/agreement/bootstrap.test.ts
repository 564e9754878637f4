import fc from 'fast-check'
import { expect, test } from 'vitest'
import { agreementBootstrapInterval } from '../../src/agreement/bootstrap.ts'
import { cohenKappa } from '../../src/agreement/cohen.ts'
import { cronbachAlpha } from '../../src/agreement/cronbach.ts'
import { fleissKappa } from '../../src/agreement/fleiss.ts'
import type { AgreementResult } from '../../src/agreement/interval-model.ts'
import { krippendorffAlpha } from '../../src/agreement/krippendorff.ts'
import type { AgreementRatings } from '../../src/agreement/model.ts'
import fixture from '../fixtures/agreement.json' with { type: 'json' }
import { mulberry32 } from '../promise/coverage.ts'
import { gappyRatings } from './reference.ts'

const diagnoses = fixture['kappa.fleiss1971'].input.ratingsBySubject
const attitude = fixture['alpha.cronbach.attitude'].input.itemsByRespondent
const rows = [
  [1, 1],
  [2, 2],
  [1, 2],
  [2, 2],
  [1, 1],
]

const nominal = (ratings: AgreementRatings) => krippendorffAlpha(ratings, { metric: 'nominal' })

function bounds(result: ReturnType<typeof agreementBootstrapInterval>) {
  return result.kind === 'interval' ? [result.low, result.high] : [NaN, NaN]
}

/** The coefficient of every resample there is, each as likely as any other, in ascending order. */
function everyResample(ratings: AgreementRatings, act: (r: AgreementRatings) => AgreementResult) {
  const n = ratings.length
  return Array.from({ length: n ** n }, (_, code) =>
    act(ratings.map((row, place) => ratings[Math.floor(code / n ** place) % n] ?? row)),
  )
    .flatMap((result) => (result.kind === 'measured' ? [result.value] : []))
    .sort((a, b) => a - b)
}

test.each([
  ['cohenKappa', cohenKappa],
  ['fleissKappa', fleissKappa],
  ['krippendorffAlpha', nominal],
] as const)('its bounds near those of all 3,125 resamples there are: %s', (name, act) => {
  const exact = everyResample(rows, act)
  const at = (share: number) => exact[Math.floor(share * exact.length)] ?? NaN
  const replicates = 3999
  const interval = agreementBootstrapInterval(rows, act, {
    random: mulberry32(3),
    replicates,
    level: 0.8,
  })
  expect(interval).toMatchObject({ coefficient: name, n: 5, replicates, level: 0.8 })
  const [low = NaN, high = NaN] = bounds(interval)
  // Four standard errors of a share of 10% among the replicates.
  const error = 4 * Math.sqrt((0.1 * 0.9) / replicates)
  expect(low).toBeGreaterThanOrEqual(at(0.1 - error))
  expect(low).toBeLessThanOrEqual(at(0.1 + error))
  expect(high).toBeGreaterThanOrEqual(at(0.9 - error))
  expect(high).toBeLessThanOrEqual(at(0.9 + error))
  // All five alike in one category: two of the five subjects agree on each, so 2 * 2 ** 5 resamples.
  const share = 1 - exact.length / 3125
  const undefinedReplicates =
    interval.kind === 'interval' ? interval.undefinedReplicates / replicates : NaN
  expect(share).toBeCloseTo(64 / 3125, 12)
  expect(Math.abs(undefinedReplicates - share)).toBeLessThan(4 * Math.sqrt(share / replicates))
})

test('in samples that are large enough it is near the interval by the standard error', () => {
  const random = mulberry32(11)
  const fleiss = fleissKappa(diagnoses)
  const interval = agreementBootstrapInterval(diagnoses, fleissKappa, { random, replicates: 999 })
  const [low = NaN, high = NaN] = bounds(interval)
  const wald = fleiss.kind === 'measured' ? fleiss.interval : undefined
  expect(Math.abs(low - (wald?.low ?? NaN))).toBeLessThan(0.06)
  expect(Math.abs(high - (wald?.high ?? NaN))).toBeLessThan(0.06)
})

test('it takes respondents and items, and rows of any other kind', () => {
  const random = mulberry32(5)
  const alpha = agreementBootstrapInterval(attitude, cronbachAlpha, { random, replicates: 199 })
  expect(alpha).toMatchObject({ kind: 'interval', coefficient: 'cronbachAlpha', n: 30 })
  const [low = NaN, high = NaN] = bounds(alpha)
  expect(low).toBeLessThan(0.843)
  expect(high).toBeGreaterThan(0.843)
  const audits = rows.map(([first, second]) => ({ first: first ?? null, second: second ?? null }))
  const named = agreementBootstrapInterval(
    audits,
    (drawn) => cohenKappa(drawn.map(({ first, second }) => [first, second])),
    { random: mulberry32(1) },
  )
  expect(named).toStrictEqual(
    agreementBootstrapInterval(rows, cohenKappa, { random: mulberry32(1) }),
  )
})

test('it is the same for the same seed and takes a number for each row of each resample', () => {
  fc.assert(
    fc.property(gappyRatings, fc.nat(), (ratings, seed) => {
      let taken = 0
      const generator = mulberry32(seed)
      const random = () => {
        taken += 1
        return generator()
      }
      const once = agreementBootstrapInterval(ratings, nominal, { random, replicates: 39 })
      expect(taken).toBe('replicates' in once ? 39 * ratings.length : 0)
      const again = agreementBootstrapInterval(ratings, nominal, {
        random: mulberry32(seed),
        replicates: 39,
      })
      expect(again).toStrictEqual(once)
      expect(JSON.parse(JSON.stringify(once))).toStrictEqual(once)
      if (once.kind !== 'interval') return
      expect(once.low).toBeLessThanOrEqual(once.high)
      expect(once.high).toBeLessThanOrEqual(1)
      expect(once.degenerate).toBe(once.low === once.high)
    }),
    { numRuns: 50 },
  )
})

test('the ratings are left as they are', () => {
  const frozen = Object.freeze(rows.map((row) => Object.freeze([...row])))
  agreementBootstrapInterval(frozen, cohenKappa, { random: mulberry32(1), replicates: 39 })
  expect(frozen).toEqual(rows)
})

test('its bounds are the ranks among the defined resamples', () => {
  // A coefficient that counts its calls: the whole is call 0, and every fourth resample is undefined.
  let calls = -1
  const counting = (): AgreementResult => {
    calls += 1
    const value = calls / 1000
    return calls % 4 === 3
      ? { kind: 'undefined', coefficient: 'cohenKappa', because: 'noPairs', n: 0, leftOut: [] }
      : { ...whole, value }
  }
  const result = cohenKappa(rows)
  const whole = result.kind === 'measured' ? result : expect.fail()
  const interval = agreementBootstrapInterval(rows, counting, {
    random: () => 0.5,
    replicates: 40,
    level: 0.8,
  })
  // Of 40 resamples, 1 to 40, the 10 numbered 3, 7 ... 39 are undefined; of 30 the third is the bound.
  expect(interval).toMatchObject({ undefinedReplicates: 10, low: 0.004, high: 0.037 })
})

test('full agreement has no width, which is said', () => {
  const same = [
    [1, 1],
    [2, 2],
    [3, 3],
    [1, 1],
  ]
  const interval = agreementBootstrapInterval(same, cohenKappa, { random: mulberry32(2) })
  expect(interval).toMatchObject({ value: 1, low: 1, high: 1, degenerate: true })
})

test('a coefficient that is undefined has no interval, and needs no numbers', () => {
  const random = () => NaN
  for (const ratings of [[], [[1, 1]], [[1, null]]]) {
    expect(agreementBootstrapInterval(ratings, cohenKappa, { random })).toStrictEqual(
      cohenKappa(ratings),
    )
  }
})

test('generators that are stuck draw one subject for ever, which is told', () => {
  for (const stuck of [0, 0.5, 1 - 2 ** -53]) {
    const interval = agreementBootstrapInterval(rows, fleissKappa, {
      random: () => stuck,
      replicates: 39,
    })
    expect(interval.kind).toBe(stuck === 0.5 ? 'interval' : 'undefined')
    expect(interval).toMatchObject(
      stuck === 0.5
        ? { degenerate: true, undefinedReplicates: 0 }
        : { because: 'tooFewDefinedReplicates', undefinedReplicates: 39, replicates: 39, n: 5 },
    )
  }
})

test.each([-0.1, 1, NaN, Infinity])('it refuses %d from the generator', (number) => {
  const numbers = [0.5, 0.5, 0.5, number]
  let index = 0
  const random = () => numbers[index++] ?? NaN
  expect(() => agreementBootstrapInterval(rows, cohenKappa, { random })).toThrow(
    `agreementBootstrapInterval needs random numbers from 0 to below 1, got ${number} at draw 3`,
  )
})

test.each([38, 0, -1, 99.5, NaN, Infinity, 10_000_001])(
  'it refuses %d replicates',
  (replicates) => {
    const asked = () =>
      agreementBootstrapInterval(rows, cohenKappa, { random: mulberry32(1), replicates })
    expect(asked).toThrow(RangeError)
    expect(asked).toThrow(
      `agreementBootstrapInterval needs whole replicates from 39 to 10000000 at level 0.95, got ${replicates}`,
    )
  },
)

test('it refuses levels out of range, and lets the coefficient refuse the ratings', () => {
  const random = mulberry32(1)
  expect(() => agreementBootstrapInterval(rows, cohenKappa, { random, level: 1 })).toThrow('got 1')
  expect(() => agreementBootstrapInterval([[1]], cohenKappa, { random })).toThrow('cohenKappa')
})

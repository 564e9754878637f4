import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { AgreementBands } from '../../src/agreement/band-model.ts'
import { agreementBand, agreementBands } from '../../src/agreement/bands.ts'
import { agreementCoefficients } from '../../src/agreement/model.ts'
import { languages } from '../../src/language/model.ts'

const [landisKoch, cicchetti, krippendorff] = agreementBands
const text = { en: 'band', id: 'pita' }
const own = (decimals: number, ...limits: (number | undefined)[]): AgreementBands => ({
  id: 'own',
  source: 'us',
  coefficients: ['cohenKappa'],
  decimals,
  bands: limits.map((from, index) => ({
    id: `band${index}`,
    text,
    ...(from !== undefined && { from }),
  })),
})

test('the bands of Landis and Koch are those of their table', () => {
  // Table on page 165: below .00; .00 to .20; .21 to .40; .41 to .60; .61 to .80; .81 to 1.00.
  const printed = { '-1': 'poor', '-0.01': 'poor', 0: 'slight', 0.2: 'slight', 0.21: 'fair' }
  const rest = { 0.4: 'fair', 0.41: 'moderate', 0.6: 'moderate', 0.61: 'substantial' }
  const top = { 0.8: 'substantial', 0.81: 'almostPerfect', 1: 'almostPerfect' }
  for (const [value, band] of Object.entries({ ...printed, ...rest, ...top })) {
    expect(agreementBand(Number(value), landisKoch).id).toBe(band)
  }
})

test('the other readings are as printed too', () => {
  const read = (values: readonly number[], bands: AgreementBands) =>
    values.map((value) => agreementBand(value, bands).id)
  expect(read([-0.5, 0.39, 0.4, 0.59, 0.6, 0.74, 0.75, 1], cicchetti)).toEqual([
    'poor',
    'poor',
    'fair',
    'fair',
    'good',
    'good',
    'excellent',
    'excellent',
  ])
  expect(read([0, 0.666, 0.667, 0.799, 0.8, 1], krippendorff)).toEqual([
    'unreliable',
    'unreliable',
    'tentative',
    'tentative',
    'reliable',
    'reliable',
  ])
})

test('a coefficient between two printed limits is rounded, and has a band', () => {
  expect(agreementBand(0.2049, landisKoch).id).toBe('slight')
  expect(agreementBand(0.2051, landisKoch).id).toBe('fair')
  expect(agreementBand(0.6668, krippendorff).id).toBe('tentative')
  expect(agreementBand(-0.004, landisKoch).id).toBe('slight')
  expect(agreementBand(-0.006, landisKoch).id).toBe('poor')
})

test('every coefficient has one band, and a higher one no lower band', () => {
  const values = fc.double({ min: -50, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      values,
      values,
      fc.constantFrom<AgreementBands>(...agreementBands),
      (a, b, bands) => {
        const place = (value: number) => bands.bands.indexOf(agreementBand(value, bands))
        expect(place(a)).toBeGreaterThanOrEqual(0)
        expect(Math.sign(place(a) - place(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0)
      },
    ),
  )
})

test('the readings name their source, their coefficients and both languages, each id once', () => {
  expect(new Set(agreementBands.map(({ id }) => id)).size).toBe(agreementBands.length)
  for (const { source, coefficients, bands } of agreementBands) {
    expect(source.length).toBeGreaterThan(20)
    expect(agreementCoefficients).toEqual(expect.arrayContaining([...coefficients]))
    expect(new Set(bands.map(({ id }) => id)).size).toBe(bands.length)
    for (const band of bands)
      for (const language of languages) expect(band.text[language]).not.toBe('')
  }
})

test.each([1.01, NaN, Infinity, -Infinity])('it refuses a coefficient of %d', (value) => {
  expect(() => agreementBand(value, landisKoch)).toThrow(
    `agreementBand needs a coefficient of 1 or below, got ${value}`,
  )
})

test('it refuses bands that are none, out of order, beyond 1, or without a lowest', () => {
  expect(() => agreementBand(0, own(2))).toThrow(
    'own needs a first band without a least coefficient',
  )
  expect(() => agreementBand(0, own(2, 0, 0.5))).toThrow('got 0')
  for (const limits of [
    [undefined, 0.5, 0.5],
    [undefined, 0.5, 0.2],
    [undefined, undefined],
    [undefined, NaN],
    [undefined, 1.1],
  ]) {
    expect(() => agreementBand(0, own(2, ...limits))).toThrow(
      `needs to begin above the one before, up to 1, got ${limits.at(-1) ?? NaN}`,
    )
  }
  for (const decimals of [-1, 0.5, 16, NaN]) {
    expect(() => agreementBand(0, own(decimals, undefined))).toThrow(
      `own needs 0 to 15 decimals, got ${decimals}`,
    )
  }
  expect(agreementBand(0.5, own(0, undefined, 1)).id).toBe('band1')
})

test('a coefficient that is missing is no coefficient of 0', () => {
  const missing = JSON.parse('null') as number
  expect(() => agreementBand(missing, landisKoch)).toThrow('got null')
})

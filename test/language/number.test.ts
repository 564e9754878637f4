import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages, type Language } from '../../src/language/model.ts'
import { writeCount, writeNumber, writePercent } from '../../src/language/number.ts'

const locales = { en: 'en-US', id: 'id-ID' } satisfies Record<Language, string>
const answer = { en: { one: 'answer', other: 'answers' }, id: 'jawaban' }

test.each([
  [0, '0', '0'],
  [7, '7', '7'],
  [999, '999', '999'],
  [1000, '1,000', '1.000'],
  [1234567, '1,234,567', '1.234.567'],
  [-1234567, '-1,234,567', '-1.234.567'],
  [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991', '9.007.199.254.740.991'],
])('writeNumber groups the digits of %d by three', (value, en, id) => {
  expect(writeNumber(value, { language: 'en' })).toBe(en)
  expect(writeNumber(value, { language: 'id' })).toBe(id)
})

test.each([
  [1234.56, 1, '1,234.6', '1.234,6'],
  [1234.5, 2, '1,234.50', '1.234,50'],
  [0.125, 3, '0.125', '0,125'],
  [-0.5, 1, '-0.5', '-0,5'],
  [1000, 4, '1,000.0000', '1.000,0000'],
])('writeNumber writes %d with %d decimals and leaves the decimals ungrouped', (...row) => {
  const [value, decimals, en, id] = row
  expect(writeNumber(value, { language: 'en', decimals })).toBe(en)
  expect(writeNumber(value, { language: 'id', decimals })).toBe(id)
})

test('writeNumber takes up to 20 decimals', () => {
  expect(writeNumber(0.5, { language: 'en', decimals: 20 })).toBe('0.50000000000000000000')
})

test.each([
  [12.5, '13'],
  [-12.5, '-13'],
  [0.5, '1'],
  [-0.5, '-1'],
  [2.5, '3'],
  [-2.5, '-3'],
  [12.49, '12'],
  [-12.49, '-12'],
])('writeNumber rounds %d to %s, halves away from zero', (value, text) => {
  expect(writeNumber(value, { language: 'en' })).toBe(text)
})

test('writeNumber rounds 1.005 down, because the binary number lies below the half', () => {
  expect(writeNumber(1.005, { language: 'en', decimals: 2 })).toBe('1.00')
})

test('writeNumber gives zero no sign, whichever side it was rounded from', () => {
  for (const sign of ['always', 'negative'] as const) {
    expect(writeNumber(-0.04, { language: 'en', decimals: 1, sign })).toBe('0.0')
    expect(writeNumber(0.04, { language: 'id', decimals: 1, sign })).toBe('0,0')
    expect(writeNumber(-0, { language: 'en', sign })).toBe('0')
    expect(writeNumber(0, { language: 'id', sign })).toBe('0')
  }
})

test('writeNumber puts a plus before numbers above zero only when asked', () => {
  expect(writeNumber(48.4, { language: 'en', sign: 'always' })).toBe('+48')
  expect(writeNumber(-48.4, { language: 'en', sign: 'always' })).toBe('-48')
  expect(writeNumber(1048.4, { language: 'id', sign: 'always', decimals: 1 })).toBe('+1.048,4')
  expect(writeNumber(48.4, { language: 'en', sign: 'negative' })).toBe('48')
  expect(writeNumber(48.4, { language: 'en' })).toBe('48')
})

test.each([NaN, Infinity, -Infinity])('writeNumber refuses %d', (value) => {
  const write = () => writeNumber(value, { language: 'en' })
  expect(write).toThrow(RangeError)
  expect(write).toThrow(String(value))
})

test.each([-1, 21, 101, 1.5, NaN, Infinity])('writeNumber refuses %d decimals', (decimals) => {
  const write = () => writeNumber(1.25, { language: 'en', decimals })
  expect(write).toThrow(RangeError)
  expect(write).toThrow(String(decimals))
})

test('writeNumber writes numbers from 1e21 in digits, as it does those below', () => {
  expect(writeNumber(1e20, { language: 'en' })).toBe('100,000,000,000,000,000,000')
  expect(writeNumber(1e21, { language: 'en' })).toBe('1,000,000,000,000,000,000,000')
  expect(writeNumber(-1e21, { language: 'id', decimals: 1 })).toBe(
    '-1.000.000.000.000.000.000.000,0',
  )
})

test('writeNumber agrees with Intl.NumberFormat on numbers whose halves are exact', () => {
  const eighths = fc.integer({ min: -1e12, max: 1e12 }).map((whole) => whole / 8)
  const language = fc.constantFrom(...languages)
  fc.assert(
    fc.property(eighths, language, fc.integer({ min: 0, max: 6 }), (value, language, decimals) => {
      const format = new Intl.NumberFormat(locales[language], {
        minimumFractionDigits: decimals,
        maximumFractionDigits: decimals,
        signDisplay: 'exceptZero',
      })
      expect(writeNumber(value, { language, decimals, sign: 'always' })).toBe(format.format(value))
    }),
  )
})

test('writeNumber writes a number and its negative alike but for the sign', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.5, max: 1e20, noNaN: true }), (value) => {
      const text = writeNumber(value, { language: 'en' })
      expect(writeNumber(-value, { language: 'en' })).toBe(`-${text}`)
      expect(writeNumber(value, { language: 'en', sign: 'always' })).toBe(`+${text}`)
    }),
  )
})

test('writePercent puts the percent sign directly behind the number', () => {
  expect(writePercent(56, { language: 'en' })).toBe('56%')
  expect(writePercent(7.5, { language: 'en', decimals: 1 })).toBe('7.5%')
  expect(writePercent(7.5, { language: 'id', decimals: 1 })).toBe('7,5%')
  expect(writePercent(-0, { language: 'en' })).toBe('0%')
  expect(writePercent(12345, { language: 'id' })).toBe('12.345%')
})

test.each([NaN, Infinity])('writePercent refuses %d', (percent) => {
  expect(() => writePercent(percent, { language: 'en' })).toThrow(RangeError)
  expect(() => writePercent(percent, { language: 'en' })).toThrow(String(percent))
})

test.each([
  [0, '0 answers', '0 jawaban'],
  [1, '1 answer', '1 jawaban'],
  [-1, '-1 answer', '-1 jawaban'],
  [2, '2 answers', '2 jawaban'],
  [11, '11 answers', '11 jawaban'],
  [-0, '0 answers', '0 jawaban'],
  [1200, '1,200 answers', '1.200 jawaban'],
])('writeCount of %d takes the noun in its number', (count, en, id) => {
  expect(writeCount(count, answer, 'en')).toBe(en)
  expect(writeCount(count, answer, 'id')).toBe(id)
})

test.each([1.5, NaN, Infinity])('writeCount refuses %d', (count) => {
  expect(() => writeCount(count, answer, 'en')).toThrow(RangeError)
  expect(() => writeCount(count, answer, 'id')).toThrow(String(count))
})

import { expect, test } from 'vitest'
import { writeDate } from '../../src/language/date.ts'

test.each([
  ['01', 'January', 'Januari'],
  ['02', 'February', 'Februari'],
  ['03', 'March', 'Maret'],
  ['04', 'April', 'April'],
  ['05', 'May', 'Mei'],
  ['06', 'June', 'Juni'],
  ['07', 'July', 'Juli'],
  ['08', 'August', 'Agustus'],
  ['09', 'September', 'September'],
  ['10', 'October', 'Oktober'],
  ['11', 'November', 'November'],
  ['12', 'December', 'Desember'],
])('writeDate names month %s in both languages', (month, en, id) => {
  expect(writeDate(`2026-${month}-21`, 'en')).toBe(`21 ${en} 2026`)
  expect(writeDate(`2026-${month}-21`, 'id')).toBe(`21 ${id} 2026`)
})

test('writeDate writes day and year without leading zeros', () => {
  expect(writeDate('2026-05-03', 'en')).toBe('3 May 2026')
  expect(writeDate('0987-10-01', 'id')).toBe('1 Oktober 987')
  expect(writeDate('0000-01-01', 'en')).toBe('1 January 0')
})

test.each([
  '',
  '3/5/2026',
  '2026-5-3',
  '2026-00-10',
  '2026-13-10',
  '2026-05-03T00:00',
  ' 2026-05-03',
  '2026-05-03\n',
  '-2026-05-03',
])('writeDate refuses "%s"', (date) => {
  expect(() => writeDate(date, 'en')).toThrow(RangeError)
  expect(() => writeDate(date, 'id')).toThrow(`"${date}"`)
})

import { expect, test } from 'vitest'
import { isNpsRating, ratingGroup } from '../../src/nps/group.ts'
import { npsGroups, npsRatings } from '../../src/nps/model.ts'

const noRatings: unknown[] = [
  ...[7.5, 6.5, 8.5, 11, -1, NaN, Infinity, -Infinity, 9n, true, false],
  ...[
    '9',
    '9 apples',
    '',
    'declined',
    [],
    [9],
    {},
    { valueOf: () => 9 },
    Symbol('9'),
    null,
    undefined,
  ],
]

test('ratingGroup puts each of the eleven ratings into its group', () => {
  expect(npsRatings.map((rating) => [rating, ratingGroup(rating)])).toEqual([
    [0, 'detractor'],
    [1, 'detractor'],
    [2, 'detractor'],
    [3, 'detractor'],
    [4, 'detractor'],
    [5, 'detractor'],
    [6, 'detractor'],
    [7, 'passive'],
    [8, 'passive'],
    [9, 'promoter'],
    [10, 'promoter'],
  ])
})

test('ratingGroup names every group of the model, from best to worst as ratings fall', () => {
  expect([...new Set(npsRatings.map((rating) => ratingGroup(rating)))].reverse()).toEqual(npsGroups)
})

test.each(noRatings.map((value) => [value]))(
  'ratingGroup refuses what is no rating and says what it got: %s',
  (value) => {
    const got = `got ${String(value)}`
    const classify = () => ratingGroup(value as never)
    expect(classify).toThrow(RangeError)
    expect(classify).toThrow(got)
  },
)

test('ratingGroup takes minus zero for 0', () => {
  expect(ratingGroup(-0 as 0)).toBe('detractor')
})

test('isNpsRating holds for the eleven ratings and minus zero', () => {
  expect([...npsRatings, -0].filter((value) => !isNpsRating(value))).toEqual([])
})

test('isNpsRating holds for nothing else', () => {
  expect(noRatings.filter((value) => isNpsRating(value))).toEqual([])
})

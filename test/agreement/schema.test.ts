import { expect, test } from 'vitest'
import type { z } from 'zod'
import { agreementRatingsSchema, itemScoresSchema } from '../../src/agreement/schema.ts'

function issuesOf(schema: z.ZodType, input: unknown) {
  const { error } = schema.safeParse(input)
  return (error?.issues ?? []).map(({ path, message }) => ({ path, message }))
}

const pathsOf = (schema: z.ZodType, input: unknown) =>
  issuesOf(schema, input).map(({ path }) => path)

test('the gates pass tables as they are', () => {
  for (const table of [
    [],
    [[]],
    [
      [1, null],
      [2.5, -3],
    ],
    [
      ['met', null],
      ['unmet', 'met'],
    ],
  ]) {
    expect(agreementRatingsSchema.parse(table)).toStrictEqual(table)
    expect(agreementRatingsSchema.parse(JSON.parse(JSON.stringify(table)))).toStrictEqual(table)
  }
  for (const table of [
    [],
    [
      [1, null],
      [2.5, -3],
    ],
  ]) {
    expect(itemScoresSchema.parse(table)).toStrictEqual(table)
  }
})

test('the gates let no minus zero in', () => {
  expect(agreementRatingsSchema.parse([[-0, 1]])).toStrictEqual([[0, 1]])
  expect(itemScoresSchema.parse([[-0, 1]])).toStrictEqual([[0, 1]])
})

test.each<[(string | number)[], unknown]>([
  [[], null],
  [[], 'met'],
  [[0], ['met']],
  [[1], [[1, 2], null]],
  [[0, 1], [[1, NaN]]],
  [[0, 1], [[1, Infinity]]],
  [[0, 1], [[1, 1e101]]],
  [[0, 0], [['', 'a']]],
  [[0, 0], [[undefined, 'a']]],
  [
    [1, 1],
    [
      [true, 1],
      [1, { mark: 1 }],
    ].map((row, index) => (index === 0 ? [1, 1] : row)),
  ],
])('agreementRatingsSchema names %j', (path, input) => {
  expect(pathsOf(agreementRatingsSchema, input)).toEqual([path])
})

test('agreementRatingsSchema says where rows are uneven or kinds mix', () => {
  expect(issuesOf(agreementRatingsSchema, [[1, 2], [1]])).toEqual([
    {
      path: [],
      message: 'a table of ratings needs 2 in every row, as in the first, got 1 at ratings[1]',
    },
  ])
  expect(issuesOf(agreementRatingsSchema, [[1, '1']])).toEqual([
    {
      path: [],
      message: 'a table of ratings needs each rating a number, got "1" at ratings[0][1]',
    },
  ])
})

test.each<[(string | number)[], unknown]>([
  [[], {}],
  [[0, 1], [[1, '2']]],
  [[0, 1], [[1, -1e101]]],
  [
    [1, 0],
    [[1], [NaN]],
  ],
  [[], [[1, 2], [1]]],
])('itemScoresSchema names %j', (path, input) => {
  expect(pathsOf(itemScoresSchema, input)).toEqual([path])
})

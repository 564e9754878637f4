import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NpsTally } from '../../src/nps/model.ts'
import { npsSummary } from '../../src/nps/summary.ts'
import { poolNpsSurveys } from '../../src/nps/survey.ts'
import {
  npsSurveyKinds,
  npsSurveyTraits,
  type AnyNpsSurveyTally,
  type NpsSurveyTally,
} from '../../src/nps/survey-model.ts'
import { tallyRatings } from '../../src/nps/tally.ts'

const tally: NpsTally = { promoters: 6, passives: 3, detractors: 1 }
const relationship = { surveyKind: 'relationship', tally } as const
const transactional = { surveyKind: 'transactional', tally } as const
const asked = { touchpoint: 'till', channel: 'paper', language: 'id', wordingVersion: '1' }
const tallies = fc.array(
  fc.record({ promoters: fc.nat(99), passives: fc.nat(99), detractors: fc.nat(99) }),
  { minLength: 1, maxLength: 6 },
)

/** As JavaScript would call it. */
const loosely: (surveys: readonly unknown[], options?: unknown) => unknown = poolNpsSurveys as never

test('poolNpsSurveys adds up the tallies of one kind, of each of the four', () => {
  fc.assert(
    fc.property(tallies, (given) => {
      const total = given.reduce<NpsTally>(
        (sum, one) => ({
          promoters: sum.promoters + one.promoters,
          passives: sum.passives + one.passives,
          detractors: sum.detractors + one.detractors,
        }),
        { promoters: 0, passives: 0, detractors: 0 },
      )
      for (const surveyKind of npsSurveyKinds) {
        const surveys = given.map((one) => ({ surveyKind, ...asked, tally: one }))
        expect(loosely(surveys)).toEqual({ surveyKind, ...asked, tally: total })
      }
    }),
  )
})

test('poolNpsSurveys gives one survey as it is, histogram and all', () => {
  const rated = tallyRatings([10, 9, 3])
  const survey = { surveyKind: 'employee', ...asked, tally: rated } as const
  expect(poolNpsSurveys([survey])).toStrictEqual(survey)
  expect(poolNpsSurveys([survey, survey]).tally).toStrictEqual(npsSummary.combine(rated, rated))
})

test('poolNpsSurveys refuses another kind by type and at run time, by its index', () => {
  // @ts-expect-error two kinds do not pool
  const mixed = () => poolNpsSurveys([relationship, transactional])
  expect(mixed).toThrow(RangeError)
  expect(mixed).toThrow(
    'poolNpsSurveys needs surveys of one kind, relationship, got transactional at surveys[1]',
  )
  const stored: readonly AnyNpsSurveyTally[] = [relationship, transactional]
  // @ts-expect-error nor does a list that may hold two
  expect(() => poolNpsSurveys(stored)).toThrow(RangeError)
  const narrowed: NpsSurveyTally<'transactional'>[] = stored.flatMap((survey) =>
    survey.surveyKind === 'transactional' ? [survey] : [],
  )
  expect(poolNpsSurveys(narrowed)).toStrictEqual(transactional)
  for (const one of npsSurveyKinds) {
    for (const other of npsSurveyKinds.filter((kind) => kind !== one)) {
      const pool = () =>
        loosely(
          [
            { ...relationship, surveyKind: one },
            { ...asked, surveyKind: other, tally },
          ],
          { across: npsSurveyTraits },
        )
      expect(pool).toThrow(`of one kind, ${one}, got ${other} at surveys[1]`)
    }
  }
})

test('poolNpsSurveys refuses a kind that is none', () => {
  for (const surveyKind of ['nps', undefined, 'toString']) {
    expect(() => loosely([{ surveyKind, tally }])).toThrow(
      `poolNpsSurveys needs surveys of relationship, transactional, benchmark, employee, got ${String(surveyKind)} at surveys[0]`,
    )
  }
})

test.each(npsSurveyTraits)('poolNpsSurveys pools across %s only when it is named', (trait) => {
  const one = { ...relationship, ...asked }
  const other = { ...one, [trait]: 'other' }
  const unsaid: NpsSurveyTally<'relationship'> = {
    ...relationship,
    ...Object.fromEntries(Object.entries(asked).filter(([name]) => name !== trait)),
  }
  expect(() => poolNpsSurveys([one, one, other])).toThrow(
    `poolNpsSurveys needs surveys asked alike, or the trait named in across; got ${trait} of surveys[2]: "other" beside "${asked[trait]}"`,
  )
  expect(() => poolNpsSurveys([one, unsaid])).toThrow(
    `got ${trait} of surveys[1]: not stated beside "${asked[trait]}"`,
  )
  const others = npsSurveyTraits.filter((name) => name !== trait)
  expect(() => poolNpsSurveys([one, other], { across: others })).toThrow(RangeError)
  for (const pair of [
    [one, other],
    [one, unsaid],
    [unsaid, one],
  ]) {
    const pooled = poolNpsSurveys(pair, { across: [trait] })
    expect(pooled).not.toHaveProperty(trait)
    expect(pooled.tally).toStrictEqual({ promoters: 12, passives: 6, detractors: 2 })
    expect(pooled).toMatchObject(Object.fromEntries(others.map((name) => [name, asked[name]])))
  }
  expect(poolNpsSurveys([unsaid, unsaid])).not.toHaveProperty(trait)
  expect(poolNpsSurveys([one, one], { across: [trait] })).toHaveProperty(trait, asked[trait])
})

test('poolNpsSurveys refuses no survey, an unknown trait, odd counts and other scales', () => {
  const none: NpsSurveyTally<'relationship'>[] = []
  expect(() => poolNpsSurveys(none)).toThrow('poolNpsSurveys needs at least one survey, got none')
  expect(() => loosely([relationship], { across: ['brand'] })).toThrow(
    'poolNpsSurveys pools across touchpoint, channel, language, wordingVersion, got brand',
  )
  const odd = { ...relationship, tally: { ...tally, passives: 0.5 } }
  expect(() => poolNpsSurveys([odd])).toThrow('poolNpsSurveys: surveys[0]: ')
  expect(() => poolNpsSurveys([relationship, odd])).toThrow('poolNpsSurveys: surveys[1]: passives')
  const stars = { ...relationship, tally: { ...tally, scale: 'stars' } }
  expect(() => poolNpsSurveys([relationship, stars])).toThrow(
    'poolNpsSurveys: surveys[1]: npsSummary needs tallies of one scale, got nps and stars',
  )
  expect(poolNpsSurveys([stars, stars]).tally.scale).toBe('stars')
  const zero = { ...relationship, tally: { ...tally, promoters: -0 } }
  expect(Object.is(poolNpsSurveys([zero]).tally.promoters, 0)).toBe(true)
})

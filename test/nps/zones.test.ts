import fc from 'fast-check'
import { expect, test } from 'vitest'
import { languages } from '../../src/language/model.ts'
import type { NpsZone, NpsZoneEnd, NpsZones } from '../../src/nps/practice-model.ts'
import { npsSurveyKinds } from '../../src/nps/survey-model.ts'
import { npsZone, npsZones } from '../../src/nps/zones.ts'
import oracles from '../fixtures/nps-practice.json' with { type: 'json' }

const [bain, customerGauge, npmPackage, employees] = npsZones
const found = (score: number, zones: NpsZones) => {
  const result = npsZone(score, zones)
  return result.kind === 'zoned' ? result.zone.id : result.because
}
const text = { en: 'zone', id: 'zona' }
const end = (score: number, included = true): NpsZoneEnd => ({ score, included })
const own = (...zones: NpsZone[]): NpsZones => ({ id: 'own', source: 'us', surveyKinds: [], zones })

test('npsZone agrees with the package it takes the zones from', () => {
  for (const { input, expected } of oracles['npsZone.netPromoterScorePackage']) {
    expect(input.scores.map((score) => found(score, npmPackage))).toEqual(expected.zones)
  }
})

test('npsZone keeps the ends as published: above 50 is not from 50', () => {
  const scores = [-100, 0, 0.1, 20, 20.1, 50, 50.1, 80, 80.1, 100]
  expect(scores.map((score) => found(score, bain))).toEqual([
    'belowZones',
    'belowZones',
    'good',
    'good',
    'favorable',
    'favorable',
    'excellent',
    'excellent',
    'worldClass',
    'worldClass',
  ])
  expect([0, 49.9, 50, 69.9, 70].map((score) => found(score, customerGauge))).toEqual([
    'belowZones',
    'good',
    'excellent',
    'excellent',
    'worldClass',
  ])
})

test('npsZone rounds nothing: a list in whole points leaves gaps', () => {
  expect(found(50.5, npmPackage)).toBe('betweenZones')
  expect(found(-0.5, npmPackage)).toBe('betweenZones')
  expect([-0.1, 0, 9, 9.5, 10, 49.99, 50].map((score) => found(score, employees))).toEqual([
    'critical',
    'concerning',
    'concerning',
    'betweenZones',
    'decent',
    'betweenZones',
    'exceptional',
  ])
})

test('npsZone says where a score without a zone lies, and gives the zone whole', () => {
  const middle = own({ id: 'middle', text, from: end(-10), to: end(10, false) })
  expect(npsZone(-11, middle)).toStrictEqual({
    kind: 'unzoned',
    because: 'belowZones',
    zones: 'own',
    score: -11,
  })
  expect(npsZone(10, middle)).toMatchObject({ kind: 'unzoned', because: 'aboveZones' })
  expect(npsZone(-10, middle)).toStrictEqual({
    kind: 'zoned',
    zone: middle.zones[0],
    zones: 'own',
    score: -10,
  })
  expect(npsZone(-0, middle).score).toBe(0)
})

test('npsZone finds the only zone that holds a score, in every published list', () => {
  const points = fc.oneof(
    fc.integer({ min: -100, max: 100 }),
    fc.double({ min: -100, max: 100, noNaN: true }),
  )
  fc.assert(
    fc.property(points, fc.constantFrom<NpsZones>(...npsZones), (score, zones) => {
      const holding = zones.zones.filter(
        ({ from, to }) =>
          (from.included ? score >= from.score : score > from.score) &&
          (to.included ? score <= to.score : score < to.score),
      )
      expect(holding.length).toBeLessThanOrEqual(1)
      const result = npsZone(score, zones)
      expect(result.kind === 'zoned' ? [result.zone] : []).toEqual(holding)
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result)
    }),
  )
})

test('npsZones name their source, their surveys and both languages, each id once', () => {
  expect(new Set(npsZones.map(({ id }) => id)).size).toBe(npsZones.length)
  for (const { source, surveyKinds, zones } of npsZones) {
    expect(source.length).toBeGreaterThan(20)
    expect(npsSurveyKinds).toEqual(expect.arrayContaining([...surveyKinds]))
    expect(new Set(zones.map(({ id }) => id)).size).toBe(zones.length)
    for (const zone of zones)
      for (const language of languages) expect(zone.text[language]).not.toBe('')
  }
})

test.each([-100.1, 101, NaN, Infinity])('npsZone refuses a score of %d', (score) => {
  expect(() => npsZone(score, bain)).toThrow(RangeError)
  expect(() => npsZone(score, bain)).toThrow(`npsZone needs a score from -100 to 100, got ${score}`)
})

test('npsZone refuses zones that are none, reversed, empty, beyond the scale, or not in order', () => {
  const a = { id: 'a', text, from: end(0), to: end(10) }
  expect(() => npsZone(0, own())).toThrow('npsZone: own needs at least one zone, got none')
  for (const [from, to] of [
    [end(10), end(0)],
    [end(5), end(5, false)],
    [end(5, false), end(5)],
    [end(-101), end(0)],
    [end(0), end(101)],
    [end(NaN), end(0)],
    [end(0), end(NaN)],
  ] as const) {
    expect(() => npsZone(0, own({ id: 'b', text, from, to }))).toThrow(
      `npsZone: zones[0] of own (b) needs ends in order within -100 to 100, got ${from.score} to ${to.score}`,
    )
  }
  for (const from of [end(10), end(5), end(-5)]) {
    expect(() => npsZone(0, own(a, { id: 'b', text, from, to: end(20) }))).toThrow(
      `npsZone: zones[1] of own (b) needs to begin after a ends, got ${from.score} and 10`,
    )
  }
  expect(npsZone(10, own(a, { id: 'b', text, from: end(10, false), to: end(20) })).kind).toBe(
    'zoned',
  )
})

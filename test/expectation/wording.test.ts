import { expect, test } from 'vitest'
import { languages } from '../../src/language/model.ts'
import { combinationRules } from '../../src/expectation/combined-model.ts'
import { measureKinds } from '../../src/expectation/measure-model.ts'
import { directions } from '../../src/expectation/model.ts'
import {
  assessmentReasonWording,
  assessmentWording,
  combinationReasonWording,
  combinationRuleWording,
  directionWording,
  measureKindWording,
  planVerdictWording,
  verdictWording,
} from '../../src/expectation/wording.ts'

test('verdictWording and the other dictionaries keep the words of the source texts', () => {
  expect(Object.values(verdictWording).map(({ id }) => id)).toEqual([
    'bencana',
    'biasa',
    'paripurna',
  ])
  expect(Object.values(planVerdictWording).map(({ id }) => id)).toEqual([
    'buruk',
    'bagus',
    'istimewa',
  ])
  expect(measureKinds.map((kind) => measureKindWording[kind].en)).toEqual([
    'quantity',
    'rating',
    'duration',
    'point in time',
    'date',
    'presence',
    'level',
  ])
  expect(directions.map((direction) => directionWording[direction].id)).toEqual([
    'makin tinggi makin baik',
    'makin rendah makin baik',
  ])
  expect(assessmentWording.overdue).toEqual({ en: 'overdue', id: 'lewat tenggat' })
  expect(assessmentReasonWording.withinTolerance).toEqual({
    en: 'within the zone of tolerance',
    id: 'dalam zona toleransi',
  })
})

test('combinationRuleWording and combinationReasonWording have words for every rule and reason', () => {
  expect(Object.keys(combinationRuleWording)).toEqual(combinationRules)
  expect(combinationRuleWording.nonCompensatory).toEqual({
    en: 'no part makes up for another',
    id: 'tidak saling menutupi',
  })
  expect(combinationReasonWording.partFailed).toEqual({
    en: 'a part failed',
    id: 'ada bagian yang gagal',
  })
})

test('assessmentReasonWording and the other dictionaries say different things differently', () => {
  for (const dictionary of [
    verdictWording,
    planVerdictWording,
    directionWording,
    measureKindWording,
    assessmentWording,
    assessmentReasonWording,
    combinationRuleWording,
    combinationReasonWording,
  ]) {
    for (const language of languages) {
      const texts = Object.values(dictionary).map((words) => words[language])
      expect(new Set(texts).size).toBe(texts.length)
      expect(texts.filter((text) => text.trim() !== text || text === '')).toEqual([])
    }
  }
})

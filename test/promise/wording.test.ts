import { expect, test } from 'vitest'
import { languages } from '../../src/language/model.ts'
import { promiseMethods } from '../../src/promise/model.ts'
import { promiseConcerns, promiseRevisionRules } from '../../src/promise/told-model.ts'
import {
  promiseConcernWording,
  promiseMethodWording,
  promiseReasonWording,
  promiseRevisionRuleWording,
} from '../../src/promise/wording.ts'

test('promiseMethodWording and the other dictionaries have words for every term, in its order', () => {
  expect(Object.keys(promiseMethodWording)).toEqual(promiseMethods)
  expect(Object.keys(promiseRevisionRuleWording)).toEqual(promiseRevisionRules)
  expect(Object.keys(promiseConcernWording)).toEqual(promiseConcerns)
  expect(Object.keys(promiseReasonWording)).toEqual(['historyTooShort', 'tooManyOpen', 'noneDue'])
})

test('promiseConcernWording and the other dictionaries say different things differently', () => {
  for (const dictionary of [
    promiseConcernWording,
    promiseMethodWording,
    promiseReasonWording,
    promiseRevisionRuleWording,
  ]) {
    for (const language of languages) {
      const texts = Object.values(dictionary).map((words) => words[language])
      expect(new Set(texts).size).toBe(texts.length)
      expect(texts.filter((text) => text.trim() !== text || text === '')).toEqual([])
    }
  }
})

test('promiseConcernWording and promiseRevisionRuleWording keep the words of the source text', () => {
  expect(promiseConcerns.slice(0, 2).map((concern) => promiseConcernWording[concern].id)).toEqual([
    'tidak diberi tahu berapa lama',
    'tidak diberi tahu alasannya',
  ])
  expect(promiseRevisionRuleWording.first).toEqual({
    en: 'the first promise binds',
    id: 'janji pertama yang mengikat',
  })
  expect(promiseMethodWording.predictive.en).toBe('kept by the next delivery with that probability')
})

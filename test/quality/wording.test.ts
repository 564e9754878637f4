import { expect, test } from 'vitest'
import { languages } from '../../src/language/model.ts'
import type { Words } from '../../src/language/model.ts'
import { gapMethods } from '../../src/quality/gap-model.ts'
import { importanceQuadrants } from '../../src/quality/importance-model.ts'
import { kanoAnswers, kanoCategories } from '../../src/quality/kano-model.ts'
import { answerOrigins } from '../../src/quality/mean-model.ts'
import {
  qualityAttributes,
  raterDimensions,
  satisfactionDrivers,
  satisfactionFactors,
} from '../../src/quality/model.ts'
import { apdexZones, cesMethods, sampleSizeMethods } from '../../src/quality/score-model.ts'
import * as wording from '../../src/quality/wording.ts'

const dictionaries: [readonly string[], Readonly<Record<string, Words>>][] = [
  [qualityAttributes, wording.qualityAttributeWording],
  [raterDimensions, wording.raterDimensionWording],
  [satisfactionDrivers, wording.satisfactionDriverWording],
  [satisfactionFactors, wording.satisfactionFactorWording],
  [gapMethods, wording.gapMethodWording],
  [importanceQuadrants, wording.importanceQuadrantWording],
  [kanoAnswers, wording.kanoAnswerWording],
  [kanoCategories, wording.kanoCategoryWording],
  [answerOrigins, wording.answerOriginWording],
  [cesMethods, wording.cesMethodWording],
  [apdexZones, wording.apdexZoneWording],
  [sampleSizeMethods, wording.sampleSizeMethodWording],
]

test('every dictionary of the room has words for every term, in its order', () => {
  for (const [terms, dictionary] of dictionaries) expect(Object.keys(dictionary)).toEqual(terms)
  expect(Object.keys(wording)).toHaveLength(dictionaries.length + 1)
})

test('every dictionary of the room says different things differently', () => {
  for (const dictionary of Object.values(wording)) {
    for (const language of languages) {
      const texts = Object.values(dictionary).map((words: Words) => words[language])
      expect(new Set(texts).size).toBe(texts.length)
      expect(texts.filter((text) => text.trim() !== text || text === '')).toEqual([])
    }
  }
})

test('the attributes, drivers and quadrants keep the words of the source text and of the field', () => {
  expect(wording.qualityAttributeWording.telephoneCourtesy.id).toBe(
    'kesopanan dalam menjawab telepon',
  )
  expect(wording.satisfactionDriverWording.productOrService.id).toBe('produk atau jasa itu sendiri')
  expect(importanceQuadrants.map((term) => wording.importanceQuadrantWording[term])).toEqual([
    { en: 'concentrate here', id: 'prioritas utama' },
    { en: 'keep up the good work', id: 'pertahankan prestasi' },
    { en: 'low priority', id: 'prioritas rendah' },
    { en: 'possible overkill', id: 'berlebihan' },
  ])
})

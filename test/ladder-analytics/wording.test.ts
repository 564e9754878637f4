import { expect, test } from 'vitest'
import { funnelJoins } from '../../src/ladder-analytics/funnel-model.ts'
import { rungExits, stayUnits } from '../../src/ladder-analytics/spell-model.ts'
import { logRankWeights, survivalBands } from '../../src/ladder-analytics/survival-model.ts'
import { transitionClocks } from '../../src/ladder-analytics/transition-model.ts'
import {
  funnelJoinWording,
  ladderAnalyticsReasonWording,
  logRankWeightsWording,
  rungExitWording,
  stayUnitWording,
  survivalBandWording,
  transitionClockWording,
} from '../../src/ladder-analytics/wording.ts'
import { languages } from '../../src/language/model.ts'

test('rungExitWording and the other dictionaries have words for every term, in its order', () => {
  expect(Object.keys(rungExitWording)).toEqual(rungExits)
  expect(Object.keys(stayUnitWording)).toEqual(stayUnits)
  expect(Object.keys(survivalBandWording)).toEqual(survivalBands)
  expect(Object.keys(logRankWeightsWording)).toEqual(logRankWeights)
  expect(Object.keys(transitionClockWording)).toEqual(transitionClocks)
  expect(Object.keys(funnelJoinWording)).toEqual(funnelJoins)
})

test('rungExitWording and the other dictionaries say different things differently', () => {
  for (const dictionary of [
    funnelJoinWording,
    ladderAnalyticsReasonWording,
    logRankWeightsWording,
    rungExitWording,
    stayUnitWording,
    survivalBandWording,
    transitionClockWording,
  ]) {
    for (const language of languages) {
      const texts = Object.values(dictionary).map((words) => words[language])
      expect(new Set(texts).size).toBe(texts.length)
      expect(texts.filter((text) => text.trim() !== text || text === '')).toEqual([])
    }
  }
})

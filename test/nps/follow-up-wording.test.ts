import { expect, test } from 'vitest'
import { languages } from '../../src/language/model.ts'
import { decideFollowUp, startFollowUp } from '../../src/nps/follow-up.ts'
import {
  followUpDecisionKinds,
  followUpEventTypes,
  followUpPriorities,
  followUpReasons,
  followUpStages,
  outerLoopStages,
  type FollowUpEvent,
} from '../../src/nps/follow-up-model.ts'
import { followUpTargets } from '../../src/nps/follow-up-status-model.ts'
import {
  explainFollowUp,
  followUpDecisionWording,
  followUpEventWording,
  followUpPriorityWording,
  followUpReasonWording,
  followUpStageWording,
  followUpTargetWording,
  npsInvitationReasonWording,
  npsSurveyKindWording,
  npsSurveyTraitWording,
  outerLoopStageWording,
} from '../../src/nps/follow-up-wording.ts'
import {
  npsInvitationReasons,
  npsSurveyKinds,
  npsSurveyTraits,
} from '../../src/nps/survey-model.ts'
import { eventOf, policy, reachable, stateAfter } from './follow-up-cases.ts'

const contacted = stateAfter(['received', 'triaged', 'contacted'])
const explain = (event: unknown, state = contacted) =>
  languages.map((language) =>
    explainFollowUp(decideFollowUp(policy, state, event as FollowUpEvent), { language }),
  )

test('explainFollowUp says what moved, in the loop that moved', () => {
  expect(explain(eventOf('received', 'n', 0), startFollowUp())).toEqual([
    'Moved from awaited to received: the answer arrived.',
    'Berpindah dari ditunggu ke diterima: jawaban telah masuk.',
  ])
  expect(explain(eventOf('raisedToOuterLoop', 'n', 5000))).toEqual([
    'Moved from not raised to raised: the cause was handed on.',
    'Berpindah dari belum diangkat ke diangkat: penyebabnya diteruskan.',
  ])
})

test('explainFollowUp says what stays, how many attempts are left, and what was not taken', () => {
  expect(explain(eventOf('unreachable', 'n', 5000))).toEqual([
    'Stays contacted: attempts are left, 1 attempt.',
    'Tetap dihubungi: masih ada percobaan, 1 percobaan.',
  ])
  expect(explain(eventOf('received', 'n', 5000))).toEqual([
    'Rejected, stays contacted: received already.',
    'Ditolak, tetap dihubungi: sudah diterima.',
  ])
  expect(explain(eventOf('contacted', 'e2', 2000))).toEqual([
    'Duplicate, stays contacted: taken already.',
    'Berulang, tetap dihubungi: sudah dicatat.',
  ])
  expect(explain({ type: 'received', id: 'n', at: 0, rating: 11 })).toEqual([
    'Rejected, stays contacted: not a valid event, rating.',
    'Ditolak, tetap dihubungi: kejadian tidak sah, rating.',
  ])
})

test('explainFollowUp has a sentence for every decision', () => {
  for (const { types } of reachable) {
    for (const type of followUpEventTypes) {
      for (const sentence of explain(eventOf(type, 'n', 1e6), stateAfter(types))) {
        expect(sentence).toMatch(/^[A-Z].*\.$/)
        expect(sentence).not.toContain('undefined')
      }
    }
  }
})

test.each([
  ['stages', followUpStages, followUpStageWording],
  ['stages of the outer loop', outerLoopStages, outerLoopStageWording],
  ['events', followUpEventTypes, followUpEventWording],
  ['priorities', followUpPriorities, followUpPriorityWording],
  ['targets', followUpTargets, followUpTargetWording],
  ['decisions', followUpDecisionKinds, followUpDecisionWording],
  ['reasons', followUpReasons, followUpReasonWording],
  ['kinds of survey', npsSurveyKinds, npsSurveyKindWording],
  ['traits of a survey', npsSurveyTraits, npsSurveyTraitWording],
  ['reasons against an invitation', npsInvitationReasons, npsInvitationReasonWording],
])('there are words for all %s, in the order of the model', (_, terms, wording) => {
  expect(Object.keys(wording)).toEqual([...terms])
  for (const words of Object.values(wording)) {
    for (const language of languages) expect(words[language].trim()).not.toBe('')
  }
})

import { expect, test } from 'vitest'
import { complaintReasons } from '../../src/complaint/decision-model.ts'
import {
  complaintChannels,
  complaintEventTypes,
  complaintFindings,
  complaintSubjects,
  lossReasons,
} from '../../src/complaint/model.ts'
import { complaintDues, responseClocks } from '../../src/complaint/policy-model.ts'
import {
  complaintClosings,
  complaintPauseReasons,
  complaintStateKinds,
} from '../../src/complaint/state-model.ts'
import {
  complaintChannelWording,
  complaintClosingWording,
  complaintDueWording,
  complaintEventWording,
  complaintFindingWording,
  complaintPauseWording,
  complaintReasonWording,
  complaintStateWording,
  complaintSubjectWording,
  lossReasonWording,
  responseClockWording,
} from '../../src/complaint/wording.ts'

test.each([
  ['channels', complaintChannels, complaintChannelWording],
  ['subjects', complaintSubjects, complaintSubjectWording],
  ['findings', complaintFindings, complaintFindingWording],
  ['events', complaintEventTypes, complaintEventWording],
  ['states', complaintStateKinds, complaintStateWording],
  ['pauses', complaintPauseReasons, complaintPauseWording],
  ['closings', complaintClosings, complaintClosingWording],
  ['clocks', responseClocks, responseClockWording],
  ['limits', complaintDues, complaintDueWording],
  ['reasons', complaintReasons, complaintReasonWording],
  ['losses', lossReasons, lossReasonWording],
])('every one of the %s has words of its own in both languages', (_, terms, wording) => {
  expect(Object.keys(wording).sort()).toEqual([...terms].sort())
  for (const language of ['en', 'id'] as const) {
    const words = Object.values(wording).map((one: { en: string; id: string }) => one[language])
    expect(words.every((word) => word.trim() === word && word !== '')).toBe(true)
    expect(new Set(words).size).toBe(words.length)
  }
})

import { expect, test } from 'vitest'
import { checklistMarks, type Checklist } from '../../src/checklist/model.ts'
import { scoreChecklist } from '../../src/checklist/score.ts'
import {
  checklistMarkWording,
  checklistOutcomeWording,
  checklistReasonWording,
  explainChecklist,
  notApplicablePolicyWording,
} from '../../src/checklist/wording.ts'

const checklist: Checklist = {
  id: 'door',
  version: '1',
  title: { en: 'Door', id: 'Pintu' },
  items: [
    { id: 'greeted', text: { en: 'Greeted', id: 'Disapa' } },
    { id: 'seated', text: { en: 'Seated', id: 'Didudukkan' }, weight: 2 },
    { id: 'safe', text: { en: 'Exit free', id: 'Jalan keluar bebas' }, critical: true },
    { id: 'clean', text: { en: 'Clean', id: 'Bersih' }, evidenceRequired: true },
  ],
}
const clean = { mark: 'met', evidence: 'the floor' } as const

function both(answers: Parameters<typeof scoreChecklist>[1]) {
  const result = scoreChecklist(checklist, answers)
  return {
    en: explainChecklist(result, { language: 'en' }),
    id: explainChecklist(result, { language: 'id' }),
    enText: explainChecklist(result, { language: 'en', checklist }),
    idText: explainChecklist(result, { language: 'id', checklist }),
  }
}

test('explainChecklist explains a score, and what fell short of it', () => {
  expect(both({ greeted: 'partly', seated: 'unmet', safe: 'met', clean: 'notObserved' })).toEqual({
    en: 'Scored: score 38%, 75% of the items seen; not met: seated; partly met: greeted; not observed: clean.',
    id: 'Dinilai: skor 38%, 75% butir terlihat; tidak terpenuhi: seated; terpenuhi sebagian: greeted; tidak teramati: clean.',
    enText:
      'Scored: score 38%, 75% of the items seen; not met: Seated; partly met: Greeted; not observed: Clean.',
    idText:
      'Dinilai: skor 38%, 75% butir terlihat; tidak terpenuhi: Didudukkan; terpenuhi sebagian: Disapa; tidak teramati: Bersih.',
  })
})

test('explainChecklist has nothing to add when all was met, or did not apply', () => {
  const all = both({ greeted: 'met', seated: 'notApplicable', safe: 'met', clean })
  expect(all).toEqual({
    en: 'Scored: score 100%, 100% of the items seen.',
    id: 'Dinilai: skor 100%, 100% butir terlihat.',
    enText: 'Scored: score 100%, 100% of the items seen.',
    idText: 'Dinilai: skor 100%, 100% butir terlihat.',
  })
})

test('explainChecklist explains a failure, the score and what else is open beside it', () => {
  expect(both({ greeted: 'met', seated: 'met', safe: 'unmet', clean })).toEqual({
    en: 'Failed, a critical item was not met: score 80%, 100% of the items seen; not met: safe.',
    id: 'Gagal, butir kritis tidak terpenuhi: skor 80%, 100% butir terlihat; tidak terpenuhi: safe.',
    enText:
      'Failed, a critical item was not met: score 80%, 100% of the items seen; not met: Exit free.',
    idText:
      'Gagal, butir kritis tidak terpenuhi: skor 80%, 100% butir terlihat; tidak terpenuhi: Jalan keluar bebas.',
  })
  expect(both({ safe: 'unmet', clean: 'met' }).en).toBe(
    'Failed, a critical item was not met: score 50%, 50% of the items seen; not met: safe; not answered: greeted, seated; evidence is missing: clean.',
  )
})

test('explainChecklist names every item that was not answered', () => {
  expect(both({ safe: 'met', clean })).toEqual({
    en: 'Incomplete, items were not answered: score 100%, 50% of the items seen; not answered: greeted, seated.',
    id: 'Belum lengkap, ada butir belum dijawab: skor 100%, 50% butir terlihat; belum dijawab: greeted, seated.',
    enText:
      'Incomplete, items were not answered: score 100%, 50% of the items seen; not answered: Greeted, Seated.',
    idText:
      'Belum lengkap, ada butir belum dijawab: skor 100%, 50% butir terlihat; belum dijawab: Disapa, Didudukkan.',
  })
})

test('explainChecklist names a critical item that was not observed', () => {
  const seen = both({ greeted: 'met', seated: 'met', safe: 'notObserved', clean })
  expect(seen.enText).toBe(
    'Incomplete, a critical item was not observed: score 100%, 75% of the items seen; not observed: Exit free.',
  )
  expect(seen.id).toBe(
    'Belum lengkap, butir kritis tidak teramati: skor 100%, 75% butir terlihat; tidak teramati: safe.',
  )
})

test('explainChecklist names the items whose evidence is missing', () => {
  const unproven = both({ greeted: 'met', seated: 'met', safe: 'met', clean: 'partly' })
  expect(unproven.en).toBe(
    'Incomplete, evidence is missing: score 90%, 100% of the items seen; partly met: clean; evidence is missing: clean.',
  )
  expect(unproven.idText).toBe(
    'Belum lengkap, bukti belum ada: skor 90%, 100% butir terlihat; terpenuhi sebagian: Bersih; bukti belum ada: Bersih.',
  )
})

test('explainChecklist writes no score where there is none', () => {
  const two = { ...checklist, items: checklist.items.slice(0, 2) }
  const unseen = scoreChecklist(two, { greeted: 'notObserved', seated: 'notApplicable' })
  expect(explainChecklist(unseen, { language: 'en' })).toBe(
    'Incomplete, nothing was observed: 0% of the items seen; not observed: greeted.',
  )
  expect(explainChecklist(unseen, { language: 'id', checklist: two })).toBe(
    'Belum lengkap, tidak ada yang teramati: 0% butir terlihat; tidak teramati: Disapa.',
  )
})

test('explainChecklist says of a checklist that does not apply nothing but that', () => {
  const two = { ...checklist, items: checklist.items.slice(0, 2) }
  const none = scoreChecklist(two, { greeted: 'notApplicable', seated: 'notApplicable' })
  for (const options of [{}, { checklist: two }]) {
    expect(explainChecklist(none, { language: 'en', ...options })).toBe(
      'Not applicable, no item applies.',
    )
    expect(explainChecklist(none, { language: 'id', ...options })).toBe(
      'Tidak berlaku, tidak ada butir yang berlaku.',
    )
  }
})

test('explainChecklist keeps the id of an item that the checklist does not name', () => {
  const result = scoreChecklist(checklist, { greeted: 'unmet', seated: 'met', safe: 'met', clean })
  const other = { ...checklist, items: checklist.items.slice(1) }
  expect(explainChecklist(result, { language: 'en', checklist: other })).toBe(
    'Scored: score 80%, 100% of the items seen; not met: greeted.',
  )
})

test('explainChecklist names ratings below adequate, and the rating', () => {
  const form = { kind: 'scale', lowest: 1, highest: 5, adequate: 3 } as const
  const rated: Checklist = {
    ...checklist,
    items: [
      { id: 'speed', text: { en: 'Speed', id: 'Kecepatan' }, form },
      { id: 'calm', text: { en: 'Calm', id: 'Tenang' }, form, critical: true },
    ],
  }
  const slow = scoreChecklist(rated, { speed: 2, calm: 5 })
  expect(explainChecklist(slow, { language: 'en', checklist: rated })).toBe(
    'Scored: score 63%, 100% of the items seen; rated below adequate: Speed (2).',
  )
  const upset = scoreChecklist(rated, { speed: 3, calm: 1 })
  expect(explainChecklist(upset, { language: 'id', checklist: rated })).toBe(
    'Gagal, butir kritis tidak terpenuhi: skor 25%, 100% butir terlihat; dinilai di bawah cukup: Tenang (1).',
  )
})

test('explainChecklist says where not applying costs something, and is silent where it does not', () => {
  const [greeted, seated] = checklist.items
  const explain = (
    notApplicable: 'redistribute' | 'countAsZero' | 'fail',
    language: 'en' | 'id',
  ) => {
    const items = [greeted, { ...seated, notApplicable }] as Checklist['items']
    const result = scoreChecklist(
      { ...checklist, items },
      { greeted: 'met', seated: 'notApplicable' },
    )
    return explainChecklist(result, { language })
  }
  expect(explain('redistribute', 'en')).toBe('Scored: score 100%, 100% of the items seen.')
  expect(explain('countAsZero', 'en')).toBe(
    'Scored: score 33%, 100% of the items seen; not applicable, counted as zero: seated.',
  )
  expect(explain('countAsZero', 'id')).toBe(
    'Dinilai: skor 33%, 100% butir terlihat; tidak berlaku, dihitung nol: seated.',
  )
  expect(explain('fail', 'en')).toBe(
    'Failed, an item that must apply was said not to: score 100%, 100% of the items seen; not applicable: seated.',
  )
  expect(explain('fail', 'id')).toBe(
    'Gagal, butir yang wajib berlaku dinyatakan tidak berlaku: skor 100%, 100% butir terlihat; tidak berlaku: seated.',
  )
})

test('explainChecklist never says that nothing was observed beside all items seen', () => {
  const [greeted, seated] = checklist.items
  const items = [{ ...greeted, weight: 0 }, seated] as Checklist['items']
  const result = scoreChecklist(
    { ...checklist, items },
    { greeted: 'met', seated: 'notApplicable' },
  )
  expect(explainChecklist(result, { language: 'en' })).not.toContain('nothing was observed')
})

test('checklistMarkWording and the other dictionaries have their own word for every case', () => {
  const marks = Object.keys(checklistMarkWording)
  expect(marks).toEqual([...checklistMarks, 'notAnswered'])
  for (const wording of [
    checklistMarkWording,
    checklistOutcomeWording,
    checklistReasonWording,
    notApplicablePolicyWording,
  ]) {
    for (const language of ['en', 'id'] as const) {
      const words = Object.values(wording).map((word) => word[language])
      expect(new Set(words).size).toBe(words.length)
      expect(words.filter((word) => word.trim() === '')).toEqual([])
    }
  }
})

test('checklistMarkWording keeps not applicable, not observed and not answered apart', () => {
  const { notApplicable, notObserved, notAnswered } = checklistMarkWording
  expect([notApplicable.id, notObserved.id, notAnswered.id]).toEqual([
    'tidak berlaku',
    'tidak teramati',
    'belum dijawab',
  ])
})

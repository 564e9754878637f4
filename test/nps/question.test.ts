import { expect, test } from 'vitest'
import { languages } from '../../src/language/model.ts'
import { npsQuestion, npsQuestionWordings } from '../../src/nps/question.ts'
import type { NpsQuestionKind } from '../../src/nps/survey-model.ts'

const kinds = ['relationship', 'transactional', 'employee'] as const

test('npsQuestion asks as version 1 always has', () => {
  const texts = kinds.flatMap((kind) =>
    languages.map((language) => npsQuestion(language, 'Sari', { kind, version: '1' }).text),
  )
  expect(texts).toEqual([
    'How likely are you to recommend Sari to a friend or colleague?',
    'Seberapa besar kemungkinan Anda merekomendasikan Sari kepada teman atau kolega Anda?',
    'Thinking of your most recent experience with us, how likely are you to recommend Sari to a friend or colleague?',
    'Mengingat pengalaman terakhir Anda bersama kami, seberapa besar kemungkinan Anda merekomendasikan Sari kepada teman atau kolega Anda?',
    'How likely are you to recommend Sari as a place to work to a friend or colleague?',
    'Seberapa besar kemungkinan Anda merekomendasikan Sari sebagai tempat bekerja kepada teman atau kolega Anda?',
  ])
  for (const kind of kinds) {
    expect(npsQuestion('en', 'Sari', { kind })).toMatchObject({
      version: '1',
      kind,
      language: 'en',
      lowAnchor: 'Not at all likely',
      highAnchor: 'Extremely likely',
      reasonQuestion: 'What is the primary reason for your score?',
      permissionQuestion: 'May we contact you about your answer?',
    })
    expect(npsQuestion('id', 'Sari', { kind })).toMatchObject({
      version: '1',
      kind,
      language: 'id',
      lowAnchor: 'Sangat tidak mungkin',
      highAnchor: 'Sangat mungkin',
      reasonQuestion: 'Apa alasan utama Anda memberi nilai itu?',
      permissionQuestion: 'Bolehkah kami menghubungi Anda mengenai jawaban Anda?',
    })
  }
})

test('npsQuestion asks about the relation when it is not told otherwise, in the latest version', () => {
  const asked = npsQuestion('id', 'Warung Sari')
  const latest = npsQuestionWordings.filter(({ kind }) => kind === 'relationship').at(-1)
  expect(asked).toMatchObject({ kind: 'relationship', version: latest?.version })
  expect(JSON.parse(JSON.stringify(asked))).toStrictEqual(asked)
})

test('npsQuestion names the occasion of a transactional question', () => {
  const kind = 'transactional'
  expect(npsQuestion('en', 'Sari', { kind, occasion: 'your visit today' }).text).toBe(
    'Thinking of your visit today, how likely are you to recommend Sari to a friend or colleague?',
  )
  expect(npsQuestion('id', 'Sari', { kind, occasion: 'kunjungan Anda hari ini' }).text).toBe(
    'Mengingat kunjungan Anda hari ini, seberapa besar kemungkinan Anda merekomendasikan Sari kepada teman atau kolega Anda?',
  )
})

test('npsQuestion takes the subject to the letter', () => {
  for (const subject of ['$& {subject} {occasion}', "O'Neil & Co", '{occasion}', '$1']) {
    for (const kind of kinds) {
      expect(npsQuestion('en', subject, { kind }).text).toContain(`recommend ${subject} `)
    }
  }
})

test('npsQuestionWordings has each kind and version once, complete, and every place filled', () => {
  const names = npsQuestionWordings.map(({ kind, version }) => `${kind} ${version}`)
  expect(new Set(names).size).toBe(names.length)
  for (const wording of npsQuestionWordings) {
    for (const language of languages) {
      expect(wording.text[language]).toContain('{subject}')
      expect(wording.text[language].includes('{occasion}')).toBe(wording.occasion !== undefined)
      const { kind, version } = wording
      expect(npsQuestion(language, 'Sari', { kind, version }).text).not.toMatch(/[{}]/)
    }
  }
})

test('npsQuestion refuses a blank, an occasion nobody asks about, and a question that is none', () => {
  for (const blank of ['', ' ', '\t\n']) {
    expect(() => npsQuestion('en', blank)).toThrow(RangeError)
    expect(() => npsQuestion('en', blank)).toThrow(
      `npsQuestion needs a subject, got ${JSON.stringify(blank)}`,
    )
    const asked = () => npsQuestion('en', 'Sari', { kind: 'transactional', occasion: blank })
    expect(asked).toThrow(`npsQuestion needs an occasion, got ${JSON.stringify(blank)}`)
  }
  expect(() => npsQuestion('en', 'Sari', { occasion: 'your visit' })).toThrow(
    'npsQuestion asks about an occasion in a transactional question only, got "your visit" for relationship',
  )
  const known = 'npsQuestion has the questions relationship 1, transactional 1, employee 1'
  const benchmark = 'benchmark' as NpsQuestionKind
  expect(() => npsQuestion('en', 'Sari', { kind: benchmark })).toThrow(`${known}, got benchmark`)
  expect(() => npsQuestion('en', 'Sari', { version: '0' })).toThrow(`${known}, got relationship 0`)
})

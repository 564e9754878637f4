import { expect, test } from 'vitest'
import { evolveLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import type { LadderState } from '../../src/loyalty-ladder/decision-model.ts'
import { ladderStandings } from '../../src/loyalty-ladder/model.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import {
  explainWhatWouldKeep,
  explainWhatWouldMove,
} from '../../src/loyalty-ladder/what-if-wording.ts'
import { whatWouldKeep } from '../../src/loyalty-ladder/what-would-keep.ts'
import { whatWouldMove } from '../../src/loyalty-ladder/what-would-move.ts'
import { timed } from './ladders.ts'
import { day, never, start, stateOn } from './reference.ts'

const both = (write: (options: { language: 'en' | 'id'; timeZone: string }) => string) =>
  (['en', 'id'] as const).map((language) => write({ language, timeZone: 'Asia/Jakarta' }))
const moving = (policy: LadderPolicy, state: LadderState) =>
  both((options) => explainWhatWouldMove(whatWouldMove(policy, state), options))
const keeping = (policy: LadderPolicy, state: LadderState, now?: number) =>
  both((options) =>
    explainWhatWouldKeep(whatWouldKeep(policy, state, now === undefined ? {} : { now }), options),
  )

const client = [0, 30, 60].reduce<LadderState>(
  (state, after) =>
    evolveLadder(timed, state, { type: 'purchased', id: `o-${after}`, at: start + after * day }),
  startLadder(),
)

test('explainWhatWouldMove says what is missing and until when that is all', () => {
  const customer = evolveLadder(timed, startLadder(), { type: 'purchased', id: 'o-1', at: start })
  expect(moving(timed, customer)).toEqual([
    'From customer to client it takes: 2 more of 3 days with a purchase within 12 months. Some of what counts now no longer does from 31 January 2025, 16:00.',
    'Dari konsumen ke konsumen berulang perlu: 2 lagi dari 3 hari pembelian dalam 12 bulan. Sebagian yang kini terhitung tidak lagi terhitung mulai 31 Januari 2025, 16.00.',
  ])
})

test('explainWhatWouldMove says why nothing leads up, and what would open the way', () => {
  expect(moving(never, stateOn('evangelist'))[0]).toBe(
    'Nothing leads up from evangelist: already at the top.',
  )
  expect(moving(never, stateOn('client', 'lost'))).toEqual([
    'Nothing leads up from client: left and said so. First: won back, purchased.',
    'Tidak ada jalan naik dari konsumen berulang: sudah pergi dan menyatakannya. Lebih dulu: kembali, membeli.',
  ])
})

test('explainWhatWouldMove says when nothing is missing', () => {
  const easier = {
    ...never,
    requirements: { ...never.requirements, client: [{ evidence: 'purchases', atLeast: 1 }] },
  } as const
  const customer = evolveLadder(never, startLadder(), { type: 'purchased', id: 'o-1', at: start })
  expect(moving(easier, customer)).toEqual([
    'From customer to client nothing is missing: any event will do.',
    'Dari konsumen ke konsumen berulang tidak ada yang kurang: kejadian apa pun cukup.',
  ])
})

test('explainWhatWouldKeep says what must happen before when, with grace', () => {
  expect(keeping(timed, client)).toEqual([
    'Lapses 30 September 2025, 16:00 unless there is a sign of life before: purchased, answered the survey. Found wanting on client 31 March 2025, 16:00 unless there are before: 2 more of 2 days with a purchase within 12 months. Kept by grace from then on, falls to customer 30 April 2025, 16:00 unless won anew.',
    'Dianggap lama diam 30 September 2025, 16.00 kecuali ada tanda hidup sebelumnya: membeli, menjawab survei. Kurang sebagai konsumen berulang 31 Maret 2025, 16.00 kecuali ada sebelumnya: 2 lagi dari 2 hari pembelian dalam 12 bulan. Sejak itu dipertahankan dalam masa tenggang, turun ke konsumen 30 April 2025, 16.00 kecuali diraih kembali.',
  ])
  const inGrace = keeping(timed, client, Date.UTC(2025, 3, 1))[0]
  expect(inGrace).toContain(
    'Falls from client to customer 30 April 2025, 16:00 unless there are before: ',
  )
  expect(inGrace).toContain('Kept by grace from 31 March 2025, 16:00.')
})

test('explainWhatWouldKeep has a sentence for every standing, in both languages', () => {
  for (const standing of ladderStandings) {
    const [english = '', indonesian = ''] = keeping(
      defaultLadderPolicy,
      stateOn('client', standing),
    )
    expect(english).toMatch(/^[A-Z].*\.$/)
    expect(indonesian).toMatch(/^[A-Z].*\.$/)
    expect(indonesian).not.toBe(english)
  }
  const deaf: LadderPolicy = {
    ...defaultLadderPolicy,
    lapse: { after: { days: 1 }, from: 'client', keptAliveBy: [] },
  }
  expect(keeping(deaf, stateOn('client'))[0]).toBe(
    'Lapses 1 February 2024, 16:00: nothing is a sign of life.',
  )
})

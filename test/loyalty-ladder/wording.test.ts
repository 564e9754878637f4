import { expect, test } from 'vitest'
import { languages, type Language } from '../../src/language/model.ts'
import {
  ladderDecisionKinds,
  ladderReasons,
  type LadderStep,
  type LadderState,
} from '../../src/loyalty-ladder/decision-model.ts'
import { decideLadder, evolveLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import {
  ladderEventTypes,
  ladderRungs,
  ladderStandings,
  type LadderEvent,
} from '../../src/loyalty-ladder/model.ts'
import { ladderMeasures } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import {
  explainLadderDecision,
  ladderDecisionWording,
  ladderEventWording,
  ladderReasonWording,
  ladderRungWording,
  ladderStandingWording,
  writeShortfall,
} from '../../src/loyalty-ladder/wording.ts'
import { day, everyEvent, start, stateOn } from './reference.ts'

const policy = defaultLadderPolicy
const at = start + day
const bought = { type: 'purchased', id: 'o-1', at } as const
const assessed = (verdict: 'disaster' | 'ordinary' | 'excellent') =>
  ({ type: 'deliveryAssessed', id: 'd-1', at, verdict }) as const
const word = {
  type: 'recommended',
  id: 'r-2',
  at,
  sentiment: 'positive',
  solicited: true,
  incentivized: true,
  reach: 'one',
} as const
const once = evolveLadder(policy, startLadder(), bought)
const lost = stateOn('client', 'lost')

const saying = (decision: LadderStep | undefined) =>
  languages.map((language) => decision && explainLadderDecision(decision, { language }))

test.each<[string, LadderState, unknown, string, string]>([
  [
    'a climb past a rung',
    startLadder(),
    bought,
    'Moved from suspect to customer, past prospect: all it takes is there (o-1). For client: 1 of 2 days with a purchase.',
    'Berpindah dari orang terindikasi ke konsumen, melewati orang tertarik: semua syarat terpenuhi (o-1). Untuk konsumen berulang: 1 dari 2 hari pembelian.',
  ],
  [
    'a climb by one rung',
    once,
    { ...bought, id: 'o-2', at: at + day },
    'Moved from customer to client: all it takes is there (o-1, o-2). For advocate: 0 of 2 deliveries above expectation, 0 of 1 unrewarded recommendation.',
    'Berpindah dari konsumen ke konsumen berulang: semua syarat terpenuhi (o-1, o-2). Untuk penasihat: 0 dari 2 layanan melampaui harapan, 0 dari 1 rekomendasi tanpa imbalan.',
  ],
  [
    'a fall',
    stateOn('advocate'),
    assessed('disaster'),
    'Moved from advocate to client: what it takes is no longer there. For advocate: 0 of 2 deliveries above expectation.',
    'Berpindah dari penasihat ke konsumen berulang: syarat tidak lagi terpenuhi. Untuk penasihat: 0 dari 2 layanan melampaui harapan.',
  ],
  [
    'a disappointment forgiven',
    stateOn('evangelist'),
    assessed('disaster'),
    'Held at evangelist, active: a disappointment forgiven.',
    'Tetap sebagai pewarta, aktif: kekecewaan dimaafkan.',
  ],
  [
    'the top',
    stateOn('evangelist'),
    bought,
    'Held at evangelist, active: at the top already.',
    'Tetap sebagai pewarta, aktif: sudah di puncak.',
  ],
  [
    'an attitude',
    once,
    { type: 'npsAnswered', id: 's-1', at, group: 'promoter' },
    'Held at customer, active: an attitude, not an act. For client: 1 of 2 days with a purchase.',
    'Tetap sebagai konsumen, aktif: sikap, bukan tindakan. Untuk konsumen berulang: 1 dari 2 hari pembelian.',
  ],
  [
    'a rewarded word',
    stateOn('advocate'),
    word,
    'Held at advocate, active: it was rewarded. For evangelist: 0 of 3 unasked, unrewarded acts of spreading the word.',
    'Tetap sebagai penasihat, aktif: ada imbalannya. Untuk pewarta: 0 dari 3 tindakan menyebarkan tanpa diminta dan tanpa imbalan.',
  ],
  [
    'an ordinary delivery',
    stateOn('evangelist'),
    assessed('ordinary'),
    'Held at evangelist, active: not above expectation.',
    'Tetap sebagai pewarta, aktif: tidak melampaui harapan.',
  ],
  [
    'too little',
    once,
    { ...bought, id: 'o-2' },
    'Held at customer, active: not yet enough for the next rung. For client: 1 of 2 days with a purchase.',
    'Tetap sebagai konsumen, aktif: belum cukup untuk naik. Untuk konsumen berulang: 1 dari 2 hari pembelian.',
  ],
  [
    'nothing that counts',
    startLadder(),
    { type: 'noticed', id: 'n-1', at },
    'Held at suspect, active: it counts for no rung. For prospect: 0 of 1 sign of interest.',
    'Tetap sebagai orang terindikasi, aktif: bukan bukti untuk anak tangga mana pun. Untuk orang tertarik: 0 dari 1 tanda minat.',
  ],
  [
    'an unknown purchase',
    stateOn('prospect'),
    { type: 'purchaseReversed', id: 'v-1', at, purchase: 'o-9' },
    'Held at prospect, active: no such purchase counts. For customer: 0 of 1 purchase.',
    'Tetap sebagai orang tertarik, aktif: tidak ada pembelian itu. Untuk konsumen: 0 dari 1 pembelian.',
  ],
  [
    'a farewell',
    stateOn('client'),
    { type: 'churned', id: 'l-1', at },
    'Client, now lost: left and said so.',
    'Konsumen berulang, kini pergi: pergi dan menyatakannya.',
  ],
  [
    'a return',
    lost,
    bought,
    'Moved from client to customer, active: bought again after leaving. For client: 1 of 2 days with a purchase.',
    'Berpindah dari konsumen berulang ke konsumen, aktif: membeli lagi setelah pergi. Untuk konsumen berulang: 1 dari 2 hari pembelian.',
  ],
  [
    'a winning back',
    lost,
    { type: 'wonBack', id: 'w-1', at },
    'Moved from client to customer, active: won back after leaving. For client: 0 of 2 days with a purchase.',
    'Berpindah dari konsumen berulang ke konsumen, aktif: kembali setelah pergi. Untuk konsumen berulang: 0 dari 2 hari pembelian.',
  ],
  [
    'what a standing forbids',
    lost,
    assessed('excellent'),
    'Held at client, lost: the standing forbids it.',
    'Tetap sebagai konsumen berulang, pergi: status tidak mengizinkan.',
  ],
  [
    'a sign of life',
    stateOn('customer', 'lapsed'),
    { type: 'showedInterest', id: 'i-2', at },
    'Customer, now active: a sign of life after silence. For client: 1 of 2 days with a purchase.',
    'Konsumen, kini aktif: tanda hidup setelah lama diam. Untuk konsumen berulang: 1 dari 2 hari pembelian.',
  ],
  [
    'a disqualification',
    stateOn('customer'),
    { type: 'disqualified', id: 'q-1', at, reason: 'fraud' },
    'Customer, now disqualified: we decided not to serve them.',
    'Konsumen, kini tidak dilayani: kami memutuskan tidak melayani.',
  ],
  [
    'a rung set by hand, past two',
    stateOn('prospect'),
    { type: 'overridden', id: 'h-1', at, by: 'ana', reason: 'error', rung: 'advocate' },
    'Moved from prospect to advocate, past customer and client: set by hand. For evangelist: 0 of 2 days with a purchase, 0 of 2 deliveries above expectation, 0 of 1 unrewarded recommendation, 0 of 3 unasked, unrewarded acts of spreading the word.',
    'Berpindah dari orang tertarik ke penasihat, melewati konsumen dan konsumen berulang: ditetapkan manual. Untuk pewarta: 0 dari 2 hari pembelian, 0 dari 2 layanan melampaui harapan, 0 dari 1 rekomendasi tanpa imbalan, 0 dari 3 tindakan menyebarkan tanpa diminta dan tanpa imbalan.',
  ],
  [
    'an erasure',
    stateOn('client'),
    { type: 'erased', id: 'z-1', at },
    'Moved from client to suspect, erased: erased on request.',
    'Berpindah dari konsumen berulang ke orang terindikasi, dihapus: dihapus atas permintaan.',
  ],
  [
    'a duplicate',
    once,
    bought,
    'Duplicate at customer, active: counted already. For client: 1 of 2 days with a purchase.',
    'Berulang sebagai konsumen, aktif: sudah dihitung. Untuk konsumen berulang: 1 dari 2 hari pembelian.',
  ],
  [
    'a conflict',
    once,
    { ...bought, amount: 5 },
    'Conflict at customer, active: same id, other content. For client: 1 of 2 days with a purchase.',
    'Bertentangan sebagai konsumen, aktif: id sama, isi berbeda. Untuk konsumen berulang: 1 dari 2 hari pembelian.',
  ],
  [
    'what comes late',
    once,
    { ...bought, id: 'o-0', at: at - 1 },
    'Late at customer, active: before what is known. For client: 1 of 2 days with a purchase.',
    'Terlambat sebagai konsumen, aktif: mendahului yang sudah diketahui. Untuk konsumen berulang: 1 dari 2 hari pembelian.',
  ],
  [
    'an unknown type',
    stateOn('evangelist'),
    { type: 'bribed', id: 'o-1', at },
    'Rejected at evangelist, active: unknown type of event "bribed".',
    'Ditolak sebagai pewarta, aktif: jenis kejadian tidak dikenal "bribed".',
  ],
  [
    'a bad field',
    stateOn('evangelist'),
    { ...bought, amount: 'much' },
    'Rejected at evangelist, active: not a valid event "amount".',
    'Ditolak sebagai pewarta, aktif: kejadian tidak sah "amount".',
  ],
  [
    'who was erased',
    stateOn('suspect', 'erased'),
    bought,
    'Rejected at suspect, erased: erased on request.',
    'Ditolak sebagai orang terindikasi, dihapus: dihapus atas permintaan.',
  ],
])(
  'explainLadderDecision explains %s in both languages',
  (_, state, event, english, indonesian) => {
    const decision = decideLadder(policy, state, event as LadderEvent)
    expect(saying(decision)).toEqual([english, indonesian])
  },
)

test('explainLadderDecision explains a lapse, and a disappointment already counted', () => {
  const { decisions } = replayLadder(policy, [bought], { until: at + 900 * day })
  expect(saying(decisions[1])).toEqual([
    'Customer, now lapsed: silent for too long.',
    'Konsumen, kini lama diam: terlalu lama diam.',
  ])
  const hurt = evolveLadder(policy, stateOn('evangelist'), assessed('disaster'))
  const complaint = { type: 'complained', id: 'c-1', at, about: 'd-1' } as const
  expect(saying(decideLadder(policy, hurt, complaint))).toEqual([
    'Held at evangelist, active: counted already.',
    'Tetap sebagai pewarta, aktif: sudah dihitung.',
  ])
})

test('explainLadderDecision says when, as the clocks of the zone show it', () => {
  const decision = decideLadder(policy, stateOn('evangelist'), assessed('ordinary'))
  const when = (language: Language, timeZone: string) =>
    explainLadderDecision(decision, { language, timeZone })
  expect(when('en', 'UTC')).toBe(
    '1 February 2024, 09:00: held at evangelist, active: not above expectation.',
  )
  expect(when('id', 'Asia/Jakarta')).toBe(
    '1 Februari 2024, 16.00: tetap sebagai pewarta, aktif: tidak melampaui harapan.',
  )
  expect(() => when('en', 'Asia/Atlantis')).toThrow(RangeError)
})

test('explainLadderDecision leaves the time out where there is none', () => {
  const decision = decideLadder(policy, startLadder(), { ...bought, at: NaN })
  const timeZone = 'Asia/Jakarta'
  for (const language of languages) {
    expect(explainLadderDecision(decision, { language, timeZone })).toBe(
      explainLadderDecision(decision, { language }),
    )
  }
})

test('explainLadderDecision makes one line of every decision, without a gap in it', () => {
  const sentences = ladderRungs.flatMap((rung) =>
    ladderStandings.flatMap((standing) =>
      everyEvent(at).flatMap((event) =>
        saying(decideLadder(policy, stateOn(rung, standing), event)),
      ),
    ),
  )
  const bad = sentences.filter((sentence) => !/^\p{Lu}[^\n]*\.$/u.test(sentence ?? ''))
  expect(bad).toEqual([])
  expect(
    sentences.filter((sentence) => /undefined|null|NaN| {2}|\.\.|: \./.test(sentence ?? '')),
  ).toEqual([])
})

test.each([
  [1, 2, '1 of 2 days with a purchase', '1 dari 2 hari pembelian'],
  [0, 1, '0 of 1 day with a purchase', '0 dari 1 hari pembelian'],
  [999, 1000, '999 of 1,000 days with a purchase', '999 dari 1.000 hari pembelian'],
])('writeShortfall writes %d of %d in both languages', (have, need, english, indonesian) => {
  const shortfall = { rung: 'client', evidence: 'purchaseDays', have, need } as const
  expect(writeShortfall(shortfall, 'en')).toBe(english)
  expect(writeShortfall(shortfall, 'id')).toBe(indonesian)
})

test('writeShortfall has a noun for every measure, and one for just one in English', () => {
  const write = (need: number, language: Language) =>
    ladderMeasures.map((evidence) =>
      writeShortfall({ rung: 'client', evidence, have: 0, need }, language),
    )
  expect(write(1, 'en')).toEqual([
    '0 of 1 sign of interest',
    '0 of 1 purchase',
    '0 of 1 day with a purchase',
    '0 of 1 delivery above expectation',
    '0 of 1 unrewarded recommendation',
    '0 of 1 unasked, unrewarded act of spreading the word',
  ])
  expect(
    write(2, 'en').every((text, index) => text.length > (write(1, 'en')[index] ?? '').length),
  ).toBe(true)
  expect(new Set(write(2, 'id')).size).toBe(ladderMeasures.length)
})

test('ladderRungWording and the other dictionaries have words for everything, and for nothing else', () => {
  for (const [dictionary, words] of [
    [ladderRungWording, ladderRungs],
    [ladderStandingWording, ladderStandings],
    [ladderEventWording, ladderEventTypes],
    [ladderDecisionWording, ladderDecisionKinds],
    [ladderReasonWording, ladderReasons],
  ] as const) {
    expect(Object.keys(dictionary).sort()).toEqual([...words].sort())
    for (const { en, id } of Object.values(dictionary)) {
      expect([en, id].filter((text) => text.trim() !== text || text === '')).toEqual([])
    }
    for (const language of languages) {
      const texts = Object.values(dictionary).map((entry) => entry[language])
      expect(new Set(texts).size).toBe(texts.length)
    }
  }
})

test('ladderRungWording keeps the words of the source text', () => {
  expect(ladderRungs.map((rung) => ladderRungWording[rung].en)).toEqual(ladderRungs)
  expect(ladderRungs.map((rung) => ladderRungWording[rung].id)).toEqual([
    'orang terindikasi',
    'orang tertarik',
    'konsumen',
    'konsumen berulang',
    'penasihat',
    'pewarta',
  ])
})

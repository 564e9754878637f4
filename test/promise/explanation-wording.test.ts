import { describe, expect, test } from 'vitest'
import { assessPromise } from '../../src/promise/assess.ts'
import { calibratePromise } from '../../src/promise/calibrate.ts'
import {
  explainPromise,
  explainPromiseCalibration,
  explainPromiseRecord,
} from '../../src/promise/explanation-wording.ts'
import type { PromiseCalibrationResult, PromiseRecord } from '../../src/promise/model.ts'
import { promiseRecord } from '../../src/promise/record.ts'
import type { PromiseAssessment } from '../../src/promise/told-model.ts'
import { after, jakarta, noon, onDate, told, visit, why } from './told.ts'

const lower = { direction: 'lowerIsBetter' } as const
const higher = { direction: 'higherIsBetter' } as const

describe('explainPromiseCalibration', () => {
  const waits = { deliveries: [5, 6, 7, 8, 9, 10, 11, 12, 13, 40], coverage: 0.9, ...lower }
  const thousand = Array.from({ length: 1000 }, (_, index) => index + 1)

  test.each<[string, PromiseCalibrationResult, string, string]>([
    [
      'a promise',
      calibratePromise(waits),
      'Promise at most 13 minutes: kept by 90% of 10 deliveries; median 9.5, worst 40.',
      'Janjikan paling lama 13 menit: ditepati oleh 90% dari 10 penyerahan; median 9,5, terburuk 40.',
    ],
    [
      'one where higher is better',
      calibratePromise({ deliveries: [3.5, 4, 4.5], coverage: 0.6, ...higher }),
      'Promise at least 4 minutes: kept by 67% of 3 deliveries; median 4, worst 3.5.',
      'Janjikan paling sedikit 4 menit: ditepati oleh 67% dari 3 penyerahan; median 4, terburuk 3,5.',
    ],
    [
      'a single delivery',
      calibratePromise({ deliveries: [1234.5], coverage: 0.5, ...lower }),
      'Promise at most 1,234.5 minutes: kept by 100% of 1 delivery; median 1,234.5, worst 1,234.5.',
      'Janjikan paling lama 1.234,5 menit: ditepati oleh 100% dari 1 penyerahan; median 1.234,5, terburuk 1.234,5.',
    ],
    [
      'one open case broken',
      calibratePromise({ ...waits, openAges: [50], coverage: 0.8 }),
      'Promise at most 13 minutes: kept by 82% of 10 deliveries and 1 open case; median 9.5, worst 40.',
      'Janjikan paling lama 13 menit: ditepati oleh 82% dari 10 penyerahan dan 1 kasus terbuka; median 9,5, terburuk 40.',
    ],
    [
      'some left out',
      calibratePromise({ ...waits, openAges: [1, 2] }),
      'Promise at most 13 minutes: kept by 90% of 10 deliveries; median 9.5, worst 40; 2 open cases left out.',
      'Janjikan paling lama 13 menit: ditepati oleh 90% dari 10 penyerahan; median 9,5, terburuk 40; 2 kasus terbuka tidak dihitung.',
    ],
    [
      'some of both',
      calibratePromise({ ...waits, openAges: [1, 41, 50], coverage: 0.8 }),
      'Promise at most 40 minutes: kept by 83% of 10 deliveries and 2 open cases; median 9.5, worst 40; 1 open case left out.',
      'Janjikan paling lama 40 menit: ditepati oleh 83% dari 10 penyerahan dan 2 kasus terbuka; median 9,5, terburuk 40; 1 kasus terbuka tidak dihitung.',
    ],
    [
      'the whole, and thousands',
      calibratePromise({ deliveries: thousand, coverage: 1, ...lower }),
      'Promise at most 1,000 minutes: kept by 100% of 1,000 deliveries; median 500.5, worst 1,000.',
      'Janjikan paling lama 1.000 menit: ditepati oleh 100% dari 1.000 penyerahan; median 500,5, terburuk 1.000.',
    ],
    [
      'a share of 99.9%',
      calibratePromise({ deliveries: thousand, coverage: 0.999, ...lower }),
      'Promise at most 999 minutes: kept by 99.9% of 1,000 deliveries; median 500.5, worst 1,000.',
      'Janjikan paling lama 999 menit: ditepati oleh 99,9% dari 1.000 penyerahan; median 500,5, terburuk 1.000.',
    ],
    [
      'a share just above 99%',
      calibratePromise({ deliveries: thousand, coverage: 0.992, ...lower }),
      'Promise at most 992 minutes: kept by 99.2% of 1,000 deliveries; median 500.5, worst 1,000.',
      'Janjikan paling lama 992 menit: ditepati oleh 99,2% dari 1.000 penyerahan; median 500,5, terburuk 1.000.',
    ],
    [
      'a short history',
      calibratePromise({ ...waits, coverage: 0.95, method: 'predictive' }),
      'Nothing can be promised: the history is too short, 10 of 19 deliveries.',
      'Tidak ada yang bisa dijanjikan: riwayatnya terlalu pendek, 10 dari 19 penyerahan.',
    ],
    [
      'an empty history',
      calibratePromise({ ...waits, deliveries: [] }),
      'Nothing can be promised: the history is too short, 0 of 1 delivery.',
      'Tidak ada yang bisa dijanjikan: riwayatnya terlalu pendek, 0 dari 1 penyerahan.',
    ],
    [
      'too many open cases',
      calibratePromise({ deliveries: [5, 6, 7], coverage: 0.75, openAges: [8, 9, 1], ...lower }),
      'Nothing can be promised: too many open cases are older than every delivery, 2 of them, so even a promise of the worst delivery was kept by only 60%.',
      'Tidak ada yang bisa dijanjikan: terlalu banyak kasus terbuka yang lebih lama dari semua penyerahan, sebanyak 2, sehingga janji sebesar penyerahan terburuk pun hanya ditepati 60%.',
    ],
  ])('explains %s', (_, result, en, id) => {
    expect(explainPromiseCalibration(result, { language: 'en', unit: 'minutes' })).toBe(en)
    expect(explainPromiseCalibration(result, { language: 'id', unit: 'menit' })).toBe(id)
  })

  test('never writes a share short of the whole as the whole', () => {
    const deliveries = [...thousand, ...thousand, ...thousand]
    const result = calibratePromise({
      deliveries: [...deliveries, 2000],
      coverage: 0.9996,
      ...lower,
    })
    expect(explainPromiseCalibration(result, { language: 'en', unit: 'minutes' })).toContain(
      'at most 1,000 minutes: kept by 99.9% of 3,001 deliveries',
    )
  })
})

describe('explainPromiseRecord', () => {
  const kept = { promised: 10, delivered: 9 }
  const broken = { promised: 10, delivered: 30 }
  const explained = { explained: true }
  const waits = { ...lower, target: 0.9 }

  test.each<[string, PromiseRecord, string, string]>([
    [
      'a broken promise and a missed target',
      promiseRecord([broken, kept], waits),
      '1 of 2 promises kept, 50% (9% to 91% with 95% confidence); broken by 20 minutes in the median and 20 at worst, up to 3 times the promise; 1 more broken than the target of 90% allows.',
      '1 dari 2 janji ditepati, 50% (9% sampai 91% dengan tingkat kepercayaan 95%); dilanggar sebesar 20 menit pada median dan 20 pada yang terburuk, sampai 3 kali janji; 1 pelanggaran lebih banyak dari yang diizinkan target 90%.',
    ],
    [
      'promises all kept, and what is left of the budget',
      promiseRecord(Array<typeof kept>(40).fill(kept), waits),
      '40 of 40 promises kept, 100% (91% to 100% with 95% confidence); 4 more may be broken at a target of 90%.',
      '40 dari 40 janji ditepati, 100% (91% sampai 100% dengan tingkat kepercayaan 95%); 4 lagi boleh dilanggar dengan target 90%.',
    ],
    [
      'one promise, whether explained, and a budget just used up',
      promiseRecord([{ ...kept, ...explained }], waits),
      '1 of 1 promise kept, 100% (21% to 100% with 95% confidence); explained in 100% of 1; 0 more may be broken at a target of 90%.',
      '1 dari 1 janji ditepati, 100% (21% sampai 100% dengan tingkat kepercayaan 95%); dijelaskan pada 100% dari 1; 0 lagi boleh dilanggar dengan target 90%.',
    ],
    [
      'what was explained of the known, and another level',
      promiseRecord([kept, { ...kept, explained: false }, { ...broken, ...explained }], {
        ...waits,
        target: 0.6,
        level: 0.8,
      }),
      '2 of 3 promises kept, 67% (32% to 89% with 80% confidence); broken by 20 minutes in the median and 20 at worst, up to 3 times the promise; explained in 50% of 2; 0 more may be broken at a target of 60%.',
      '2 dari 3 janji ditepati, 67% (32% sampai 89% dengan tingkat kepercayaan 80%); dilanggar sebesar 20 menit pada median dan 20 pada yang terburuk, sampai 3 kali janji; dijelaskan pada 50% dari 2; 0 lagi boleh dilanggar dengan target 60%.',
    ],
    [
      'a promise of nothing, which has no ratio',
      promiseRecord([{ promised: 0, delivered: 2.5 }], { ...waits, target: 1 }),
      '0 of 1 promise kept, 0% (0% to 79% with 95% confidence); broken by 2.5 minutes in the median and 2.5 at worst; 1 more broken than the target of 100% allows.',
      '0 dari 1 janji ditepati, 0% (0% sampai 79% dengan tingkat kepercayaan 95%); dilanggar sebesar 2,5 menit pada median dan 2,5 pada yang terburuk; 1 pelanggaran lebih banyak dari yang diizinkan target 100%.',
    ],
    [
      'a promise where higher is better',
      promiseRecord([{ promised: 4, delivered: 1 }], { ...higher, target: 0.9 }),
      '0 of 1 promise kept, 0% (0% to 79% with 95% confidence); broken by 3 minutes in the median and 3 at worst, down to 0.25 times the promise; 1 more broken than the target of 90% allows.',
      '0 dari 1 janji ditepati, 0% (0% sampai 79% dengan tingkat kepercayaan 95%); dilanggar sebesar 3 menit pada median dan 3 pada yang terburuk, hanya 0,25 kali janji; 1 pelanggaran lebih banyak dari yang diizinkan target 90%.',
    ],
    [
      'no record',
      promiseRecord([], waits),
      'No record: no promise is due yet.',
      'Tidak ada catatan: belum ada janji yang jatuh tempo.',
    ],
  ])('explains %s', (_, record, en, id) => {
    expect(explainPromiseRecord(record, { language: 'en', unit: 'minutes' })).toBe(en)
    expect(explainPromiseRecord(record, { language: 'id', unit: 'menit' })).toBe(id)
  })
})

test('explainPromiseRecord writes target and level as they were set', () => {
  const options = { ...lower, target: 0.9999, level: 0.975 }
  const record = promiseRecord([{ promised: 1, delivered: 1 }], options)
  const text = explainPromiseRecord(record, { language: 'id', unit: 'menit' })
  expect(text).toContain('kepercayaan 97,5%')
  expect(text).toContain('target 99,99%')
})

describe('explainPromise', () => {
  const clerk = { ...why, alternatives: ['The counter'] }
  const at = (minutes: number) => ({ deliveredAt: after(minutes), now: after(minutes) })
  const chain = [told(0, 10), told(9, 30, why), told(31, 40)]

  test.each<[string, PromiseAssessment, string, string]>([
    [
      'a kept promise, told as it should be, in one sentence',
      assessPromise({ promises: [told(0, 10, clerk)], ...at(5) }),
      'Excellent: delivered 24 November 2026, 12:05 (Asia/Jakarta), expected 24 November 2026, 12:10 (Asia/Jakarta); better by 5 minutes.',
      'Paripurna: diserahkan 24 November 2026, 12.05 (Asia/Jakarta), diharapkan 24 November 2026, 12.10 (Asia/Jakarta); lebih baik 5 menit.',
    ],
    [
      'a broken one without a reason',
      assessPromise({ promises: [told(0, 10)], ...at(30) }),
      'Disaster: delivered 24 November 2026, 12:30 (Asia/Jakarta), expected 24 November 2026, 12:10 (Asia/Jakarta); worse by 20 minutes. The customer was not told why.',
      'Bencana: diserahkan 24 November 2026, 12.30 (Asia/Jakarta), diharapkan 24 November 2026, 12.10 (Asia/Jakarta); lebih buruk 20 menit. Pelanggan tidak diberi tahu alasannya.',
    ],
    [
      'one revision',
      assessPromise({ promises: [told(0, 10, why), told(9, 30, why)], now: after(9) }),
      'Pending: due 24 November 2026, 12:10 (Asia/Jakarta), 1 minute left. The promise was revised once, in time and with a reason.',
      'Belum jatuh tempo: tenggat 24 November 2026, 12.10 (Asia/Jakarta), tersisa 1 menit. Janji diubah sekali, tepat waktu dan dengan alasan.',
    ],
    [
      'one revision without a reason',
      assessPromise({ promises: [told(0, 10, why), told(9, 30)], now: after(9) }),
      'Pending: due 24 November 2026, 12:10 (Asia/Jakarta), 1 minute left. The promise was revised once, too late or without a reason. The customer was told again without a reason.',
      'Belum jatuh tempo: tenggat 24 November 2026, 12.10 (Asia/Jakarta), tersisa 1 menit. Janji diubah sekali, terlambat atau tanpa alasan. Pelanggan diberi tahu lagi tanpa alasan.',
    ],
    [
      'two revisions and every concern but those of no length',
      assessPromise({ promises: chain, now: after(31), revisions: 'latestTimely' }),
      'Disaster: due 24 November 2026, 12:30 (Asia/Jakarta), not delivered, overdue by 1 minute. The promise was revised 2 times, 1 of them in time and with a reason. The customer was not told why, told again only after the promise had run out, told again without a reason.',
      'Bencana: tenggat 24 November 2026, 12.30 (Asia/Jakarta), belum diserahkan, terlambat 1 menit. Janji diubah 2 kali, 1 di antaranya tepat waktu dan dengan alasan. Pelanggan tidak diberi tahu alasannya, baru diberi tahu lagi setelah janji lewat, diberi tahu lagi tanpa alasan.',
    ],
    [
      'no length',
      assessPromise({ promises: [told(0, null)], ...at(30) }),
      'Unmeasured: nothing was promised. The customer was not told how long, not told why, offered nothing else to do.',
      'Tidak terukur: tidak ada yang dijanjikan. Pelanggan tidak diberi tahu berapa lama, tidak diberi tahu alasannya, tidak ditawari pilihan lain.',
    ],
    [
      'no promise',
      assessPromise({ promises: [], ...at(30) }),
      'Unmeasured: nothing was promised.',
      'Tidak terukur: tidak ada yang dijanjikan.',
    ],
    [
      'a date',
      assessPromise({
        promises: [{ toldAt: noon, promised: onDate('2026-11-24'), ...why }],
        now: after(24 * 60),
      }),
      'Disaster: due 24 November 2026, not delivered, overdue by 1 day.',
      'Bencana: tenggat 24 November 2026, belum diserahkan, terlambat 1 hari.',
    ],
    [
      'a visit',
      assessPromise({ promises: [{ toldAt: noon, promised: visit(60, 120), ...why }], ...at(30) }),
      'Disaster: delivered 24 November 2026, 12:30 (Asia/Jakarta), expected 24 November 2026, 13:00 (Asia/Jakarta) to 24 November 2026, 14:00 (Asia/Jakarta); too early by 30 minutes.',
      'Bencana: diserahkan 24 November 2026, 12.30 (Asia/Jakarta), diharapkan 24 November 2026, 13.00 (Asia/Jakarta) sampai 24 November 2026, 14.00 (Asia/Jakarta); terlalu awal 30 menit.',
    ],
  ])('explains %s', (_, assessment, en, id) => {
    expect(explainPromise(assessment, { language: 'en', timeZone: jakarta })).toBe(en)
    expect(explainPromise(assessment, { language: 'id', timeZone: jakarta })).toBe(id)
  })

  test('refuses an unknown zone', () => {
    const assessment = assessPromise({ promises: [told(0, 10)], ...at(30) })
    const explain = () => explainPromise(assessment, { language: 'en', timeZone: 'Asia/Atlantis' })
    expect(explain).toThrow(RangeError)
    expect(explain).toThrow('Asia/Atlantis')
  })
})

import { expect, test } from 'vitest'
import { decideLadder, startLadder } from '../../src/loyalty-ladder/decide.ts'
import { diffLadderPolicies } from '../../src/loyalty-ladder/diff.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { defaultLadderPolicy } from '../../src/loyalty-ladder/presets.ts'
import { ladderPolicyParts } from '../../src/loyalty-ladder/review-model.ts'
import { explainLadderPolicyDifference } from '../../src/loyalty-ladder/review-wording.ts'
import { explainLadderDecision, writeLadderRung } from '../../src/loyalty-ladder/wording.ts'
import { seven, timed, type SevenRung } from './ladders.ts'
import { start, stored } from './reference.ts'

test('diffLadderPolicies lists every part that differs, with what stood and what stands there', () => {
  const other: LadderPolicy<string> = {
    ...timed,
    rungs: [...timed.rungs, 'saint'],
    requirements: { ...timed.requirements, saint: [] },
    winBack: 'prospect',
  }
  const differences = diffLadderPolicies<string>(defaultLadderPolicy, other)
  expect(stored(differences)).toStrictEqual(differences)
  expect(new Set(differences.map(({ kind }) => kind))).toEqual(new Set(ladderPolicyParts))
  const told = differences.map((one) => explainLadderPolicyDifference(one, { language: 'en' }))
  expect(told).toEqual([
    'Name: timed, before: paripurna-1.',
    'Time zone: Asia/Jakarta, before: UTC.',
    'Rungs: suspect, prospect, customer, client, advocate, evangelist, saint, before: suspect, prospect, customer, client, advocate, evangelist.',
    'To become client: 3 days with a purchase within 12 months, before: 2 days with a purchase.',
    'To become advocate: 2 days with a purchase within 12 months, 2 deliveries above expectation, 1 unrewarded recommendation, before: 2 days with a purchase, 2 deliveries above expectation, 1 unrewarded recommendation.',
    'To become saint: nothing, before: no such rung.',
    'To stay client: 2 days with a purchase within 12 months, before: what it takes to rise.',
    'Tested every: 3 months, before: always.',
    'Grace: 1 month, before: none.',
    'Falls to: advocate > customer, before: the highest rung still supported.',
    'Lapse by silence: after 18 months, from customer up, but for: purchased, answered the survey, before: after 12 months, from customer up, but for: showed interest, purchased, recommended, referral bought, bought as a gift, answered the survey, complained.',
    'Won back to: prospect, before: customer.',
  ])
  const back = diffLadderPolicies<string>(other, defaultLadderPolicy)
  expect(back.map(({ path, before, after }) => [path, after, before])).toEqual(
    differences.map(({ path, before, after }) => [path, before, after]),
  )
  for (const [index, one] of differences.entries()) {
    const indonesian = explainLadderPolicyDifference(one, { language: 'id' })
    expect(indonesian).toContain(', sebelumnya: ')
    expect(indonesian).not.toBe(told[index])
  }
})

test('explainLadderDecision explains decisions on other ladders, by the names given', () => {
  const bought = { type: 'purchased', id: 'o-1', at: start } as const
  const decision = decideLadder<SevenRung>(seven, startLadder<SevenRung>(seven), bought)
  expect(explainLadderDecision(decision, { language: 'en' })).toBe(
    'Moved from suspect to shopper, past prospect: all it takes is there (o-1). For customer: 1 of 2 days with a purchase.',
  )
  const rungs = { shopper: { en: 'shopper', id: 'pembelanja' } }
  expect(explainLadderDecision(decision, { language: 'id', rungs })).toContain('ke pembelanja,')
})

test('writeLadderRung knows no names that every object has', () => {
  for (const rung of ['toString', '__proto__', 'raving fan']) {
    expect(writeLadderRung(rung, { language: 'id', rungs: {} })).toBe(rung)
  }
})

test('explainLadderPolicyDifference says of a lapse that nothing keeps from it', () => {
  const deaf = {
    ...defaultLadderPolicy,
    lapse: { after: { days: 3 }, from: 'customer', keptAliveBy: [] },
  } as const
  const told = (language: 'en' | 'id') =>
    diffLadderPolicies(deaf, { ...deaf, lapse: null }).map((one) =>
      explainLadderPolicyDifference(one, { language }),
    )
  expect(told('en')).toEqual([
    'Lapse by silence: never, before: after 3 days, from customer up, but for: none.',
  ])
  expect(told('id')).toEqual([
    'Lama diam: tidak pernah, sebelumnya: setelah 3 hari, dari konsumen ke atas, kecuali: tidak ada.',
  ])
})

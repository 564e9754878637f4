import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { textOf } from '../house/tree.ts'
import { builtExample, runExample } from './program.ts'

const folder = mkdtempSync(join(tmpdir(), 'paripurna-'))
const page = join(folder, 'page.html')
const main = 'service-review/main.ts'
const built = builtExample(main)
const review = (...args: string[]) => built([...args, '--page', page])

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('the service review of the made-up coffee roaster', () => {
  test.each(['en', 'id'])(
    'prints the report that stands in the fixtures, language %s',
    (language) => {
      const { status, stdout, stderr } = runExample(main, ['--language', language, '--page', page])
      expect([status, stderr]).toEqual([0, `page: ${page}\n`])
      expect(stdout).toBe(textOf(`test/fixtures/service-review.${language}.txt`))
    },
  )

  test('gives the same facts as JSON', () => {
    const { recommendation, service, badRows } = JSON.parse(review('--format', 'json').stdout) as {
      recommendation: { overall: { tally: Record<string, number> } }
      service: { overall: { tally: Record<string, number> } }
      badRows: { line: number; column: string }[]
    }
    const { promoters, passives, detractors, declined, missing, invalid } =
      recommendation.overall.tally
    // 269 rows, one of them without a real date.
    const all = [promoters, passives, detractors, declined, missing, invalid]
    expect(all.reduce<number>((sum, count = NaN) => sum + count, 0)).toBe(268)
    expect(invalid).toBe(3)
    // 180 rows, two of them unreadable.
    const verdicts = Object.values(service.overall.tally)
    expect(verdicts.reduce((sum, count) => sum + count, 0)).toBe(178)
    expect(service.overall.tally).toMatchObject({ overdue: 2, pending: 2, unmeasured: 2 })
    expect(badRows.map(({ line, column }) => [line, column])).toEqual([
      [42, 'rating'],
      [99, 'rating'],
      [152, 'answered_at'],
      [203, 'rating'],
      [62, 'delivered'],
      [82, 'delivered'],
      [72, 'customer_id'],
      [122, 'type'],
      [22, 'layani'],
    ])
  })
})

describe('the customers and audits of the made-up coffee roaster', () => {
  const facts = JSON.parse(review('--format', 'json').stdout) as {
    loyalty: {
      customers: number
      census: Record<string, Record<string, number>>
      decisions: Record<string, number>
      movers: { customer: string; decision: { kind: string; because: string } }[]
      nearest: { customer: string; unmet: unknown[] }[]
    }
    conduct: { outcomes: Record<string, number>; failed: { id: string }[] }
  }
  const standing = (rung: string) => facts.loyalty.census[rung]

  test('count everybody once, whatever came twice, late or was cancelled', () => {
    const { customers, census, decisions } = facts.loyalty
    const all = Object.values(census).flatMap((standings) => Object.values(standings))
    expect(all.reduce((sum, count) => sum + count, 0)).toBe(customers)
    expect(decisions).toMatchObject({ duplicate: 1, conflict: 0, late: 0, rejected: 0 })
    expect(standing('client')).toMatchObject({ lapsed: 1 })
    expect(standing('customer')).toMatchObject({ lapsed: 1, lost: 1 })
  })

  test('explain three movers and name three near the next rung', () => {
    const { movers, nearest } = facts.loyalty
    expect(movers.map(({ decision }) => decision.because)).toEqual([
      'requirementsMet',
      'requirementsLost',
      'lapsed',
    ])
    expect(nearest).toHaveLength(3)
    // Paid for two recommendations, and still lacking one that was not.
    expect(nearest.find(({ customer }) => customer === 'C063')?.unmet).toEqual([
      { rung: 'advocate', evidence: 'recommendations', have: 0, need: 1 },
    ])
  })

  test('show the audit that respect alone failed', () => {
    const { outcomes, failed } = facts.conduct
    expect(outcomes).toEqual({ scored: 32, failed: 1, incomplete: 2, notApplicable: 0 })
    expect(failed.map(({ id }) => id)).toEqual(['A028'])
  })
})

describe('the page of the service review', () => {
  test.each(['en', 'id'])(
    'stands alone and holds what the report holds, language %s',
    (language) => {
      const { stdout } = review('--language', language)
      const html = readFileSync(page, 'utf8')
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).not.toMatch(/<script|<link|src=|https?:\/\/(?!www\.w3\.org)/)
      expect(html).not.toMatch(/undefined|NaN|\[object/)
      const figures = html.match(/<figure>/g) ?? []
      expect(figures).toHaveLength(6)
      expect(html.match(/<svg viewBox="[\d ]+" role="img" aria-label="[^"]{20,}">/g)).toHaveLength(
        6,
      )
      expect(html.match(/<details>/g)).toHaveLength(6)
      const plain = html.replaceAll('&quot;', '"').replaceAll('&gt;', '>')
      const sentences = stdout.split('\n').filter((line) => /^(\d\.|-) /.test(line))
      expect(sentences.length).toBeGreaterThan(8)
      for (const sentence of sentences) expect(plain).toContain(sentence.replace(/^(\d\.|-) /, ''))
    },
  )

  test('writes customers and columns as text, not as markup', () => {
    const answers = file(
      'angle.csv',
      'rating,at,branch\n9,2026-01-05,"<b>&""Solo"""\n3,2026-01-05,Tuban\n',
    )
    review('--answers', answers, '--answer-columns', 'rating=rating,at=at,segment=branch')
    const html = readFileSync(page, 'utf8')
    expect(html).not.toContain('<b>')
    expect(html).toContain('&lt;b&gt;&amp;&quot;Solo&quot;')
  })
})

describe('the service review of other files', () => {
  test('maps columns, keeps quoted cells whole and counts lines as an editor does', () => {
    const answers = file(
      'answers.csv',
      '﻿when,score,note\n2026-01-05,9,"two\nlines, one cell"\n2026-01-06,12,\n2026-01-07\n',
    )
    const { stdout, status } = review(
      '--answers',
      answers,
      '--answer-columns',
      'rating=score,at=when',
    )
    expect(status).toBe(0)
    expect(stdout).toContain('among 1 rating.')
    expect(stdout).toContain('answers.csv, line 4: score: a rating is a whole number from 0 to 10')
    expect(stdout).toContain('answers.csv, line 5: 1 cells under 3 columns')
  })

  test('keeps pending, overdue, withdrawn and unpromised apart', () => {
    const deliveries = file(
      'deliveries.csv',
      'due,done,off\n2026-01-05,,\n2026-01-04,,\n2026-01-04,,yes\n,2026-01-04,\n2026-01-04,2026-01-04T23:59,\n',
    )
    const columns = 'promised=due,delivered=done,withdrawn=off'
    const { stdout } = review(
      ...['--deliveries', deliveries, '--delivery-columns', columns],
      ...['--now', '2026-01-05T12:00', '--format', 'json'],
    )
    const { service } = JSON.parse(stdout) as { service: { overall: { tally: unknown } } }
    expect(service.overall.tally).toEqual({
      disaster: 0,
      ordinary: 1,
      excellent: 0,
      overdue: 1,
      pending: 1,
      unmeasured: 2,
    })
  })

  test('tells on standard error how far it has come with a long file', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${row % 7},${row % 5}`)
    const waits = file('waits.csv', ['promised,delivered', ...rows].join('\n'))
    const columns = 'promised=promised,delivered=delivered'
    const { stdout, stderr } = review(
      ...['--deliveries', waits, '--delivery-columns', columns, '--compare', 'number'],
    )
    expect(stderr.match(/0000 rows read/g)).toHaveLength(2)
    expect(stdout).toContain('20,000')
  })

  test.each([
    [['--bogus'], "Unknown option '--bogus'"],
    [['--language', 'fr'], '--language is one of en, id, got "fr"'],
    [['--time-zone', 'Asia/Atlantis'], '--time-zone: a time zone is named as in the IANA database'],
    [['--now', 'soon'], '--now: instantAt needs a local date and time'],
    [['--tolerance=-1'], '--tolerance is a number from 0, got "-1"'],
    [['--answers', 'x.csv', '--answer-columns', 'rating=r'], '--answer-columns needs at=COLUMN'],
    [['--answers', 'x.csv', '--answer-columns', 'score=r'], 'got "score"'],
    [['--answers', join(folder, 'absent.csv')], 'ENOENT: no such file'],
    [['--answers', folder], 'EISDIR'],
    [['--answers', file('empty.csv', '')], 'is empty: it needs a header row'],
    [['--answers', file('other.csv', 'a,b\n1,2\n')], 'has no column "response_id"; it has a, b'],
    [
      ['--deliveries', file('open.csv', 'delivery_id,touchpoint,promised,delivered,cancelled\n"x')],
      'Quote Not Closed',
    ],
  ])('ends with exit code 2 and one clear line for %j', (args, message) => {
    const { status, stdout, stderr } = review(...args)
    expect([status, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).not.toContain('    at ')
  })

  test('prints its options when asked for help', () => {
    const { status, stdout, stderr } = review('--help')
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toContain('--delivery-columns LIST')
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { recordedPrograms, recordFile, sizeOf } from './sizes.ts'
import { filesBelow, textOf } from './tree.ts'

const record = JSON.parse(readFileSync(recordFile, 'utf8')) as Readonly<Record<string, number>>
const programs = await recordedPrograms()
const kilobyte = 1000

describe('the size of what a program carries', () => {
  test('has a record for every function, value and door', () => {
    expect([...programs.keys()]).toEqual(Object.keys(record))
  })

  test.each([...programs])('%s has not grown unnoticed', async (name, program) => {
    const { bytes, files } = await sizeOf(program)
    // Room for a newer bundler to differ a little; a real change goes into the record.
    expect(bytes).toBeLessThanOrEqual((record[name] ?? 0) * 1.02 + 10)
    const withZod = files.some((file) => file.includes('node_modules/zod/'))
    expect(withZod).toBe(name.startsWith('paripurna/schema'))
  })

  test.each([
    ["export { classifyDelivery } from 'paripurna'", 0.5 * kilobyte],
    ["export { ratingGroup } from 'paripurna'", 0.5 * kilobyte],
    ["export { netPromoterScore } from 'paripurna'", 0.5 * kilobyte],
    ["export { npsInterval } from 'paripurna'", kilobyte],
    ["export { netPromoterScore, tallyRatings } from 'paripurna'", 1.5 * kilobyte],
    ["export * from 'paripurna'", 70 * kilobyte],
  ])('%s stays within its ceiling', async (program, ceiling) => {
    const { bytes } = await sizeOf(program)
    expect(bytes).toBeLessThanOrEqual(ceiling)
  })

  test('a door is one file, with months beside it; only the gates load a package, and it is zod', () => {
    const loadedBy = (file: string) =>
      Array.from(
        textOf(file).matchAll(/(?:from |require\(|import )["']([^"']+)["']/g),
        ([, loaded]) => loaded ?? '',
      )
    for (const ending of ['js', 'cjs']) {
      for (const file of filesBelow('dist', `.${ending}`)) {
        const allowed = file.startsWith('dist/months.') ? [] : [`./months.${ending}`]
        if (file.startsWith('dist/schema.')) allowed.push('zod')
        expect(allowed, file).toEqual(expect.arrayContaining(loadedBy(file)))
      }
    }
    expect(loadedBy('dist/schema.js')).toContain('zod')
  })

  test('months are in no program that only counts periods', async () => {
    const program = await sizeOf("export { npsTrend, npsBySegment } from 'paripurna/nps'")
    expect(program.files.some((file) => file.endsWith('months.js'))).toBe(false)
    const moved = await sizeOf("export { calendarWindow } from 'paripurna/calendar'")
    expect(moved.files.some((file) => file.endsWith('months.js'))).toBe(true)
  })
})

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
    const { bytes, packages } = await sizeOf(program)
    // Room for a newer bundler to differ a little; a real change goes into the record.
    expect(bytes).toBeLessThanOrEqual((record[name] ?? 0) * 1.02 + 10)
    expect(packages.includes('zod')).toBe(name.startsWith('paripurna/schema'))
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

  test('months and periods carry no date-fns, and no door but the gates loads zod', async () => {
    const { packages } = await sizeOf("export { npsTrend, npsBySegment } from 'paripurna/nps'")
    expect(packages).toEqual([])
    const loaded = (door: string, seen = new Set<string>()): Set<string> => {
      for (const [, file = ''] of textOf(door).matchAll(
        /(?:from |require\(|import )["']([^"']+)["']/g,
      )) {
        const path = file.startsWith('./') ? `dist/${file.slice(2)}` : file
        if (seen.has(path)) continue
        seen.add(path)
        if (path.startsWith('dist/')) loaded(path, seen)
      }
      return seen
    }
    const built = [...filesBelow('dist', '.js'), ...filesBelow('dist', '.cjs')]
    const entries = built.filter((file) => !file.includes('chunk-'))
    const withZod = entries.filter((file) => loaded(file).has('zod'))
    expect(withZod).toEqual(['dist/schema.js', 'dist/schema.cjs'])
  })
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { recordedPrograms, recordFile, sizeOf, sizesOf } from './sizes.ts'
import { doors, textOf } from './tree.ts'

const record = JSON.parse(readFileSync(recordFile, 'utf8')) as Readonly<Record<string, number>>
const programs = await recordedPrograms()
const sizes = await sizesOf([...programs.values()])
const measured = [...programs.keys()].map((name, index) => [name, sizes[index]] as const)
const kilobyte = 1000

describe('the size of what a program carries', () => {
  test('has a record for every function, value and door', () => {
    expect([...programs.keys()]).toEqual(Object.keys(record))
  })

  test.each(measured)('%s has not grown unnoticed', (name, size) => {
    const { bytes = NaN, files = [] } = size ?? {}
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
    ["export { calendarWindow } from 'paripurna/calendar'", 1.4 * kilobyte],
    ["export { decideLadder, evolveLadder, replayLadder } from 'paripurna'", 8.1 * kilobyte],
    ["export * from 'paripurna'", 123 * kilobyte],
  ])('%s stays within its ceiling', async (program, ceiling) => {
    const { bytes } = await sizeOf(program)
    expect(bytes).toBeLessThanOrEqual(ceiling)
  })

  test('only the gates load a package, and it is zod', () => {
    const loads = /(?:\bfrom ?|\bimport ?|\brequire\()"([\w@./-]+)"/g
    const loadedFrom = (file: string, seen = new Set<string>()): Set<string> => {
      for (const [, loaded = ''] of textOf(`dist/${file}`).matchAll(loads)) {
        if (seen.has(loaded)) continue
        seen.add(loaded)
        if (loaded.startsWith('./')) loadedFrom(loaded.slice(2), seen)
      }
      return seen
    }
    for (const door of doors) {
      const name = door.split('/')[1] ?? 'index'
      for (const ending of ['js', 'cjs']) {
        const packages = [...loadedFrom(`${name}.${ending}`)].filter((one) => !one.startsWith('./'))
        expect(packages, `${name}.${ending}`).toEqual(name === 'schema' ? ['zod'] : [])
      }
    }
  })
})

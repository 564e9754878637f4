import { describe, expect, test } from 'vitest'
import { doors, filesBelow, textOf } from '../house/tree.ts'
import { runExample } from './program.ts'

const programs = filesBelow('examples', '.ts').filter((file) => file.split('/').length === 2)
const nameOf = (file: string) => file.slice('examples/'.length)

describe('the example programs', () => {
  test.each(programs)('%s prints what it says at its end', (file) => {
    const [, promised = ''] = textOf(file).split('\n// Output:\n')
    const output = promised.replace(/^\/\/ ?/gm, '')
    expect(output).not.toBe('')
    expect(runExample(nameOf(file))).toEqual({ status: 0, stdout: output, stderr: '' })
  })

  test.each(programs)('%s is 15 to 40 lines, its output aside', (file) => {
    const [program = ''] = textOf(file).split('\n// Output:\n')
    const lines = program.trim().split('\n').length
    expect(lines).toBeGreaterThanOrEqual(15)
    expect(lines).toBeLessThanOrEqual(40)
  })

  test('show every room and the gates, by their public names', () => {
    const shown = programs.map((file) => `paripurna/${nameOf(file).replace('.ts', '')}`)
    expect(shown).toEqual(expect.arrayContaining(doors.filter((door) => door !== 'paripurna')))
  })
})

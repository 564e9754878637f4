import { expect, test } from 'vitest'
import { writeGlossary } from './glossary.ts'
import { filesBelow, textOf } from './tree.ts'

test('docs/glossary.md is what the wordings say', () => {
  expect(textOf('docs/glossary.md')).toBe(writeGlossary())
})

test('the glossary has every wording of the source', () => {
  const wordings = filesBelow('src', 'wording.ts').flatMap((file) =>
    [...textOf(file).matchAll(/export const (\w+Wording)\b/g)].map(([, name = '']) => name),
  )
  expect(wordings.length).toBeGreaterThan(5)
  const missing = wordings.filter((name) => !writeGlossary().includes(`\`${name}\``))
  expect(missing).toEqual([])
})

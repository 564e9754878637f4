import { writeFileSync } from 'node:fs'
import { writeGlossary } from './glossary.ts'
import { root } from './tree.ts'

writeFileSync(`${root}docs/glossary.md`, writeGlossary())

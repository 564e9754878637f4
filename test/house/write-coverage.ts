import { writeFileSync } from 'node:fs'
import { coveragePage, withCoverage } from './coverage-page.ts'
import { root, textOf } from './tree.ts'

const page = 'docs/promises.md'
writeFileSync(`${root}${page}`, withCoverage(textOf(page), coveragePage()))

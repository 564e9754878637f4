import { writeFileSync } from 'node:fs'
import { npsCoveragePage, withNpsCoverage } from './nps-coverage.ts'
import { root, textOf } from './tree.ts'

const page = 'docs/nps-coverage.md'
writeFileSync(`${root}${page}`, withNpsCoverage(textOf(page), npsCoveragePage()))

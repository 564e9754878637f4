import { writeFileSync } from 'node:fs'
import { recordedPrograms, recordFile, sizesOf } from './sizes.ts'

const programs = await recordedPrograms()
const sizes = await sizesOf([...programs.values()])
const record = Object.fromEntries(
  [...programs.keys()].map((name, index) => [name, sizes[index]?.bytes]),
)
writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`)

import { writeFileSync } from 'node:fs'
import { recordedPrograms, recordFile, sizeOf } from './sizes.ts'

const record: Record<string, number> = {}
for (const [name, program] of await recordedPrograms()) {
  record[name] = (await sizeOf(program)).bytes
}
writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`)

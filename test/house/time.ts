import { importsOf } from './imports.ts'
import { filesBelow } from './tree.ts'

const loads = new Map<string, readonly string[]>()

function loadedBy(file: string): readonly string[] {
  const known = loads.get(file)
  if (known) return known
  const found = importsOf(file).filter(({ to, typeOnly }) => !typeOnly && to.endsWith('.ts'))
  const files = found.map(({ to }) => to)
  loads.set(file, files)
  return files
}

function knowsTime(test: string): boolean {
  const reached = new Set([test])
  for (const file of reached) for (const loaded of loadedBy(file)) reached.add(loaded)
  return [...reached].some((file) => file.startsWith('src/calendar/'))
}

/** The tests of rooms that load the calendar, from which a room has all that it knows of time. */
export function testsOfTime(): readonly string[] {
  const tests = filesBelow('test', '.test.ts')
  return tests.filter((file) => !/^test\/(house|examples)\//.test(file) && knowsTime(file))
}

import { readFileSync } from 'node:fs'
import { defineConfig } from 'tsup'

/** One entry per door, read from the doors that package.json promises. */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, unknown>
}
const doors = Object.keys(exports)
  .filter((door) => door !== './package.json')
  .map((door) => door.slice(2))
const sourceOf = (door: string) =>
  door === '' ? 'src/index.ts' : door === 'schema' ? 'src/schema.ts' : `src/${door}/index.ts`

export default defineConfig({
  entry: {
    ...Object.fromEntries(doors.map((door) => [door || 'index', sourceOf(door)])),
    // No door, but a file of its own, so that the chunks beside it carry no date-fns.
    months: 'src/calendar/months.ts',
  },
  format: ['esm', 'cjs'],
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  // tsup 8 sets `baseUrl` itself, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
})

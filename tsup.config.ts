import { readFileSync } from 'node:fs'
import { defineConfig, type Options } from 'tsup'

/** One entry per door, read from the doors that package.json promises. */
const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  exports: Record<string, unknown>
}
const doors = Object.keys(exports)
  .filter((door) => door !== './package.json')
  .map((door) => door.slice(2))
const sourceOf = (door: string) =>
  door === '' ? 'src/index.ts' : door === 'schema' ? 'src/schema.ts' : `src/${door}/index.ts`

/**
 * Month arithmetic is no door, but a file of its own with date-fns built in: a bundler drops it whole,
 * which it could not do with the date-fns inside a door.
 */
const monthsApart: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'months-apart',
  setup(build) {
    const path = build.initialOptions.format === 'esm' ? './months.js' : './months.cjs'
    build.onResolve({ filter: /\/months\.ts$/ }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path, external: true },
    )
  },
}

/** The bundler names the file that each piece came from, which nobody has who reads `dist`. */
const withoutPaths: NonNullable<Options['plugins']>[number] = {
  name: 'without-paths',
  renderChunk: (code) => ({ code: code.replace(/^\/\/ src\/.*\n/gm, '') }),
}

export default defineConfig({
  entry: {
    ...Object.fromEntries(doors.map((door) => [door || 'index', sourceOf(door)])),
    months: 'src/calendar/months.ts',
  },
  format: ['esm', 'cjs'],
  // What two doors need is a file of its own, so that a program that takes from both carries it once,
  // and the archive holds it once. So a bundler drops a value only if making it is plainly pure: what
  // calls something says so (`@__PURE__`).
  splitting: true,
  esbuildPlugins: [monthsApart],
  plugins: [withoutPaths],
  target: 'es2022',
  platform: 'neutral',
  clean: true,
  // tsup 8 sets `baseUrl` itself, which TypeScript 6 reports as deprecated.
  dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
})

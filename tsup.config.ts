import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { transformSync } from 'esbuild'
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
 * The rooms on which all others stand are one file: a door that needs of them what no other needs would
 * have a file for it, and Node takes longer to find twenty files than to read one.
 */
const ground = ['language', 'summary', 'statistics', 'calendar', 'expectation']
const groundTogether: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'ground-together',
  setup(build) {
    build.onLoad({ filter: /src.(\w|-)+.index\.ts$/ }, ({ path }) => ({
      contents: `${readFileSync(path, 'utf8')}\nimport 'ground'\n`,
      loader: 'ts',
    }))
    build.onResolve({ filter: /^ground$/ }, () => ({
      path: 'ground',
      namespace: 'ground',
      sideEffects: true,
    }))
    build.onLoad({ filter: /^ground$/, namespace: 'ground' }, () => ({
      contents: ground
        .flatMap((room) => readdirSync(`src/${room}`).map((file) => `src/${room}/${file}`))
        .filter((file) => !/(index|schema)\.ts$/.test(file))
        .map((file) => `import ${JSON.stringify(resolve(file))}\n`)
        .join(''),
      resolveDir: resolve('.'),
    }))
    build.onResolve({ filter: /./, namespace: 'ground' }, ({ path }) => ({
      path,
      sideEffects: true,
    }))
  },
}

/** The bundler names the file that each piece came from, which nobody has who reads `dist`. */
const withoutPaths: NonNullable<Options['plugins']>[number] = {
  name: 'without-paths',
  renderChunk: (code) => ({ code: code.replace(/^\/\/ src\/.*\n/gm, '') }),
}

/**
 * The declarations are those of CommonJS, which a module may import, though not the other way round; so
 * the archive holds them once, and every door's declaration for modules is this line.
 */
function writeModuleDeclarations(): void {
  for (const door of doors) {
    writeFileSync(`dist/${door || 'index'}.d.ts`, `export * from './${door || 'index'}.cjs'\n`)
  }
}

/** Makes CommonJS of every file, side by side, and small: nobody shakes anything out of it. */
function writeCommonJs(): void {
  const modules = readdirSync('dist').filter((file) => file.endsWith('.js'))
  for (const file of modules) {
    const code = readFileSync(`dist/${file}`, 'utf8').replace(/"(\.\/[\w-]+)\.js"/g, '"$1.cjs"')
    const options = { format: 'cjs', platform: 'node', minifyWhitespace: true } as const
    const written = transformSync(code, { ...options, minifySyntax: true, charset: 'utf8' })
    writeFileSync(`dist/${file.replace(/js$/, 'cjs')}`, written.code)
  }
}

// Both parts write there, at the same time.
rmSync('dist', { recursive: true, force: true })

const entry = Object.fromEntries(doors.map((door) => [door || 'index', sourceOf(door)]))

export default defineConfig([
  {
    entry,
    format: 'esm',
    // What two doors need is a file of its own, so that a program that takes from both carries it once,
    // and the archive holds it once. A bundler drops a value only if making it is plainly pure: what
    // calls something says so (`@__PURE__`), so nothing here is minified.
    splitting: true,
    esbuildPlugins: [groundTogether],
    plugins: [withoutPaths],
    esbuildOptions(options) {
      options.charset = 'utf8'
    },
    target: 'es2022',
    platform: 'neutral',
    onSuccess() {
      writeCommonJs()
      writeModuleDeclarations()
      return Promise.resolve()
    },
  },
  {
    entry,
    format: 'cjs',
    // tsup 8 sets `baseUrl` itself, which TypeScript 6 reports as deprecated.
    dts: { only: true, compilerOptions: { ignoreDeprecations: '6.0' } },
  },
])

import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { doors, manifest, root } from './tree.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'paripurna-package-')))
const minutes = 60_000

function run(command: string, args: readonly string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (fault) {
    const { stdout = '', stderr = '' } = fault as { stdout?: string; stderr?: string }
    throw new Error(`${command} ${args.join(' ')}\n${stdout}\n${stderr}`, { cause: fault })
  }
}

/** A tool of the project; `npx` within `npx`, as a test of another Node is, would take the outer call for its own. */
const bin = (tool: string) => `${root}node_modules/.bin/${tool}`

interface Packed {
  readonly filename: string
  readonly size: number
  readonly files: readonly { readonly path: string }[]
}

let packed: Packed
let archive: string

beforeAll(() => {
  const [entry] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], root),
  ) as [Packed]
  packed = entry
  archive = join(folder, packed.filename)
}, 2 * minutes)

afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
}, 2 * minutes)

describe('the packed archive', () => {
  test('holds the built doors, the texts a user needs, and nothing else, under 700 kB', () => {
    const others = packed.files
      .map(({ path }) => path)
      .filter((path) => !/^dist\/[\w-]+\.(js|cjs|d\.ts|d\.cts)$/.test(path))
    expect(others.sort()).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json'])
    expect(packed.size).toBeLessThan(700_000)
  })

  test('passes publint in its strict mode', () => {
    expect(run(bin('publint'), [archive, '--strict'], root)).toContain('All good')
  })

  test(
    'gives right types under every resolution, the old one of Node 10 included (attw, strict)',
    () => {
      expect(run(bin('attw'), [archive, '--profile', 'strict'], root)).toContain(
        'No problems found',
      )
    },
    minutes,
  )

  test('holds every declaration once: a module gets those of CommonJS, comments and all', () => {
    const names = doors.map((door) => door.split('/')[1] ?? 'index')
    const program = ts.createProgram(
      names.flatMap((name) => [`${root}dist/${name}.d.ts`, `${root}dist/${name}.d.cts`]),
      { module: ts.ModuleKind.NodeNext, noEmit: true, skipLibCheck: true, types: [] },
    )
    const checker = program.getTypeChecker()
    const declared = (file: string) => {
      const source = program.getSourceFile(`${root}dist/${file}`)
      const module = source && checker.getSymbolAtLocation(source)
      const symbols = module ? checker.getExportsOfModule(module) : []
      return symbols.map((symbol) =>
        symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol,
      )
    }
    for (const name of names) {
      const [once, again] = [declared(`${name}.d.cts`), declared(`${name}.d.ts`)]
      expect(once.length, name).toBeGreaterThan(0)
      expect(again.length, name).toBe(once.length)
      expect(again.filter((symbol) => !once.includes(symbol)).map(({ name }) => name)).toEqual([])
      const bare = again.filter((symbol) => symbol.getDocumentationComment(checker).length === 0)
      expect(bare.map((symbol) => symbol.name)).toEqual([])
    }
  })
})

const esm = `
import { netPromoterScore, tallyRatings } from 'paripurna'
import { npsResponseSchema } from 'paripurna/schema'
${doors.map((door, index) => `import * as door${index} from '${door}'`).join('\n')}
if ([${doors.map((_, index) => `door${index}`).join(', ')}].some((door) => Object.keys(door).length === 0)) throw new Error('a door is empty')
const response = npsResponseSchema.parse({ rating: 9, at: '2026-11-21T09:00:00+07:00' })
console.log(netPromoterScore(tallyRatings([10, response.rating, 3])).n)
`
const cjs = `
const { netPromoterScore, tallyRatings } = require('paripurna')
const { npsResponseSchema } = require('paripurna/schema')
for (const door of ${JSON.stringify(doors)}) if (Object.keys(require(door)).length === 0) throw new Error(door)
const response = npsResponseSchema.parse({ rating: 9, at: '2026-11-21T09:00:00+07:00' })
console.log(netPromoterScore(tallyRatings([10, response.rating, 3])).n)
`
const typescript = `
import { z } from 'zod'
import { netPromoterScore, tallyRatings, type NpsResponse, type NpsResult } from 'paripurna'
import { npsBySegment } from 'paripurna/nps'
import { expectationSchema, npsResponseSchema } from 'paripurna/schema'

const survey = z.object({ branch: z.string(), response: npsResponseSchema, promised: expectationSchema.optional() })
export const read = (input: unknown): NpsResponse => survey.parse(input).response
export const result: NpsResult = netPromoterScore(tallyRatings([10, 9, 3]))
export const segments = npsBySegment([{ branch: 'Solo', rating: 9 }], ({ branch }) => branch)
`
const compilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  target: 'ES2022',
  lib: ['ES2022', 'DOM'],
  types: [],
  noEmit: true,
}
const floor = /\d[\d.]*/.exec(manifest.peerDependencies['zod'] ?? '')?.[0] ?? ''

describe.each([
  ['at its floor', floor],
  ['at its newest', 'latest'],
])('an application in an empty folder, zod %s', (_, version) => {
  const app = join(folder, `app-${version}`)

  beforeAll(() => {
    mkdirSync(app)
    writeFileSync(join(app, 'package.json'), '{ "private": true }')
    run('npm', ['install', '--no-audit', '--no-fund', archive, `zod@${version}`], app)
    writeFileSync(join(app, 'app.mjs'), esm)
    writeFileSync(join(app, 'app.cjs'), cjs)
    writeFileSync(join(app, 'app.mts'), typescript)
    writeFileSync(join(app, 'app.cts'), typescript)
    writeFileSync(join(app, 'app.ts'), typescript)
  }, 3 * minutes)

  test('gets the zod it asked for', () => {
    const { version: installed } = JSON.parse(
      run('node', ['-p', 'JSON.stringify(require("zod/package.json"))'], app),
    ) as { version: string }
    if (version === 'latest') expect(installed).toMatch(/^4\./)
    else expect(installed).toBe(floor)
  })

  test.each(['app.mjs', 'app.cjs'])('runs %s', (program) => {
    expect(run('node', [program], app)).toBe('3\n')
  })

  // Every resolution ends at the same declarations, so the libraries are checked once.
  test.each([
    ['nodenext', 'nodenext', 'checked', ['app.mts', 'app.cts']],
    ['node16', 'node16', 'believed', ['app.mts', 'app.cts']],
    ['esnext', 'bundler', 'believed', ['app.mts']],
    ['commonjs', 'node10', 'believed', ['app.ts']],
  ])(
    'compiles with module %s, resolution %s, libraries %s',
    (module, moduleResolution, libraries, files) => {
      const config = join(app, `tsconfig.${moduleResolution}.json`)
      const options = {
        ...compilerOptions,
        module,
        moduleResolution,
        skipLibCheck: libraries === 'believed',
        // TypeScript 6 reports the resolution of Node 10 as deprecated.
        ...(moduleResolution === 'node10' && { ignoreDeprecations: '6.0' }),
      }
      writeFileSync(config, JSON.stringify({ compilerOptions: options, files }))
      expect(run('node', [`${root}node_modules/typescript/bin/tsc`, '-p', config], app)).toBe('')
    },
    minutes,
  )
})

import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { importsOf, type Import } from './imports.ts'
import { testsOfTime } from './time.ts'
import { doors, filesBelow, manifest, root, textOf } from './tree.ts'

/** The rooms in their order: a room sees only rooms of a smaller number. */
const order: Readonly<Record<string, number>> = {
  language: 0,
  calendar: 1,
  summary: 1,
  statistics: 1,
  expectation: 2,
  checklist: 2,
  agreement: 2,
  nps: 3,
  ilhamin: 3,
  promise: 3,
  quality: 3,
  journey: 3,
  'loyalty-ladder': 4,
  'ladder-analytics': 5,
  complaint: 5,
  feedback: 5,
  campaign: 5,
  'loyalty-card': 5,
  'service-plan': 6,
  warehouse: 7,
}
const drawers = /(^|\/)(utils?|helpers?|common|shared|types|constants|misc)(\.|\/|$)/

const files = filesBelow('src', '.ts')
const imports = files.flatMap(importsOf)
const own = imports.filter(({ to }) => to.startsWith('src/'))

const roomOf = (file: string) => (file.split('/').length === 3 ? (file.split('/')[1] ?? '') : '')
const kindOf = (file: string) => {
  const name = /([^/]+)\.ts$/.exec(file)?.[1] ?? ''
  const [, kind] = /-(model|wording|schema)$/.exec(name) ?? []
  if (kind !== undefined) return kind
  return ['model', 'schema', 'wording', 'index'].includes(name) ? name : 'act'
}
const withoutComments = (file: string) => textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
const show = ({ from, to }: Import) => `${from} -> ${to}`

describe('the architecture', () => {
  test('has a place in the order for every room, and every room is one folder deep', () => {
    expect(files.filter((file) => file.split('/').length > 3)).toEqual([])
    expect([...new Set(files.map(roomOf))].filter((room) => room && !(room in order))).toEqual([])
  })

  test('lets a room see only rooms of a smaller number', () => {
    const wrong = own.filter(({ from, to }) => {
      const [inner, outer] = [roomOf(from), roomOf(to)]
      return inner !== '' && inner !== outer && (order[outer] ?? 0) >= (order[inner] ?? 0)
    })
    expect(wrong.map(show)).toEqual([])
  })

  test('walks one way inside a room: model, acts, then schema and wording apart, then the door', () => {
    const may: Readonly<Record<string, readonly string[]>> = {
      model: ['model'],
      act: ['model', 'act'],
      schema: ['model', 'act', 'schema'],
      wording: ['model', 'wording'],
      index: ['model', 'act', 'wording'],
    }
    const wrong = own.filter(({ from, to }) => {
      if (roomOf(from) === '') return false
      const early = ['language', 'calendar'].includes(roomOf(to)) && roomOf(from) !== roomOf(to)
      const wordingMayAct = kindOf(from) === 'wording' && (early || roomOf(from) === 'calendar')
      return !(
        (may[kindOf(from)] ?? []).includes(kindOf(to)) ||
        (wordingMayAct && kindOf(to) === 'act')
      )
    })
    expect(wrong.map(show)).toEqual([])
  })

  test('keeps models free of anything at run time', () => {
    const wrong = imports.filter(({ from, typeOnly }) => kindOf(from) === 'model' && !typeOnly)
    expect(wrong.map(show)).toEqual([])
  })

  test('lets only the front door use the doors of rooms, and only schema.ts the gates', () => {
    const throughDoors = own.filter(({ to }) => to.endsWith('/index.ts'))
    expect([...new Set(throughDoors.map(({ from }) => from))]).toEqual(['src/index.ts'])
    const gates = own.filter(({ from, to }) => from === 'src/schema.ts' || kindOf(to) === 'schema')
    const wrong = gates.filter(
      ({ from, to }) => kindOf(from) !== 'schema' || kindOf(to) !== 'schema',
    )
    expect(wrong.map(show)).toEqual([])
  })

  test('opens every room at the front door, and every gate at schema.ts', () => {
    const rooms = [...new Set(files.map(roomOf))].filter((room) => room !== '')
    const opened = own.filter(({ from }) => from === 'src/index.ts').map(({ to }) => roomOf(to))
    expect(opened.sort()).toEqual(rooms.sort())
    const gated = own.filter(({ from }) => from === 'src/schema.ts').map(({ to }) => to)
    const gates = files.filter((file) => kindOf(file) === 'schema' && roomOf(file) !== '')
    expect(gated.sort()).toEqual(gates)
    const promised = ['paripurna', 'paripurna/schema', ...rooms.map((room) => `paripurna/${room}`)]
    expect([...doors].sort()).toEqual(promised.sort())
    const old = Object.keys(manifest.typesVersions['*'] ?? {}).map((door) => `paripurna/${door}`)
    expect(['paripurna', ...old]).toEqual(doors)
  })

  test('imports zod only in gates, and nothing else', () => {
    const outside = imports.filter(({ to }) => !to.startsWith('src/'))
    const allowed = ({ from, to }: Import) => to === 'zod' && kindOf(from) === 'schema'
    expect(outside.filter((line) => !allowed(line)).map(show)).toEqual([])
    expect(outside.some(({ to }) => to === 'zod')).toBe(true)
  })

  test('knows of time only by the calendar, so that zones are tested where it is loaded', () => {
    const makesTime = (file: string) => /\b(new Date\(|Date\.|Intl\.)/.test(withoutComments(file))
    const loadsCalendar = (file: string) =>
      own.some(({ from, to, typeOnly }) => from === file && !typeOnly && roomOf(to) === 'calendar')
    const making = files.filter(makesTime)
    expect(making.some((file) => roomOf(file) === 'calendar')).toBe(true)
    const apart = making.filter((file) => roomOf(file) !== 'calendar' && !loadsCalendar(file))
    expect(apart).toEqual([])
    const ofTime = testsOfTime()
    expect(ofTime).toContain('test/nps/trend.test.ts')
    expect(ofTime).not.toContain('test/statistics/beta.test.ts')
  })

  test('has no circles', () => {
    const next = new Map(files.map((file) => [file, own.filter(({ from }) => from === file)]))
    const reached = (file: string, seen = new Set<string>()): Set<string> => {
      for (const { to } of next.get(file) ?? []) if (!seen.has(to)) reached(to, seen.add(to))
      return seen
    }
    expect(files.filter((file) => reached(file).has(file))).toEqual([])
  })

  test('names files in kebab-case, keeps no drawers, and no file above 250 lines but doors', () => {
    expect(files.filter((file) => !/^[a-z/-]+\.ts$/.test(file) || drawers.test(file))).toEqual([])
    // A door is a list of names: it is as long as its room has names.
    const long = files.filter((file) => textOf(file).split('\n').length > 251)
    expect(long.filter((file) => kindOf(file) !== 'index')).toEqual([])
  })

  test('asserts no types, but for the one brand at its gate', () => {
    const asserted = files.flatMap((file) => {
      const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true)
      const found: string[] = []
      const visit = (node: ts.Node): void => {
        if (ts.isAsExpression(node) && node.type.getText() !== 'const') found.push(node.getText())
        ts.forEachChild(node, visit)
      }
      visit(source)
      return found
    })
    expect(asserted).toEqual(['text.slice(0, 10) as CivilDate'])
  })

  test('exports every name once, by name, and nothing by default', () => {
    const program = ts.createProgram([`${root}src/index.ts`, `${root}src/schema.ts`], {
      allowImportingTsExtensions: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      noEmit: true,
    })
    const checker = program.getTypeChecker()
    const names = files
      .filter((file) => file.endsWith('/index.ts') || file === 'src/schema.ts')
      .filter((file) => file !== 'src/index.ts')
      .flatMap((file) => {
        const source = program.getSourceFile(root + file)
        const symbol = source && checker.getSymbolAtLocation(source)
        return symbol ? checker.getExportsOfModule(symbol).map(({ name }) => name) : []
      })
    expect(names.length).toBeGreaterThan(100)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(names).not.toContain('default')
  })

  test('starts and tests with the two commands of the README', () => {
    expect(Object.keys(manifest.scripts)).toEqual(expect.arrayContaining(['start', 'test']))
    expect(textOf('README.md')).toContain('npm ci && npm start')
    expect(textOf('README.md')).toContain('npm ci && npm test')
  })
})

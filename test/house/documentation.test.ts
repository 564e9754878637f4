import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { blocksInTheProject, promisesIn, withChecks } from './blocks.ts'
import { filesBelow, root, textOf } from './tree.ts'

interface Outcome {
  readonly checks: number
  readonly failures: readonly { readonly line: number; readonly message: string }[]
}

const folder = `${root}.generated/blocks/`
const blocks = blocksInTheProject().map((block, index) => ({ ...block, name: `block-${index}` }))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
for (const block of blocks) {
  // A block without imports is a module all the same.
  writeFileSync(`${folder}${block.name}.ts`, `${block.code}\nexport {}\n`)
  const runnable = ts.transpileModule(withChecks(block), {
    compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
  })
  writeFileSync(`${folder}${block.name}.mjs`, runnable.outputText)
}
const diagnostics = compile(blocks.map((block) => `${folder}${block.name}.ts`))
const outcomes = run(blocks.map((block) => `${folder}${block.name}.mjs`))

function compile(files: readonly string[]): readonly ts.Diagnostic[] {
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
    types: ['node'],
    skipLibCheck: true,
  })
  return ts.getPreEmitDiagnostics(program)
}

function run(files: readonly string[]): readonly Outcome[] {
  const printed = execFileSync(process.execPath, [`${root}test/house/run-blocks.mjs`, ...files], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  return JSON.parse(printed.slice(printed.lastIndexOf('\n') + 1)) as Outcome[]
}

function faultsOf(name: string, firstLine: number): string[] {
  return diagnostics
    .filter((diagnostic) => diagnostic.file?.fileName === `${folder}${name}.ts`)
    .map((diagnostic) => {
      const at = diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0
      return `line ${firstLine + at}: ${ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ')}`
    })
}

describe('the code blocks of comments, README and docs', () => {
  test.each(blocks.map((block, index) => [`${block.file}:${block.line}`, block, index] as const))(
    '%s compiles, runs and gives the results it promises',
    (_, block, index) => {
      expect(faultsOf(block.name, block.line)).toEqual([])
      const outcome = outcomes[index]
      const failures = outcome?.failures.map(({ line, message }) => `line ${line}: ${message}`)
      expect(failures).toEqual([])
      // A promise inside a function or loop would never be checked.
      expect(outcome?.checks).toBe(promisesIn(block.code))
    },
  )

  test('stand beside every exported function, with at least one result', () => {
    const silent = filesBelow('src', '.ts').flatMap((file) => {
      const pattern = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport (?:async )?function\*? (\w+)/g
      return [...textOf(file).matchAll(pattern)].flatMap(([, comment = '', name = '']) =>
        isPublic(name) && !/\/\/ (=>|≈|throws) /.test(comment) ? [`${file}: ${name}`] : [],
      )
    })
    expect(silent).toEqual([])
  })
})

test('every field of every model has a comment', () => {
  const bare = filesBelow('src', 'model.ts').flatMap((file) => {
    const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022, true)
    const found: string[] = []
    const visit = (node: ts.Node): void => {
      const isField = ts.isPropertySignature(node) || ts.isMethodSignature(node)
      if (isField && ts.getJSDocCommentsAndTags(node).length === 0) {
        found.push(`${file}: ${node.name.getText()}`)
      }
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  })
  expect(bare).toEqual([])
})

const doorTexts = filesBelow('src', 'index.ts').map(textOf).join('\n')

function isPublic(name: string): boolean {
  return new RegExp(`\\b${name}\\b`).test(doorTexts)
}

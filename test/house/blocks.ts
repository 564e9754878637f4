import ts from 'typescript'
import { filesBelow, textOf } from './tree.ts'

/** A code block that readers will copy, and where it stands. */
export interface Block {
  readonly file: string
  /** The line of its first statement, from 1. */
  readonly line: number
  readonly code: string
}

/** Every `ts` block in the comments of the source, the README and the docs. */
export function blocksInTheProject(): Block[] {
  const texts = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesBelow('docs', '.md')]
  return [
    ...filesBelow('src', '.ts').flatMap((file) => blocksIn(file, /^ *\* ?/)),
    ...texts.flatMap((file) => blocksIn(file, /^/)),
  ]
}

function blocksIn(file: string, margin: RegExp): Block[] {
  const lines = textOf(file)
    .split('\n')
    .map((line) => line.replace(margin, ''))
  const opened = lines.flatMap((line, index) => (/^\s*```ts\b/.test(line) ? [index + 1] : []))
  return opened.map((start) => {
    const length = lines.slice(start).findIndex((line) => /^\s*```\s*$/.test(line))
    return { file, line: start + 1, code: lines.slice(start, start + length).join('\n') }
  })
}

const arrow = /^[ \t]*\/\/ (=>|≈|throws) (.*)$/m

/** How many results a block promises. */
export function promisesIn(code: string): number {
  return code.split('\n').filter((line) => / ?\/\/ (=>|≈|throws) /.test(line)).length
}

/**
 * Turns the promises of a block into checks: what stands before `// => value` must equal the value
 * (an object that ends in `...` may have more), before `// ≈ number` be near it, and before
 * `// throws RangeError: text` throw that, with that text in its message.
 */
export function withChecks({ code, line }: Block): string {
  const source = ts.createSourceFile('block.ts', code, ts.ScriptTarget.ES2022, true)
  let checked = ''
  for (const statement of source.statements) {
    const text = statement.getFullText(source)
    const rest = code.slice(statement.getEnd()).split('\n', 1)[0] ?? ''
    const promise = arrow.exec(rest)
    const at = line + source.getLineAndCharacterOfPosition(statement.getEnd()).line
    checked += promise
      ? check(statement, text, promise[1] ?? '', (promise[2] ?? '').trim(), at)
      : text
    checked += '\n'
  }
  return checked
}

function check(
  statement: ts.Statement,
  text: string,
  sign: string,
  promised: string,
  line: number,
): string {
  if (sign === 'throws') {
    const [, kind = '', message = ''] = /^(\w+)(?:: (.*))?$/.exec(promised) ?? []
    return `;await throws(${line}, async () => {${text}\n}, ${JSON.stringify(kind)}, ${JSON.stringify(message)})`
  }
  const partial = promised.includes('...')
  const value = promised.replace(/,?\s*\.\.\.\s*(?=[}\]])/g, '')
  const verb = sign === '≈' ? 'near' : partial ? 'matches' : 'equals'
  if (ts.isExpressionStatement(statement)) {
    return `;${verb}(${line}, (${statement.expression.getText()}), (${value}))`
  }
  if (ts.isVariableStatement(statement)) {
    const name = statement.declarationList.declarations[0]?.name.getText() ?? ''
    return `${text}\n;${verb}(${line}, ${name}, (${value}))`
  }
  throw new Error(`a promise needs an expression before it, got ${text}`)
}

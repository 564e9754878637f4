import { dirname, join } from 'node:path'
import ts from 'typescript'
import { textOf } from './tree.ts'

/** That a file imports another, or a package, or exports from it. */
export interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

/** What a file imports, as the parser of TypeScript reads it. */
export function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, textOf(file), ts.ScriptTarget.ES2022)
  return source.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return []
    const { moduleSpecifier } = statement
    if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return []
    const to = moduleSpecifier.text
    return [
      {
        from: file,
        to: to.startsWith('.') ? join(dirname(file), to) : to,
        typeOnly: isTypeOnly(statement),
      },
    ]
  })
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly
  const bindings = statement.importClause?.namedBindings
  const elements = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : []
  return (
    statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
    (elements.length > 0 && elements.every((element) => element.isTypeOnly))
  )
}

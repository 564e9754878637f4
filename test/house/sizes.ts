import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { doors, root } from './tree.ts'

/** What a program that imports this carries: minified and gzipped, and which files it is made of. */
export interface Size {
  readonly bytes: number
  readonly files: readonly string[]
}

/** Bundles a program of one line, as an application's bundler would. */
export async function sizeOf(program: string): Promise<Size> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  })
  const [output] = Object.values(metafile.outputs)
  const files = Object.entries(output?.inputs ?? {})
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .map(([file]) => file)
  return {
    bytes: outputFiles.reduce(
      (sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length,
      0,
    ),
    files,
  }
}

/** The programs whose size is on record: each function and value by itself, each door whole. */
export async function recordedPrograms(): Promise<Map<string, string>> {
  const programs = new Map<string, string>()
  for (const door of doors) {
    programs.set(door, `export * from '${door}'`)
    if (door === 'paripurna') continue
    const names = Object.keys((await import(door)) as object)
    for (const name of names) {
      programs.set(`${door} ${name}`, `export { ${name} } from '${door}'`)
    }
  }
  return programs
}

/** The record: run this file with `npm run sizes` to write it anew, and say in the commit why. */
export const recordFile = `${root}test/house/sizes.json`

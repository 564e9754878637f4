import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build, type Plugin } from 'esbuild'
import { doors, root } from './tree.ts'

/** What a program that imports this carries: minified and gzipped, and which files it is made of. */
export interface Size {
  readonly bytes: number
  readonly files: readonly string[]
}

/** Bundles programs of one line, each by itself, as an application's bundler would. */
export async function sizesOf(programs: readonly string[]): Promise<Size[]> {
  const { outputFiles, metafile } = await build({
    entryPoints: programs.map((_, index) => ({ in: `program:${index}`, out: String(index) })),
    outdir: '.',
    plugins: [named(programs)],
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
  })
  return programs.map((program, index) => {
    const output = metafile.outputs[`${index}.js`]
    const file = outputFiles.find(({ path }) => path === join(root, `${index}.js`))
    if (!output || !file) throw new Error(`nothing was built of ${program}`)
    const inputs = Object.entries(output.inputs).filter(([, input]) => input.bytesInOutput > 0)
    return {
      bytes: gzipSync(file.contents, { level: 9 }).length,
      files: inputs.map(([path]) => path),
    }
  })
}

/** Bundles one such program. */
export async function sizeOf(program: string): Promise<Size> {
  const [size] = await sizesOf([program])
  if (!size) throw new Error(`nothing was built of ${program}`)
  return size
}

/** Gives the bundler programs that stand in no file. */
const named = (programs: readonly string[]): Plugin => ({
  name: 'programs',
  setup(build) {
    build.onResolve({ filter: /^program:/ }, ({ path }) => ({
      path: path.slice('program:'.length),
      namespace: 'program',
    }))
    build.onLoad({ filter: /./, namespace: 'program' }, ({ path }) => ({
      contents: programs[Number(path)] ?? '',
      resolveDir: root,
    }))
  },
})

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

import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { buildSync } from 'esbuild'
import { root } from '../house/tree.ts'

/** What a program printed, and how it ended. */
export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program of the examples folder as its reader would. */
export function runExample(program: string, args: readonly string[] = []): Run {
  return run(['--import', 'tsx', `${root}examples/${program}`, ...args])
}

/**
 * Makes one file of a program of the examples folder, to be run often: to translate it anew takes longer
 * than what it does.
 */
export function builtExample(program: string): (args: readonly string[]) => Run {
  const source = `${root}examples/${program}`
  const built = `${root}.generated/${program.replace(/\.ts$/, '.mjs')}`
  buildSync({
    entryPoints: [source],
    outfile: built,
    bundle: true,
    packages: 'external',
    format: 'esm',
    platform: 'node',
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(source).href) },
    logLevel: 'error',
  })
  return (args) => run([built, ...args])
}

function run(node: readonly string[]): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, node, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  return { status, stdout, stderr }
}

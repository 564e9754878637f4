import { spawnSync } from 'node:child_process'
import { root } from '../house/tree.ts'

/** What a program printed, and how it ended. */
export interface Run {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs a program of the examples folder as its reader would. */
export function runExample(program: string, args: readonly string[] = []): Run {
  const node = ['--import', 'tsx', `${root}examples/${program}`, ...args]
  const { status, stdout, stderr } = spawnSync(process.execPath, node, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1e8,
  })
  return { status, stdout, stderr }
}

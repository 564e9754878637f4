import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder the project stands in, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** The files below a folder of the project that end so, as paths from the project's folder. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`)
    .sort()
}

/** The text of a file of the project. */
export function textOf(file: string): string {
  return readFileSync(root + file, 'utf8')
}

interface Manifest {
  readonly version: string
  readonly exports: Readonly<Record<string, unknown>>
  readonly typesVersions: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  readonly scripts: Readonly<Record<string, string>>
  readonly peerDependencies: Readonly<Record<string, string>>
}

/** The project's package.json. */
export const manifest = JSON.parse(textOf('package.json')) as Manifest

/** The doors that package.json promises, as a program imports them: `paripurna`, `paripurna/nps` ... */
export const doors = Object.keys(manifest.exports)
  .filter((door) => door !== './package.json')
  .map((door) => `paripurna${door.slice(1)}`)

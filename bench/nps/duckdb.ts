import { createRequire } from 'node:module'
import { countsOf, type Counts } from './ratings.ts'

/** Its binaries for other systems cannot be locked everywhere, so it is no devDependency. */
const [name, version] = ['@duckdb/node-api', '1.5.6-r.1']

/** How to have it in the table. */
export const howToAdd = `npm install --no-save ${name}@${version}`

/** As much of its interface as is used: the types come with the package. */
interface DuckDB {
  readonly UTINYINT: unknown
  readonly DuckDBInstance: { create: (path: string) => Promise<{ connect: () => Connect }> }
  readonly DuckDBDataChunk: {
    create: (
      types: readonly unknown[],
      rows: number,
    ) => { setColumnValues: (column: number, values: readonly number[]) => void }
  }
}
type Connect = Promise<Connection>
interface Connection {
  run: (sql: string) => Promise<unknown>
  createAppender: (table: string) => Promise<{
    appendDataChunk: (chunk: unknown) => void
    closeSync: () => void
  }>
  runAndReadAll: (sql: string) => Promise<{ getRows: () => readonly (readonly number[])[] }>
}

/** Ratings in a table of DuckDB. */
export interface LoadedRatings {
  readonly threads: number
  readonly loadMilliseconds: number
  readonly setThreads: (threads: number) => Promise<unknown>
  readonly count: () => Promise<Counts>
}

/** Loads ratings, a byte each, in memory; undefined where DuckDB is not installed. */
export async function loadRatings(ratings: readonly number[]): Promise<LoadedRatings | undefined> {
  const duckdb = installed()
  if (duckdb === undefined) return undefined
  const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect()
  const ask = async (sql: string) => (await connection.runAndReadAll(sql)).getRows()
  const [[threads = NaN] = []] = await ask(`SELECT current_setting('threads')::INTEGER`)
  await connection.run('CREATE TABLE ratings (rating UTINYINT)')
  const start = performance.now()
  await append(duckdb, connection, ratings)
  const loadMilliseconds = performance.now() - start
  return {
    threads,
    loadMilliseconds,
    setThreads: (to) => connection.run(`SET threads = ${to}`),
    count: async () => {
      const histogram = Array.from({ length: 11 }, () => 0)
      const groups = 'SELECT rating, count(*)::INTEGER FROM ratings GROUP BY rating'
      for (const [rating = NaN, count = NaN] of await ask(groups)) histogram[rating] = count
      return countsOf(histogram)
    },
  }
}

function installed(): DuckDB | undefined {
  try {
    return createRequire(import.meta.url)(name) as DuckDB
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined
    throw fault
  }
}

/** In the chunks it works in itself; row by row takes five times as long. */
async function append(
  { DuckDBDataChunk, UTINYINT }: DuckDB,
  connection: Connection,
  ratings: readonly number[],
): Promise<void> {
  const appender = await connection.createAppender('ratings')
  for (let from = 0; from < ratings.length; from += 2048) {
    const values = ratings.slice(from, from + 2048)
    const chunk = DuckDBDataChunk.create([UTINYINT], values.length)
    chunk.setColumnValues(0, values)
    appender.appendDataChunk(chunk)
  }
  appender.closeSync()
}

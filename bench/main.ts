/** Runs the suites named on the command line, or all: `npm run bench -- calendar`. */
import { readdirSync } from 'node:fs'
import { judge, runContest, type Result } from './run.ts'
import type { Suite } from './contest.ts'
import { writeClaim, writeResult, writeTrial } from './report.ts'

// Most peers know the host's zone and no other: all contests are held in UTC.
process.env['TZ'] = 'UTC'

const suites = readdirSync(new URL('.', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

function chosen(names: readonly string[]): readonly string[] {
  const unknown = names.find((name) => !suites.includes(name))
  if (unknown !== undefined) {
    throw new RangeError(`bench: the suites are ${suites.join(', ')}, got ${unknown}`)
  }
  return names.length === 0 ? suites : names
}

async function runSuite(
  name: string,
): Promise<{ readonly claims: string[]; readonly faults: number }> {
  const { suite } = (await import(`./${name}/suite.ts`)) as { readonly suite: Suite }
  console.log(`\n${name.toUpperCase()}`)
  const results: Result[] = []
  for (const contest of suite.contests()) {
    const result = runContest(contest)
    results.push(result)
    console.log(writeResult(result))
  }
  const trials = (await suite.trials?.()) ?? []
  for (const trial of trials) console.log(writeTrial(trial))
  const wrong = [
    ...results.flatMap(({ rows }) => rows.filter((row) => row.wrong !== undefined && !row.isPeer)),
    ...trials.flatMap(({ outcomes }) => outcomes.filter((one) => !one.isRight && !one.isPeer)),
  ]
  return {
    claims: suite.claims.map((claim) => writeClaim(judge(claim, results))),
    faults: wrong.length,
  }
}

const began = performance.now()
const claims: string[] = []
let faults = 0
for (const name of chosen(process.argv.slice(2))) {
  const ended = await runSuite(name)
  claims.push(...ended.claims)
  faults += ended.faults
}
console.log(`\nCLAIMS (ratios within this run)\n${claims.join('\n')}`)
console.log(
  `\n${Math.round((performance.now() - began) / 1000)} s; wrong answers of ours: ${faults}`,
)
// A claim that fails on a busy machine is for a reader to judge; a wrong answer is not.
process.exitCode = faults === 0 ? 0 : 1

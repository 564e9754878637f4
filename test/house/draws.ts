import fc from 'fast-check'

/**
 * Every run draws the same cases, so that a commit that passed passes again. SEED draws others, RUNS
 * draws more of them.
 */
const { SEED, RUNS, TZ = 'UTC' } = process.env
fc.configureGlobal({
  seed: SEED === undefined ? 20261129 : Number(SEED),
  ...(RUNS !== undefined && { numRuns: Number(RUNS) }),
})

/**
 * How many cases a slow property draws: so many for each 100 of RUNS, and a quarter where the machine
 * stands elsewhere than in UTC. Not for a property that counts what it has met.
 */
export function draws(count: number): number {
  return Math.ceil(((count / 100) * Number(RUNS ?? 100)) / (TZ === 'UTC' ? 1 : 4))
}

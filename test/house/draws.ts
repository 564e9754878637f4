import fc from 'fast-check'

/**
 * Every run draws the same cases, so that a commit that passed passes again. SEED draws others,
 * RUNS draws more of them.
 */
const { SEED, RUNS } = process.env
fc.configureGlobal({
  seed: SEED === undefined ? 20261129 : Number(SEED),
  ...(RUNS !== undefined && { numRuns: Number(RUNS) }),
})

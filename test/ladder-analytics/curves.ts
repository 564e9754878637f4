import fc from 'fast-check'
import type { StayRecord, SurvivalCurve } from '../../src/ladder-analytics/survival-model.ts'
import { kaplanMeier } from '../../src/ladder-analytics/kaplan-meier.ts'

/** Stays of columns as other software takes them; a status of 0 is censored. */
export function staysOf(
  time: readonly number[],
  status: readonly number[],
  names: readonly string[] = ['left'],
): StayRecord[] {
  return time.map((duration, at) => {
    const code = status[at] ?? 0
    return { duration, exit: code === 0 ? null : (names[code - 1] ?? null) }
  })
}

/** The curve that there must be. */
export function curveOf(
  stays: readonly StayRecord[],
  options?: Parameters<typeof kaplanMeier>[1],
): SurvivalCurve {
  const curve = kaplanMeier(stays, options)
  if (curve.kind === 'estimated') return curve
  throw new Error(`expected a curve, got ${curve.because}`)
}

/** Stays with many ties, some censored, some entered late. */
export const someStays = fc.array(
  fc
    .record({
      duration: fc.nat(12),
      exit: fc.constantFrom('up', 'down', null),
      late: fc.nat(12),
    })
    .map(({ duration, exit, late }): StayRecord =>
      late > 0 && late < duration ? { duration, exit, entry: late } : { duration, exit },
    ),
  { minLength: 1, maxLength: 40 },
)

/** Stays seen from their beginning to their end. */
export const finishedStays = fc
  .array(fc.nat(30), { minLength: 1, maxLength: 40 })
  .map((durations) => durations.map((duration): StayRecord => ({ duration, exit: 'left' })))

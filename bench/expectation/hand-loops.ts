/* eslint-disable @typescript-eslint/no-non-null-assertion -- hand-written loops trust their index */
import type { Counts } from './columns.ts'

/**
 * What somebody would write by hand in place of `tallyDeliveries`, as tight as it gets: waits, one
 * tolerance, nothing checked. Written out for each kind of column, since an engine compiles a loop
 * that has seen two kinds of array for both.
 */
export const handLoops = { branching, branchless, masked, ofNumbers }

function branching(expected: Float64Array, delivered: Float64Array, tolerance: number): Counts {
  let disaster = 0
  let ordinary = 0
  let excellent = 0
  for (let row = 0; row < expected.length; row++) {
    const hoped = expected[row]!
    const got = delivered[row]!
    if (got > hoped + tolerance) disaster += 1
    else if (got < hoped - tolerance) excellent += 1
    // Neither above nor below nor between is no number.
    else if (got >= hoped - tolerance) ordinary += 1
  }
  return counts(expected.length, disaster, excellent, ordinary)
}

function branchless(expected: Float64Array, delivered: Float64Array, tolerance: number): Counts {
  let disaster = 0
  let ordinary = 0
  let excellent = 0
  for (let row = 0; row < expected.length; row++) {
    const hoped = expected[row]!
    const got = delivered[row]!
    const least = hoped - tolerance
    const most = hoped + tolerance
    disaster += Number(got > most)
    excellent += Number(got < least)
    ordinary += Number(got >= least) & Number(got <= most)
  }
  return counts(expected.length, disaster, excellent, ordinary)
}

function masked(
  expected: Float64Array,
  delivered: Float64Array,
  tolerance: number,
  valid: Uint8Array,
): Counts {
  let disaster = 0
  let ordinary = 0
  let excellent = 0
  for (let row = 0; row < expected.length; row++) {
    if (valid[row] === 0) continue
    const hoped = expected[row]!
    const got = delivered[row]!
    const least = hoped - tolerance
    const most = hoped + tolerance
    disaster += Number(got > most)
    excellent += Number(got < least)
    ordinary += Number(got >= least) & Number(got <= most)
  }
  return counts(expected.length, disaster, excellent, ordinary)
}

function ofNumbers(
  expected: readonly number[],
  delivered: readonly number[],
  tolerance: number,
): Counts {
  let disaster = 0
  let ordinary = 0
  let excellent = 0
  for (let row = 0; row < expected.length; row++) {
    const hoped = expected[row]!
    const got = delivered[row]!
    const least = hoped - tolerance
    const most = hoped + tolerance
    disaster += Number(got > most)
    excellent += Number(got < least)
    ordinary += Number(got >= least) & Number(got <= most)
  }
  return counts(expected.length, disaster, excellent, ordinary)
}

function counts(rows: number, disaster: number, excellent: number, ordinary: number): Counts {
  return { disaster, ordinary, excellent, unmeasured: rows - disaster - excellent - ordinary }
}

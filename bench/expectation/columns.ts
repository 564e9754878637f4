/** A share of every hundred rows is unmeasured; the others are fixed. */
const [excellentPercent, disasterPercent] = [30, 29]

/** Two columns of waits, and how many rows fall in each verdict at a tolerance of five. */
export interface Columns {
  readonly expected: Float64Array
  readonly delivered: Float64Array
  /** 0 where a row is left out. */
  readonly valid: Uint8Array
  /** The counts as `writeTally` writes them, known from how the rows were made. */
  readonly tally: string
}

/** What every contestant counts. */
export interface Counts {
  readonly disaster: number
  readonly ordinary: number
  readonly excellent: number
  readonly unmeasured: number
}

/** The counts as one text. */
export function writeTally({ disaster, ordinary, excellent, unmeasured }: Counts): string {
  return `${disaster}/${ordinary}/${excellent}/${unmeasured}`
}

/** Rows in random order, so that no processor can learn which verdict comes next. */
export function makeColumns(
  rows: number,
  unmeasuredPercent: number,
  mark: 'NaN' | 'mask',
): Columns {
  const random = randomNumbers(20261121)
  const [expected, delivered] = [new Float64Array(rows), new Float64Array(rows)]
  const valid = new Uint8Array(rows).fill(1)
  const counts = { disaster: 0, ordinary: 0, excellent: 0, unmeasured: 0 }
  for (let row = 0; row < rows; row++) {
    const verdict = drawVerdict(random() * 100, unmeasuredPercent)
    counts[verdict] += 1
    const hoped = 30 + Math.floor(random() * 600) / 10
    expected[row] = hoped
    delivered[row] = hoped + apart[verdict] * (6 + random() * 20) + random()
    if (verdict !== 'unmeasured') continue
    if (mark === 'mask') valid[row] = 0
    else delivered[row] = NaN
  }
  return { expected, delivered, valid, tally: writeTally(counts) }
}

/** On which side of what was expected a wait lies; what is ordinary lies within a minute. */
const apart = { disaster: 1, ordinary: 0, excellent: -1, unmeasured: 1 } as const

function drawVerdict(percent: number, unmeasuredPercent: number): keyof Counts {
  if (percent < unmeasuredPercent) return 'unmeasured'
  if (percent < unmeasuredPercent + excellentPercent) return 'excellent'
  return percent < unmeasuredPercent + excellentPercent + disasterPercent ? 'disaster' : 'ordinary'
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32, Ettinger 2017). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

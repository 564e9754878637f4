/** What an answer is compared by. */
export type Read = number | string

/** Something timed: called with 0, 1, 2 ... so that no two calls in a row need be the same. */
export interface Contestant {
  readonly name: string
  readonly run: (index: number) => unknown
  /** How many operations one call does; 1 unless said. */
  readonly operations?: number
  /** Somebody else's: where it is wrong that is shown, and is no fault of ours. */
  readonly isPeer?: boolean
  /** The right answer, where it is not that of the contest. */
  readonly expected?: (index: number) => Read
}

/** Contestants that must all answer right; the first is what the others are compared with. */
export interface Contest {
  readonly title: string
  /** The right answer to each call, known apart from every contestant. */
  readonly expected: (index: number) => Read
  /** Reads an answer, where they differ in form; as a number unless said. */
  readonly read?: (answer: unknown) => Read
  readonly contestants: readonly Contestant[]
  /** How many times everybody is called once in turn, timed by the processor; for calls of a second. */
  readonly wholeRounds?: number
}

/** A ratio of two contestants of one contest, to hold on every machine. */
export interface Claim {
  readonly text: string
  readonly contest: string
  readonly of: string
  /** What it is compared with: the fastest of these. */
  readonly over: readonly string[]
  readonly atMost: number
}

/** A question that some may never answer, so each is asked in a process of its own. */
export interface Trial {
  readonly title: string
  readonly expected: string
  readonly outcomes: readonly Outcome[]
}

/** What became of one contestant of a trial. */
export interface Outcome {
  readonly name: string
  readonly outcome: string
  readonly isRight: boolean
  readonly isPeer: boolean
}

/** What `bench/<name>/suite.ts` exports as `suite`. */
export interface Suite {
  /** One after the other, so that what one lays out can be gone before the next is held. */
  readonly contests: () => Iterable<Contest>
  readonly claims: readonly Claim[]
  readonly trials?: () => Promise<readonly Trial[]>
}

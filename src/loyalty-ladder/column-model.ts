/**
 * Events of many customers as columns of numbers, one row an event. The rows of a customer stand
 * together, each event once, in the order of events: by instant, type, id.
 */
export interface LadderColumns {
  /** How many customers there are; those without a row are on the ground. */
  readonly customers: number
  /** The number of the customer, from 0; it never falls from row to row. */
  readonly customer: Uint32Array
  /** The type, as its place in `ladderEventTypes`. */
  readonly type: Uint8Array
  /** When it happened. */
  readonly at: Float64Array
  /**
   * What else decides, 0 where nothing does. `deliveryAssessed`, `complaintResolved`: the place of the
   * verdict in `verdicts`. `recommended`: the sum of 1 if negative, 2 if solicited, 4 if incentivized, 8
   * if it reached many. `referralConverted`: 4 if incentivized. `overridden`: the place of the standing
   * in `ladderStandings`, from 1, 0 for none, and 8 times the place of the rung on the ladder, from 1.
   */
  readonly detail: Uint8Array
  /**
   * For `purchaseReversed`, `complained` and `complaintResolved`, the row of the event it is about;
   * -1 for none, and below that a number of your choice for an event that has no row, the same for the
   * same event.
   */
  readonly about: Int32Array
}

/** Where customers stand, one row a customer. */
export interface LadderColumnPositions {
  /** The rung, as its place on the ladder, the ground being 0. */
  readonly rung: Uint8Array
  /** The standing, as its place in `ladderStandings`. */
  readonly standing: Uint8Array
  /** The highest rung ever reached, as its place on the ladder. */
  readonly highestRung: Uint8Array
  /** Which life with us this is. */
  readonly lifetime: Uint32Array
}

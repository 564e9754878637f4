/** How many deliveries there are of each kind. */
export interface DeliveryTally {
  /** Delivered, and worse than adequate. */
  readonly disaster: number
  /** Delivered within the zone of tolerance. */
  readonly ordinary: number
  /** Delivered better than desired. */
  readonly excellent: number
  /** Not delivered, past the limit: a disaster too, counted apart. */
  readonly overdue: number
  /** Not delivered, not due yet. */
  readonly pending: number
  /** No expectation, no delivery, or called off. */
  readonly unmeasured: number
}

/** The shares of the three verdicts among the deliveries that have one. */
export interface DeliveryShares {
  /** Says that there is at least one verdict. */
  readonly kind: 'shared'
  /** Whole percent of disasters, overdue included. The three sum to 100. */
  readonly disaster: number
  /** Whole percent of ordinary deliveries. */
  readonly ordinary: number
  /** Whole percent of excellent deliveries. */
  readonly excellent: number
  /** How many deliveries have a verdict. */
  readonly n: number
}

/** No delivery has a verdict, so there are no shares. */
export interface NoDeliveryShares {
  /** Says that there are no shares. */
  readonly kind: 'unshared'
  /** Why. */
  readonly because: 'noVerdicts'
}

/** The shares of the verdicts, or why there are none. */
export type DeliveryResult = DeliveryShares | NoDeliveryShares

import type { ShareInterval } from '../statistics/model.ts'

/** Something one customer did, as far as a funnel needs it. */
export interface FunnelEvent {
  /** Who. */
  readonly customer: string
  /** Which step it is. */
  readonly step: string
  /** When, a finite number: an instant, or any other count of time. */
  readonly at: number
}

/**
 * Which events of two steps belong together. `firstFirst`: the first of each, if in order.
 * `firstFirstAfter`: the first of the earlier step, and the first of the later one from then on.
 * `anyFirstAfter`: each of the earlier step, with the first of the later one from then on. `anyAny`:
 * each with each that comes later.
 */
export const funnelJoins = ['firstFirst', 'firstFirstAfter', 'anyFirstAfter', 'anyAny'] as const

/** One of the four ways. */
export type FunnelJoin = (typeof funnelJoins)[number]

/** What a funnel is asked for. */
export interface FunnelOptions {
  /** Which events belong together, default `firstFirstAfter`. */
  readonly join?: FunnelJoin
  /** The longest time between two steps, a number from 0 in the unit of the events; default any. */
  readonly maxGap?: number
}

/** Two events of one customer that belong together. */
export interface FunnelPair {
  /** Who. */
  readonly customer: string
  /** When the earlier step was taken. */
  readonly from: number
  /** When the later one was. */
  readonly to: number
}

/** One step of a funnel. */
export interface FunnelStep {
  /** The step. */
  readonly step: string
  /** How many customers reached it, through every step before. */
  readonly n: number
  /** The share of those who reached the step before; `null` at the first step, or when nobody had. */
  readonly ofPrevious: ShareInterval | null
  /** The share of those who took the first step; `null` when nobody did. */
  readonly ofFirst: ShareInterval | null
}

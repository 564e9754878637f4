import type { Words } from '../language/model.ts'
import type { FunnelJoin } from './funnel-model.ts'
import type { LadderAnalyticsReason } from './model.ts'
import type { RungExit, StayUnit } from './spell-model.ts'
import type { LogRankWeights, SurvivalBand } from './survival-model.ts'
import type { TransitionClock } from './transition-model.ts'

/** Why an answer is none, or not one. */
export const ladderAnalyticsReasonWording: Readonly<Record<LadderAnalyticsReason, Words>> = {
  noStays: { en: 'there are no stays', id: 'tidak ada masa tinggal' },
  tooFewLeft: { en: 'too few have left', id: 'yang pergi terlalu sedikit' },
  beyondFollowUp: {
    en: 'nobody was followed that long, and some stay on',
    id: 'tidak ada yang diikuti selama itu, dan sebagian masih tinggal',
  },
  nothingToCompare: { en: 'there is nothing to compare', id: 'tidak ada yang bisa dibandingkan' },
  nobodyLeft: { en: 'nobody was seen to leave it', id: 'tidak ada yang terlihat meninggalkannya' },
  nobodySeenAgain: {
    en: 'nobody was seen there and again a period later',
    id: 'tidak ada yang terlihat di sana lalu terlihat lagi pada periode berikutnya',
  },
  noAbsorbingState: { en: 'there is no state to end in', id: 'tidak ada keadaan akhir' },
  closedWithoutEnd: {
    en: 'some states never lead to an end',
    id: 'ada keadaan yang tidak pernah menuju akhir',
  },
  severalClosedClasses: {
    en: 'it depends on where one starts',
    id: 'bergantung pada tempat memulai',
  },
}

/** The ways to leave a rung. */
export const rungExitWording: Readonly<Record<RungExit, Words>> = {
  up: { en: 'up', id: 'naik' },
  down: { en: 'down', id: 'turun' },
  out: { en: 'off the ladder', id: 'keluar dari tangga' },
}

/** The units of the length of a stay. */
export const stayUnitWording: Readonly<Record<StayUnit, Words>> = {
  hours: { en: 'hours', id: 'jam' },
  days: { en: 'days', id: 'hari' },
  weeks: { en: 'weeks', id: 'minggu' },
}

/** The scales of intervals for a share of stays. */
export const survivalBandWording: Readonly<Record<SurvivalBand, Words>> = {
  logLog: { en: 'log of minus log', id: 'log dari minus log' },
  log: { en: 'log', id: 'log' },
  plain: { en: 'plain', id: 'biasa' },
}

/** The weights of a comparison of stays. */
export const logRankWeightsWording: Readonly<Record<LogRankWeights, Words>> = {
  equal: { en: 'every exit the same', id: 'setiap kepergian sama berat' },
  peto: { en: 'early exits more', id: 'kepergian awal lebih berat' },
}

/** The clocks by which states follow each other. */
export const transitionClockWording: Readonly<Record<TransitionClock, Words>> = {
  panel: { en: 'by period', id: 'per periode' },
  jump: { en: 'by move', id: 'per perpindahan' },
}

/** Which events of two steps belong together. */
export const funnelJoinWording: Readonly<Record<FunnelJoin, Words>> = {
  firstFirst: { en: 'first and first', id: 'pertama dan pertama' },
  firstFirstAfter: { en: 'first and first after', id: 'pertama dan pertama sesudahnya' },
  anyFirstAfter: { en: 'any and first after', id: 'setiap dan pertama sesudahnya' },
  anyAny: { en: 'any and any after', id: 'setiap dan setiap sesudahnya' },
}

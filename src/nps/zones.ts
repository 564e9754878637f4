import type { UnzonedNps, NpsZone, NpsZoneEnd, NpsZones, ZonedNps } from './practice-model.ts'

const over = (score: number): NpsZoneEnd => ({ score, included: false })
const under = over
const from = (score: number): NpsZoneEnd => ({ score, included: true })
const upTo = from

/**
 * Classifications of scores in circulation, each as its source prints it: which ends belong to a zone,
 * and which scores to none. None of them is the library's, and none is a default: what is good depends
 * on the trade, the country and the way of asking, and a score is best compared with the one before.
 *
 * Lists printed in whole points leave gaps: 50.5 lies between 50 and 51. Round before you look one up,
 * if that is what you mean.
 *
 * @example
 * ```ts
 * import { npsZones } from 'paripurna/nps'
 *
 * npsZones.map(({ id }) => id) // => ['attributedToBain', 'customerGauge', 'netPromoterScorePackage', 'peoplePilotEmployees']
 * ```
 */
export const npsZones = /* @__PURE__ */ (() =>
  [
    {
      id: 'attributedToBain',
      source:
        'Attributed to Bain & Company at second hand, never found in their own words: "above 0 is good, above 20 is favorable, above 50 is excellent, and above 80 is world class", for example profound-tips.com, "Is 40 a good NPS score?"',
      surveyKinds: ['relationship'],
      zones: [
        { id: 'good', text: { en: 'good', id: 'baik' }, from: over(0), to: upTo(20) },
        {
          id: 'favorable',
          text: { en: 'favorable', id: 'menyenangkan' },
          from: over(20),
          to: upTo(50),
        },
        { id: 'excellent', text: { en: 'excellent', id: 'unggul' }, from: over(50), to: upTo(80) },
        {
          id: 'worldClass',
          text: { en: 'world class', id: 'kelas dunia' },
          from: over(80),
          to: upTo(100),
        },
      ],
    },
    {
      id: 'customerGauge',
      source:
        'CustomerGauge, "What is a good Net Promoter Score?" (customergauge.com): any score above 0 good, 50 and above excellent, 70 or higher world class',
      surveyKinds: ['relationship'],
      zones: [
        { id: 'good', text: { en: 'good', id: 'baik' }, from: over(0), to: under(50) },
        { id: 'excellent', text: { en: 'excellent', id: 'unggul' }, from: from(50), to: under(70) },
        {
          id: 'worldClass',
          text: { en: 'world class', id: 'kelas dunia' },
          from: from(70),
          to: upTo(100),
        },
      ],
    },
    {
      id: 'netPromoterScorePackage',
      source:
        'npm package net-promoter-score 0.0.2 (2017), index.js, determineSummary; it rounds to whole points before',
      surveyKinds: ['relationship'],
      zones: [
        { id: 'broken', text: { en: 'broken', id: 'rusak' }, from: from(-100), to: upTo(-100) },
        { id: 'bad', text: { en: 'bad', id: 'buruk' }, from: from(-99), to: upTo(-1) },
        { id: 'neutral', text: { en: 'neutral', id: 'netral' }, from: from(0), to: upTo(0) },
        { id: 'good', text: { en: 'good', id: 'baik' }, from: from(1), to: upTo(50) },
        { id: 'excellent', text: { en: 'excellent', id: 'unggul' }, from: from(51), to: upTo(70) },
        {
          id: 'worldClass',
          text: { en: 'world class', id: 'kelas dunia' },
          from: from(71),
          to: upTo(99),
        },
        { id: 'perfect', text: { en: 'perfect', id: 'sempurna' }, from: from(100), to: upTo(100) },
      ],
    },
    {
      id: 'peoplePilotEmployees',
      source:
        'PeoplePilot, "What\'s a Good eNPS Score?" (peoplepilot.io, 2026), for employees; printed in whole points',
      surveyKinds: ['employee'],
      zones: [
        { id: 'critical', text: { en: 'critical', id: 'kritis' }, from: from(-100), to: under(0) },
        {
          id: 'concerning',
          text: { en: 'concerning', id: 'mengkhawatirkan' },
          from: from(0),
          to: upTo(9),
        },
        { id: 'decent', text: { en: 'decent', id: 'lumayan' }, from: from(10), to: upTo(29) },
        { id: 'strong', text: { en: 'strong', id: 'kuat' }, from: from(30), to: upTo(49) },
        {
          id: 'exceptional',
          text: { en: 'exceptional', id: 'luar biasa' },
          from: from(50),
          to: upTo(100),
        },
      ],
    },
  ] as const satisfies readonly NpsZones[])()

/**
 * Tells in which zone of a classification a score lies. You say which classification: there is no
 * default, because none is the field's.
 *
 * Ends are compared exactly, without rounding: 50 is not above 50. A score in no zone is told so, and
 * not moved into the nearest.
 *
 * @param score - a score in points, from -100 to 100
 * @param zones - one of `npsZones`, or your own: zones from the lowest to the highest, none
 * overlapping
 * @returns `zoned` with the zone; `unzoned` because it lies `belowZones`, `betweenZones` or
 * `aboveZones`
 * @throws RangeError when the score is not from -100 to 100, or naming the zone that is reversed, empty
 * or beyond the scale, or that overlaps or stands before the one before it; or when there is no zone
 * @example Both sides of an open end
 * ```ts
 * import { npsZone, npsZones } from 'paripurna/nps'
 *
 * const [bain, customerGauge] = npsZones
 * npsZone(50, bain) // => { kind: 'zoned', zone: { id: 'favorable', ... }, ... }
 * npsZone(50, customerGauge) // => { kind: 'zoned', zone: { id: 'excellent', ... }, ... }
 * npsZone(0, bain) // => { kind: 'unzoned', because: 'belowZones', zones: 'attributedToBain', score: 0 }
 * npsZone(101, bain) // throws RangeError
 * ```
 */
export function npsZone(score: number, zones: NpsZones): ZonedNps | UnzonedNps {
  if (!(score >= -100 && score <= 100)) {
    throw new RangeError(`npsZone needs a score from -100 to 100, got ${score}`)
  }
  checkZones(zones)
  const facts = { zones: zones.id, score: score + 0 }
  const reached = zones.zones.filter((zone) => isFrom(score, zone.from)).at(-1)
  if (reached === undefined) return { kind: 'unzoned', because: 'belowZones', ...facts }
  if (isUpTo(score, reached.to)) return { kind: 'zoned', zone: reached, ...facts }
  const because = reached === zones.zones.at(-1) ? 'aboveZones' : 'betweenZones'
  return { kind: 'unzoned', because, ...facts }
}

function isFrom(score: number, low: NpsZoneEnd): boolean {
  return score > low.score || (low.included && score === low.score)
}

function isUpTo(score: number, high: NpsZoneEnd): boolean {
  return score < high.score || (high.included && score === high.score)
}

function checkZones({ id, zones }: NpsZones): void {
  if (zones.length === 0) throw new RangeError(`npsZone: ${id} needs at least one zone, got none`)
  for (const [index, zone] of zones.entries()) {
    const { from: low, to: high } = zone
    const empty = low.score === high.score && !(low.included && high.included)
    if (!(low.score >= -100 && low.score <= high.score && high.score <= 100) || empty) {
      throw new RangeError(
        `npsZone: ${place(id, index, zone)} needs ends in order within -100 to 100, got ${low.score} to ${high.score}`,
      )
    }
    const before = zones[index - 1]
    if (before !== undefined && overlaps(before.to, low)) {
      throw new RangeError(
        `npsZone: ${place(id, index, zone)} needs to begin after ${before.id} ends, got ${low.score} and ${before.to.score}`,
      )
    }
  }
}

function overlaps(end: NpsZoneEnd, begin: NpsZoneEnd): boolean {
  return end.score > begin.score || (end.score === begin.score && end.included && begin.included)
}

function place(id: string, index: number, zone: NpsZone): string {
  return `zones[${index}] of ${id} (${zone.id})`
}

import type { AgreementBand, AgreementBands } from './band-model.ts'

/**
 * Readings of coefficients in circulation, each as its source prints it. None of them is the
 * library's, and none is a default: their authors call the limits arbitrary, they contradict each
 * other, and what is enough depends on what follows from a wrong rating.
 *
 * @example
 * ```ts
 * import { agreementBands } from 'paripurna/agreement'
 *
 * agreementBands.map(({ id }) => id) // => ['landisKoch', 'cicchetti', 'krippendorff']
 * ```
 */
export const agreementBands = /* @__PURE__ */ (() =>
  [
    {
      id: 'landisKoch',
      source:
        'Landis and Koch, "The measurement of observer agreement for categorical data", Biometrics 33 (1977) 159-174, page 165',
      coefficients: ['cohenKappa', 'fleissKappa'],
      decimals: 2,
      bands: [
        { id: 'poor', text: { en: 'poor', id: 'buruk' } },
        { id: 'slight', text: { en: 'slight', id: 'sangat rendah' }, from: 0 },
        { id: 'fair', text: { en: 'fair', id: 'rendah' }, from: 0.21 },
        { id: 'moderate', text: { en: 'moderate', id: 'sedang' }, from: 0.41 },
        { id: 'substantial', text: { en: 'substantial', id: 'kuat' }, from: 0.61 },
        { id: 'almostPerfect', text: { en: 'almost perfect', id: 'hampir sempurna' }, from: 0.81 },
      ],
    },
    {
      id: 'cicchetti',
      source:
        'Cicchetti, "Guidelines, criteria, and rules of thumb for evaluating normed and standardized assessment instruments in psychology", Psychological Assessment 6 (1994) 284-290',
      coefficients: ['cohenKappa', 'fleissKappa'],
      decimals: 2,
      bands: [
        { id: 'poor', text: { en: 'poor', id: 'buruk' } },
        { id: 'fair', text: { en: 'fair', id: 'cukup' }, from: 0.4 },
        { id: 'good', text: { en: 'good', id: 'baik' }, from: 0.6 },
        { id: 'excellent', text: { en: 'excellent', id: 'sangat baik' }, from: 0.75 },
      ],
    },
    {
      id: 'krippendorff',
      source:
        'Krippendorff, Content Analysis (2004), page 241: rely on variables from .800, draw tentative conclusions only from those between .667 and .800',
      coefficients: ['krippendorffAlpha'],
      decimals: 3,
      bands: [
        { id: 'unreliable', text: { en: 'not to be relied on', id: 'tidak dapat diandalkan' } },
        {
          id: 'tentative',
          text: { en: 'for tentative conclusions only', id: 'hanya untuk simpulan sementara' },
          from: 0.667,
        },
        { id: 'reliable', text: { en: 'reliable', id: 'dapat diandalkan' }, from: 0.8 },
      ],
    },
  ] as const satisfies readonly AgreementBands[])()

/**
 * Tells in which band of a reading a coefficient lies. You say which reading: there is no default,
 * because none is the field's.
 *
 * A reading is printed to some decimals, 0.20 and then 0.21, and says nothing of what lies between. So the
 * coefficient is rounded to as many before, halves up, and every coefficient has a band. An
 * interval often reaches over several.
 *
 * @param value - a coefficient, 1 or below
 * @param bands - one of `agreementBands`, or your own: bands from the lowest to the highest, the
 * first without a least coefficient
 * @returns the band
 * @throws RangeError when the value is above 1 or not finite, or the decimals are not whole or out of
 * range, or naming the band that does not begin above the one before
 * @example Both sides of a limit, and below all of them
 * ```ts
 * import { agreementBand, agreementBands } from 'paripurna/agreement'
 *
 * const [landisKoch] = agreementBands
 * agreementBand(0.606, landisKoch).id // => 'substantial'
 * agreementBand(0.604, landisKoch).id // => 'moderate'
 * agreementBand(-0.3, landisKoch).text.id // => 'buruk'
 * agreementBand(1.2, landisKoch) // throws RangeError
 * ```
 */
export function agreementBand(value: number, bands: AgreementBands): AgreementBand {
  if (!(Number.isFinite(value) && value <= 1)) {
    throw new RangeError(`agreementBand needs a coefficient of 1 or below, got ${value}`)
  }
  const [lowest] = checkBands(bands)
  const unit = 10 ** bands.decimals
  const rounded = Math.round(value * unit) / unit
  const reached = bands.bands.filter(({ from }) => from === undefined || rounded >= from)
  return reached.at(-1) ?? lowest
}

function checkBands({ id, decimals, bands }: AgreementBands): readonly [AgreementBand] {
  if (!(Number.isInteger(decimals) && decimals >= 0 && decimals <= 15)) {
    throw new RangeError(`agreementBand: ${id} needs 0 to 15 decimals, got ${decimals}`)
  }
  const [lowest] = bands
  if (lowest === undefined || lowest.from !== undefined) {
    throw new RangeError(
      `agreementBand: ${id} needs a first band without a least coefficient, got ${lowest?.from ?? 'none'}`,
    )
  }
  let below = -Infinity
  for (const [index, band] of bands.entries()) {
    if (index === 0) continue
    const { from = NaN } = band
    if (!(from > below && from <= 1)) {
      throw new RangeError(
        `agreementBand: bands[${index}] of ${id} (${band.id}) needs to begin above the one before, up to 1, got ${from}`,
      )
    }
    below = from
  }
  return [lowest]
}

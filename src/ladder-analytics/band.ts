import { criticalValue } from '../statistics/normal.ts'
import { survivalBands, type SurvivalOptions, type SurvivalShare } from './survival-model.ts'

/** The bounds of a share with a standard error; `null` where there is no interval. */
export type BandAround = (
  share: number,
  standardError: number | null,
) => Pick<SurvivalShare, 'low' | 'high'>

/**
 * How intervals are laid around a share, on the scale that was asked for (Kalbfleisch and Prentice,
 * The Statistical Analysis of Failure Time Data, 2nd edition 2002, section 1.4).
 *
 * @internal
 */
export function bandAround(
  act: string,
  { level = 0.95, band = 'logLog' }: SurvivalOptions,
): BandAround {
  if (!survivalBands.includes(band)) {
    throw new RangeError(`${act} needs a band of ${survivalBands.join(', ')}, got ${band}`)
  }
  const z = criticalValue(level)
  const bounds = {
    logLog: (share: number, error: number) => {
      const log = Math.log(share)
      const stretch = Math.exp((z * error) / (share * log))
      return [share ** (1 / stretch), share ** stretch]
    },
    log: (share: number, error: number) => {
      const stretch = Math.exp((z * error) / share)
      return [share / stretch, Math.min(1, share * stretch)]
    },
    plain: (share: number, error: number) => [
      Math.max(0, share - z * error),
      Math.min(1, share + z * error),
    ],
  }[band]
  return (share, error) => {
    if (error === null || share <= 0 || share >= 1) return { low: null, high: null }
    const [low = NaN, high = NaN] = bounds(share, error)
    return { low, high }
  }
}

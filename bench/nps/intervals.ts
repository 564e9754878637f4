import { npsInterval, type NpsInterval, type NpsTally } from 'paripurna/nps'
import type { Contest } from '../contest.ts'

/** From a small sample to everybody. */
export const sizes = [10, 1000, 10_000_000] as const

const nobody: NpsTally = { promoters: 0, passives: 0, detractors: 0 }

interface Answer {
  readonly tally: NpsTally
  readonly interval: ReturnType<typeof npsInterval>
}

/**
 * Levels by turns, so that no processor can learn the way to the bounds: of ten answers it would, and
 * of more it would not. At the bounds the statistic of the test is plus and minus the quantile.
 */
export function intervals(): Contest {
  const quantiles = Array.from({ length: 211 }, (_, index) => 1.5 + index / 200)
  const options = quantiles.map((z) => ({ level: levelOf(z) }))
  return {
    title: 'npsInterval',
    expected: (index) => {
      const z = (quantiles[index % quantiles.length] ?? NaN).toFixed(6)
      return `${z}/-${z}`
    },
    read: (answer) => {
      const { tally, interval } = answer as Answer
      const { low, high } = interval as NpsInterval
      return [low, high].map((bound) => statistic(tally, bound / 100).toFixed(6)).join('/')
    },
    contestants: sizes.map((n) => {
      const tallies = talliesOf(n)
      return {
        name: nameOf(n),
        run: (index): Answer => {
          const tally = tallies[index % tallies.length] ?? nobody
          return { tally, interval: npsInterval(tally, options[index % options.length]) }
        },
      }
    }),
  }
}

/** What a contestant is called. */
export function nameOf(n: number): string {
  return `${n} answers`
}

/** Nine tallies of one size, with the same shares in every size. */
function talliesOf(n: number): readonly NpsTally[] {
  const tenth = n / 10
  return [4, 5, 6].flatMap((promoters) =>
    [1, 2, 3].map((detractors) => ({
      promoters: promoters * tenth,
      passives: (10 - promoters - detractors) * tenth,
      detractors: detractors * tenth,
    })),
  )
}

/** Tango's statistic as it is printed: Statistics in Medicine 17 (1998) 891-908. */
function statistic({ promoters, passives, detractors }: NpsTally, delta: number): number {
  const n = promoters + passives + detractors
  const b = -detractors - promoters + (2 * n - promoters + detractors) * delta
  const c = -detractors * delta * (1 - delta)
  const q = (Math.sqrt(b * b - 8 * n * c) - b) / (4 * n)
  return (promoters - detractors - n * delta) / Math.sqrt(n * (2 * q + delta * (1 - delta)))
}

/** The share of a normal distribution within z on both sides, by Simpson's rule. */
function levelOf(z: number): number {
  const steps = 1000
  const density = (at: number) => Math.exp((-at * at) / 2) / Math.sqrt(2 * Math.PI)
  const weighted = Array.from({ length: steps + 1 }, (_, step) => {
    const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2
    return weight * density((step * z) / steps)
  })
  return (2 * z * weighted.reduce((sum, one) => sum + one, 0)) / (3 * steps)
}

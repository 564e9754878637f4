// How sure can one be of a share? The interval says it; the share alone does not.
import { writePercent } from 'paripurna/language'
import { wilsonInterval } from 'paripurna/statistics'

const percent = (share: number) => writePercent(100 * share, { language: 'en', decimals: 1 })

const promisesKept = [
  { branch: 'Solo', kept: 9, of: 10 },
  { branch: 'Bandung', kept: 450, of: 500 },
  { branch: 'Makassar', kept: 8, of: 8 },
]

for (const { branch, kept, of } of promisesKept) {
  const { share, low, high } = wilsonInterval(kept, of)
  console.log(`${branch}: ${percent(share)} of ${of}, between ${percent(low)} and ${percent(high)}`)
}

// Output:
// Solo: 90.0% of 10, between 59.6% and 98.2%
// Bandung: 90.0% of 500, between 87.1% and 92.3%
// Makassar: 100.0% of 8, between 67.6% and 100.0%

// How long do clients stay on their rung, and which way do they leave? The mean of finished stays misleads.
import {
  absorbingChain,
  cumulativeIncidence,
  explainAbsorption,
  explainIncidence,
  explainSurvival,
  kaplanMeier,
  transitionMatrix,
  type StayRecord,
} from 'paripurna/ladder-analytics'

const up = [12, 45, 61, 95, 120].map((duration) => ({ duration, exit: 'up' }))
const down = [30, 61, 120, 200].map((duration) => ({ duration, exit: 'down' }))
const going = [30, 61, 80, 150, 200, 365].map((duration) => ({ duration, exit: null }))
const stays: StayRecord[] = [...up, ...down, ...going]

const finished = [...up, ...down].map(({ duration }) => duration)
const naive = finished.reduce((sum, days) => sum + days, 0) / finished.length
console.log(`The mean of the ${finished.length} finished stays: ${naive.toFixed(1)} days.`)
console.log(explainSurvival(kaplanMeier(stays), { language: 'en', unit: 'days' }))
console.log(explainIncidence(cumulativeIncidence(stays), { language: 'en', unit: 'days' }))
console.log(explainSurvival(kaplanMeier(stays), { language: 'id', unit: 'hari' }))

const states = ['customer', 'client', 'advocate', 'lost'] as const
const counts = [
  [50, 25, 0, 25],
  [15, 60, 15, 10],
  [0, 0, 0, 0],
  [0, 0, 0, 0],
]
const matrix = transitionMatrix({ clock: 'panel', states, counts })
const chain = absorbingChain(matrix, { absorbing: ['advocate', 'lost'] })
console.log(explainAbsorption(chain, { language: 'en', from: 'client' }))

// Output:
// The mean of the 9 finished stays: 82.7 days.
// 9 of 15 stays have ended; half end by 120 days (45 or more with 95% confidence).
// 9 of 15 stays have ended; by 200 days 40% up (14% to 65%), 36% down (10% to 63%), 25% still there; intervals with 95% confidence.
// 9 dari 15 masa tinggal sudah berakhir; separuhnya berakhir dalam 120 hari (45 atau lebih dengan tingkat kepercayaan 95%).
// From client: 4 steps on average; ends in advocate 46%, lost 54%.

import { PerformanceObserver } from 'node:perf_hooks'
import { setTimeout } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { tallyRatings } from 'paripurna/nps'
import type { Outcome, Trial } from '../contest.ts'
import { meanOfPoints } from './peers.ts'
import type { Ratings } from './ratings.ts'

const megabyte = 1e6

/** By how much memory has grown when all ratings were counted, and nothing was collected meanwhile. */
export async function weighMemory({ numbers, bytes }: Ratings): Promise<Trial> {
  const us = { isPeer: false }
  return {
    title: `memory after ${numbers.length / 1e6} million: heap and buffers`,
    expected: 'grow by less than 1 MB',
    outcomes: [
      await weigh('tallyRatings, number[]', () => tallyRatings(numbers), us),
      await weigh('tallyRatings, Uint8Array', () => tallyRatings(bytes), us),
      await weigh('simple-statistics, mean of map', () => meanOfPoints(numbers)),
    ],
  }
}

async function weigh(name: string, run: () => unknown, { isPeer = true } = {}): Promise<Outcome> {
  const collections: string[] = []
  const observer = new PerformanceObserver((list) => {
    collections.push(...list.getEntries().map((entry) => entry.name))
  })
  run()
  collectGarbage()
  await setTimeout(20)
  observer.observe({ entryTypes: ['gc'] })
  const before = process.memoryUsage()
  const answer = run()
  const after = process.memoryUsage()
  // Collections are told of a moment later.
  await setTimeout(20)
  observer.disconnect()
  const grown = [after.heapUsed - before.heapUsed, after.arrayBuffers - before.arrayBuffers]
  const [heap = '', buffers = ''] = grown.map((size) => `${(size / megabyte).toFixed(3)} MB`)
  const isRight =
    answer !== undefined &&
    collections.length === 0 &&
    grown.every((size) => Math.abs(size) < megabyte)
  const outcome = `heap ${heap}, buffers ${buffers}, collections ${collections.length}`
  return { name, outcome, isRight, isPeer }
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void
  collect()
}

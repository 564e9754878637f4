import type { LadderEvent } from 'paripurna/loyalty-ladder'

const day = 86_400_000
const begin = Date.UTC(2024, 0, 1)

/** Numbers from 0 to 1, the same in every run (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Histories of customers, each of ten events in order, ids of their own: about a year and a half each. */
export function makeHistories(customers: number, eventsEach = 10): LadderEvent[][] {
  const random = randomNumbers(11)
  return Array.from({ length: customers }, (_, customer) => {
    let at = begin + Math.floor(random() * 300 * day)
    return Array.from({ length: eventsEach }, (__, index) => {
      at += Math.floor(random() * 110 * day)
      return eventOf(`c${customer}-${index}`, at, random)
    })
  })
}

function eventOf(id: string, at: number, random: () => number): LadderEvent {
  const roll = random()
  if (roll < 0.1) return { type: 'showedInterest', id, at }
  if (roll < 0.45) return { type: 'purchased', id, at, amount: Math.floor(random() * 500) }
  if (roll < 0.7) {
    const verdict = roll < 0.48 ? 'disaster' : roll < 0.54 ? 'ordinary' : 'excellent'
    return { type: 'deliveryAssessed', id, at, verdict }
  }
  if (roll < 0.85) {
    const [solicited, incentivized] = [random() < 0.4, random() < 0.2]
    const reach = random() < 0.5 ? 'one' : 'many'
    return { type: 'recommended', id, at, sentiment: 'positive', solicited, incentivized, reach }
  }
  if (roll < 0.9) return { type: 'referralConverted', id, at, incentivized: random() < 0.3 }
  if (roll < 0.93) return { type: 'boughtAsGift', id, at }
  if (roll < 0.97) return { type: 'npsAnswered', id, at, group: 'promoter' }
  return { type: 'complained', id, at }
}

/** Every history with one event in twenty delivered after all that came later. */
export function withLateEvents(histories: readonly (readonly LadderEvent[])[]): LadderEvent[][] {
  const random = randomNumbers(5)
  return histories.map((events) => {
    const late = events.map(() => random() < 0.05)
    return [...events.filter((_, at) => !late[at]), ...events.filter((_, at) => late[at])]
  })
}

// A climb, step by step, with the reason of each: buying is not loyalty, and a bribe moves nobody.
import {
  decideLadder,
  defaultLadderPolicy,
  explainLadderDecision,
  startLadder,
  type LadderEvent,
} from 'paripurna/loyalty-ladder'

const day = (date: string) => Date.parse(`${date}T03:00:00Z`)
const told = { sentiment: 'positive', solicited: false, reach: 'one' } as const
const events: LadderEvent[] = [
  { type: 'showedInterest', id: 'w-1', at: day('2026-01-02') },
  { type: 'purchased', id: 'o-1', at: day('2026-01-05'), amount: 120 },
  { type: 'purchased', id: 'o-2', at: day('2026-02-11'), amount: 900 },
  { type: 'deliveryAssessed', id: 'd-1', at: day('2026-02-14'), verdict: 'excellent' },
  { type: 'recommended', id: 'r-1', at: day('2026-02-20'), ...told, incentivized: true },
  { type: 'deliveryAssessed', id: 'd-2', at: day('2026-03-01'), verdict: 'excellent' },
  { type: 'recommended', id: 'r-2', at: day('2026-03-03'), ...told, incentivized: false },
  { type: 'deliveryAssessed', id: 'd-3', at: day('2026-04-09'), verdict: 'disaster' },
]

let state = startLadder()
for (const event of events) {
  const decision = decideLadder(defaultLadderPolicy, state, event)
  console.log(`${event.id}: ${explainLadderDecision(decision, { language: 'en' })}`)
  state = decision.state
}

// Output:
// w-1: Moved from suspect to prospect: all it takes is there (w-1). For customer: 0 of 1 purchase.
// o-1: Moved from prospect to customer: all it takes is there (o-1). For client: 1 of 2 days with a purchase.
// o-2: Moved from customer to client: all it takes is there (o-1, o-2). For advocate: 0 of 2 deliveries above expectation, 0 of 1 unrewarded recommendation.
// d-1: Held at client, active: not yet enough for the next rung. For advocate: 1 of 2 deliveries above expectation, 0 of 1 unrewarded recommendation.
// r-1: Held at client, active: it was rewarded. For advocate: 1 of 2 deliveries above expectation, 0 of 1 unrewarded recommendation.
// d-2: Held at client, active: not yet enough for the next rung. For advocate: 0 of 1 unrewarded recommendation.
// r-2: Moved from client to advocate: all it takes is there (o-1, o-2, d-1, d-2, r-2). For evangelist: 0 of 3 unasked, unrewarded acts of spreading the word.
// d-3: Moved from advocate to client: what it takes is no longer there. For advocate: 0 of 2 deliveries above expectation.

// A webhook handler: an event arrives twice, then a late one; the stored log and state stay right.
import { appendLadderEvent, defaultLadderPolicy, startLadderLog } from 'paripurna/loyalty-ladder'
import { ladderEventSchema, ladderLogSchema } from 'paripurna/schema'

const stored = new Map<string, string>()

function handle(customer: string, body: unknown): string {
  const parsed = ladderEventSchema.safeParse(body)
  if (!parsed.success)
    return `refused: ${parsed.error.issues.map(({ path }) => path.join('.')).join()}`
  const text = stored.get(customer)
  const log = text === undefined ? startLadderLog() : ladderLogSchema.parse(JSON.parse(text))
  const {
    log: next,
    state,
    decision,
    refolded,
  } = appendLadderEvent(defaultLadderPolicy, log, parsed.data)
  stored.set(customer, JSON.stringify(next))
  return `${decision.kind}${refolded ? ' (came late)' : ''}: ${state.rung}, ${next.events.length} events`
}

const second = { type: 'purchased', id: 'o-2', at: '2026-02-11T09:30:00+07:00' }
const first = { type: 'purchased', id: 'o-1', at: '2026-01-05T16:00:00+07:00' }

console.log(handle('c-7', second))
console.log(handle('c-7', second))
console.log(handle('c-7', first))
console.log(handle('c-7', { type: 'purchased', id: 'o-3', at: 'yesterday' }))

// Output:
// moved: customer, 1 events
// duplicate: customer, 1 events
// moved (came late): client, 2 events
// refused: at

// One customer, two writers: what came late, what was known when, a snapshot, a stricter policy tried.
import {
  backtestLadder,
  defaultLadderPolicy as policy,
  explainLadderBacktestMove,
  ladderAsAt,
  ladderAsOf,
  mergeLadderLogs,
  replayLadder,
  restoreLadder,
  snapshotLadder,
} from 'paripurna/loyalty-ladder'

const day = (date: string) => Date.parse(`${date}T03:00:00Z`)
const bought = (id: string, at: number) => ({ type: 'purchased', id, at }) as const
const first = bought('o-1', day('2026-01-05'))
const late = { ...bought('o-2', day('2026-02-11')), recordedAt: day('2026-03-20') }
const web = { events: [late, first, { ...first, amount: 90 }] }
const { log, conflicts } = mergeLadderLogs(policy, [{ events: [first] }, web])
console.log('merged:', log.events.map(({ id }) => id).join(' '), '- now', log.state.rung)
for (const { id, dropped } of conflicts) console.log(`conflict: ${id}, ${dropped.length} dropped`)

const march = day('2026-03-02')
console.log('on 2 March she was', ladderAsOf(policy, log.events, march).state.rung)
console.log('on 2 March we thought', ladderAsAt(policy, log.events, march).state.rung)

const stored = JSON.stringify(snapshotLadder(policy, log.state))
const snapshot = restoreLadder(policy, JSON.parse(stored))
if (snapshot.kind === 'refused') throw new Error(`${snapshot.because} at ${snapshot.path}`)
const since = [bought('o-0', day('2025-12-24')), first, bought('o-3', day('2026-04-01'))]
const { decisions } = replayLadder(policy, since, { snapshot })
console.log(decisions.map(({ event = 'time', kind }) => `${event} ${kind}`).join(', '))

const client = [{ evidence: 'purchaseDays', atLeast: 3 }] as const
const after = { ...policy, requirements: { ...policy.requirements, client } }
const { moved } = backtestLadder({ before: policy, after }, [{ customer: 'Ayu', ...log }])
for (const move of moved) console.log(explainLadderBacktestMove(move, { language: 'en' }))

// Output:
// merged: o-1 o-2 - now client
// conflict: o-1, 1 dropped
// on 2 March she was client
// on 2 March we thought customer
// o-0 late, o-1 duplicate, o-3 held
// Ayu: customer, active after, client, active before. Before: Moved from customer to client: all it takes is there (o-1, o-2). For advocate: 0 of 2 deliveries above expectation, 0 of 1 unrewarded recommendation. After: Held at customer, active: not yet enough for the next rung. For client: 2 of 3 days with a purchase.

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ladderColumns } from '../../src/loyalty-ladder/column-rows.ts'
import { replayLadderColumns } from '../../src/loyalty-ladder/columns.ts'
import { ladderStandings, type LadderEvent } from '../../src/loyalty-ladder/model.ts'
import type { LadderPolicy } from '../../src/loyalty-ladder/policy-model.ts'
import { replayLadder } from '../../src/loyalty-ladder/replay.ts'
import { policiesWithoutWindows } from './random-policies.ts'
import { day, histories, mixedUp, start } from './reference.ts'

const mixed = histories.chain(mixedUp)

test('replayLadderColumns puts every customer where replayLadder does, under any policy without windows', () => {
  fc.assert(
    fc.property(
      policiesWithoutWindows,
      fc.array(mixed, { maxLength: 4 }),
      fc.option(fc.integer({ min: -10, max: 900 }), { nil: undefined }),
      (policy, logs, days) => {
        const options = days === undefined ? {} : { until: start + days * day }
        const columns = ladderColumns(
          policy,
          logs.map((events) => ({ events })),
        )
        const positions = replayLadderColumns(policy, columns, options)
        logs.forEach((events, customer) => {
          const { rung, standing, highestRung, lifetime } = replayLadder(
            policy,
            events,
            options,
          ).state
          expect({
            rung: policy.rungs[positions.rung[customer] ?? -1],
            standing: ladderStandings[positions.standing[customer] ?? -1],
            highestRung: policy.rungs[positions.highestRung[customer] ?? -1],
            lifetime: positions.lifetime[customer],
          }).toEqual({ rung, standing, highestRung, lifetime })
        })
      },
    ),
    { numRuns: 300 },
  )
})

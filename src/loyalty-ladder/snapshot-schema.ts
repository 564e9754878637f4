import * as z from 'zod'
import { ladderRungs } from './model.ts'
import { ladderStateSchema } from './schema.ts'
import type { LadderSnapshot } from './snapshot-model.ts'

/**
 * The gate for stored snapshots on the usual six rungs. Whether a snapshot was made under a policy of
 * yours is for `restoreLadder` to say, which checks the shape as well and knows rungs of your own.
 *
 * @example
 * ```ts
 * import { defaultLadderPolicy, snapshotLadder, startLadder } from 'paripurna/loyalty-ladder'
 * import { ladderSnapshotSchema } from 'paripurna/schema'
 *
 * const snapshot = snapshotLadder(defaultLadderPolicy, startLadder())
 * ladderSnapshotSchema.parse(JSON.parse(JSON.stringify(snapshot))) // => snapshot
 * ladderSnapshotSchema.safeParse({ ...snapshot, schemaVersion: 2 }).error?.issues[0]?.path // => ['schemaVersion']
 * ```
 */
export const ladderSnapshotSchema = /* @__PURE__ */ (() =>
  z.strictObject({
    schemaVersion: z.literal(1),
    policy: z.string().min(1),
    state: ladderStateSchema,
    highestBefore: z.enum(ladderRungs).exactOptional(),
  }) satisfies z.ZodType<LadderSnapshot>)()

import { durationMilliseconds } from '../calendar/duration.ts'
import { instantOf } from '../calendar/instant.ts'
import type { Duration, Instant, InstantLike } from '../calendar/model.ts'
import type {
  NpsInvitation,
  NpsInvitationHistory,
  NpsInvitationObstacle,
  NpsInvitationPolicy,
  NpsInvitationReason,
} from './survey-model.ts'

/**
 * Tells whether a customer may be invited to answer now, or is to be left in peace, why and until when.
 *
 * Lengths are laid on the calendar of the policy's zone from the invitation or the answer: 30 days end
 * at the same time of day, a month at the end of a shorter one. The instant at which a length ends is
 * the first at which it no longer stands in the way. All obstacles are told, the one that stands
 * longest first; those that time alone does not end come before all others.
 *
 * It reads a history and keeps none: record the invitation yourself, and ask again for the next.
 *
 * @param options - `history`: past invitations and answers, in any order, whether the customer opted
 * out, and whether a follow-up is open; `now`; `policy`, in which a rule left out is no rule
 * @returns `mayInvite`; or `mayNotInvite` with `because`, `until` (absent when time alone does not end
 * it) and all `obstacles`
 * @throws RangeError when an instant of the history is none, or after now; when a length is no
 * duration or negative; when the most invitations are not a whole number from 1; or when the zone is
 * unknown
 * @example Ninety days between invitations
 * ```ts
 * import { mayInvite } from 'paripurna/nps'
 *
 * const policy = { timeZone: 'Asia/Jakarta', afterInvitation: { days: 90 }, afterAnswer: { months: 6 } }
 * const history = { invitedAt: [Date.UTC(2026, 0, 1)], answeredAt: [] }
 * mayInvite({ history, now: Date.UTC(2026, 2, 31), policy }) // => { kind: 'mayNotInvite', because: 'invitedRecently', until: Date.UTC(2026, 3, 1), ... }
 * mayInvite({ history, now: Date.UTC(2026, 3, 1), policy }) // => { kind: 'mayInvite' }
 * mayInvite({ history: { ...history, optedOut: true }, now: Date.UTC(2027, 0, 1), policy }).kind // => 'mayNotInvite'
 * ```
 */
export function mayInvite(options: {
  readonly history: NpsInvitationHistory
  readonly now: InstantLike
  readonly policy: NpsInvitationPolicy
}): NpsInvitation {
  const { history, policy } = options
  const now = instantOf(options.now)
  // Refuses an unknown zone even where no length needs one.
  durationMilliseconds({}, { at: now, timeZone: policy.timeZone })
  const obstacles = [
    ...lasting('optedOut', history.optedOut),
    ...lasting('followUpOpen', policy.notDuringFollowUp && history.followUpOpen),
    ...timed(history, now, policy),
  ].sort((one, other) => endOf(other) - endOf(one))
  const [longest] = obstacles
  return longest === undefined
    ? { kind: 'mayInvite' }
    : { kind: 'mayNotInvite', ...longest, obstacles }
}

function endOf({ until }: NpsInvitationObstacle): number {
  return until ?? Number.MAX_VALUE
}

function lasting(
  because: NpsInvitationReason,
  stands: boolean | undefined,
): readonly NpsInvitationObstacle[] {
  return stands === true ? [{ because }] : []
}

/** The obstacles that time ends, those that it has ended left out. */
function timed(
  history: NpsInvitationHistory,
  now: Instant,
  policy: NpsInvitationPolicy,
): readonly NpsInvitationObstacle[] {
  const { afterAnswer, afterInvitation, most, timeZone } = policy
  const invited = read(history.invitedAt, now, 'invitedAt')
  const answered = read(history.answeredAt, now, 'answeredAt')
  const after = (starts: readonly Instant[], length: Duration | undefined, rule: string) =>
    length === undefined ? [] : ends(starts, now, { length, timeZone, rule })
  const perWindow = checkMost(most?.invitations)
  const found = [
    ['answeredRecently', after(answered, afterAnswer, 'afterAnswer')[0]],
    ['invitedRecently', after(invited, afterInvitation, 'afterInvitation')[0]],
    ['invitedTooOften', after(invited, most?.within, 'most.within')[perWindow - 1]],
  ] as const
  return found.flatMap(([because, until]) =>
    until === undefined || until <= now ? [] : [{ because, until }],
  )
}

/** When a length that starts at each instant ends, the latest first. */
function ends(
  starts: readonly Instant[],
  now: Instant,
  { length, timeZone, rule }: { length: Duration; timeZone: string; rule: string },
): readonly Instant[] {
  if (durationMilliseconds(length, { at: now, timeZone }) < 0) {
    throw new RangeError(
      `mayInvite needs ${rule} of the policy from 0, got ${JSON.stringify(length)}`,
    )
  }
  return starts
    .map((at) => at + durationMilliseconds(length, { at, timeZone }))
    .sort((one, other) => other - one)
}

function read(instants: readonly Instant[], now: Instant, field: string): readonly Instant[] {
  return instants.map((instant, index) => {
    const at = instantOf(instant)
    if (at > now) {
      throw new RangeError(
        `mayInvite needs a history up to now (${now}), got ${field}[${index}]: ${at}`,
      )
    }
    return at
  })
}

function checkMost(invitations = 1): number {
  if (!(Number.isSafeInteger(invitations) && invitations >= 1)) {
    throw new RangeError(
      `mayInvite needs most.invitations of the policy as a whole number from 1, got ${invitations}`,
    )
  }
  return invitations
}

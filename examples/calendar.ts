// One instant on two calendars, and a clock reading that happens twice.
import { civilDateAt, instantAt, periodAt, writeInstant } from 'paripurna/calendar'

const answeredAt = new Date('2024-01-31T17:00:00Z')

for (const timeZone of ['Europe/London', 'Asia/Jakarta']) {
  const month = periodAt(answeredAt, { period: 'month', timeZone })
  console.log(`${timeZone}: ${civilDateAt(answeredAt, timeZone)}, counted in ${month.label}`)
}

for (const disambiguation of ['earlier', 'later', 'reject'] as const) {
  try {
    const instant = instantAt('2026-11-01T01:30', 'America/New_York', { disambiguation })
    console.log(`${disambiguation}: ${writeInstant(instant, { language: 'en', timeZone: 'UTC' })}`)
  } catch (fault) {
    console.log(`${disambiguation}: ${String(fault)}`)
  }
}

// Output:
// Europe/London: 2024-01-31, counted in 2024-01
// Asia/Jakarta: 2024-02-01, counted in 2024-02
// earlier: 1 November 2026, 05:30
// later: 1 November 2026, 06:30
// reject: RangeError: instantAt: clocks in America/New_York show 2026-11-01T01:30:00.000 twice

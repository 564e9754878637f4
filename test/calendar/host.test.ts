import { expect, test } from 'vitest'

test('the host stands in the zone that this run is named after', () => {
  const { TZ = '' } = process.env
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(TZ)
  const offsets: Readonly<Record<string, number>> = {
    UTC: 0,
    'Asia/Jakarta': -420,
    'America/New_York': 300,
    'Australia/Lord_Howe': -660,
    'Pacific/Apia': -780,
  }
  expect(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()).toBe(offsets[TZ])
})

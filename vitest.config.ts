import { defineConfig } from 'vitest/config'
import { testsOfTime } from './test/house/time.ts'

const rooms = ['test/**/*.test.ts']
const notRooms = ['test/house/**', 'test/examples/**']
const calendar = ['test/calendar/*.test.ts']

/**
 * The host's zone must not matter, and the linter lets nothing in the source read it. So the calendar is
 * tested as if the machine stood in each of these, what loads the calendar in two of them, and what
 * knows no time in one.
 */
const zones = {
  UTC: rooms,
  'America/New_York': [...calendar, ...testsOfTime()],
  'Asia/Jakarta': calendar,
  'Australia/Lord_Howe': calendar,
  'Pacific/Apia': calendar,
}

export default defineConfig({
  test: {
    // Rooms keep nothing between calls, so their tests need no process each.
    isolate: false,
    maxWorkers: '100%',
    setupFiles: './test/house/draws.ts',
    testTimeout: 120_000,
    hookTimeout: 180_000,
    reporters: ['default', './test/house/closing-line.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'house',
          include: notRooms.map((folder) => `${folder}/*.test.ts`),
        },
      },
      {
        extends: true,
        test: {
          name: 'types',
          typecheck: {
            enabled: true,
            only: true,
            include: ['test/**/*.test-d.ts'],
            // The whole is compiled by `npm run check`.
            tsconfig: './test/tsconfig.types.json',
          },
        },
      },
      ...Object.entries(zones).map(([zone, include]) => ({
        extends: true as const,
        test: {
          name: zone,
          include,
          exclude: notRooms,
          env: { TZ: zone },
        },
      })),
    ],
  },
})

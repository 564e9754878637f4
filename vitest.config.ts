import { defineConfig } from 'vitest/config'

/** The host's zone must not matter, so every room is tested as if the machine stood in each of these. */
const zones = [
  'UTC',
  'Asia/Jakarta',
  'America/New_York',
  'Australia/Lord_Howe',
  'Pacific/Apia',
] as const
const notRooms = ['test/house/**', 'test/examples/**']

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
            tsconfig: './test/tsconfig.json',
          },
        },
      },
      ...zones.map((zone) => ({
        extends: true as const,
        test: {
          name: zone,
          include: ['test/**/*.test.ts'],
          exclude: notRooms,
          env: { TZ: zone },
        },
      })),
    ],
  },
})

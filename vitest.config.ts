import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    typecheck: {
      enabled: true,
      include: ['test/**/*.test-d.ts'],
      tsconfig: './test/tsconfig.json',
    },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    reporters: ['default', './test/house/closing-line.ts'],
  },
})

import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    // Neither UTC nor ours: a date that leans on the machine's zone fails here and not in Yên Bái.
    env: { TZ: 'America/Phoenix' },
    exclude: ['**/node_modules/**', '**/build/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    globalSetup: ['./tests/global-setup.ts'],
  },
})

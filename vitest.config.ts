import { defineConfig } from 'vitest/config'

/** Whole systems in processes of their own: started, killed, and walked through in a browser. */
const WHOLE_SYSTEM = ['tests/journeys/**/*.test.ts', 'tests/reliability/**/*.test.ts']

export default defineConfig({
  test: {
    // Neither UTC nor ours: a date that leans on the machine's zone fails here and not in Yên Bái.
    env: { TZ: 'America/Phoenix' },
    exclude: ['**/node_modules/**', '**/build/**'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          exclude: WHOLE_SYSTEM,
          globalSetup: ['./tests/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'system',
          include: WHOLE_SYSTEM,
          globalSetup: ['./tests/journeys/served-demonstration.ts'],
          // After the others and one file at a time: they share one server, and need both cores.
          sequence: { groupOrder: 1 },
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})

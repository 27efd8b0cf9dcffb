import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    pool: "forks",
    poolOptions: { forks: { singleFork: true } },
    projects: [
      { extends: true, test: { name: "tidy", include: ["tidy/**/*.spec.ts"], testTimeout: 120_000 } },
      {
        extends: true,
        test: {
          name: "city",
          include: ["tests/**/*.spec.ts"],
          // One whole city for all of them; the tidy test alone starts none.
          globalSetup: ["tests/one-city.ts"],
          // Long waits of different faults overlap; what would disturb another test is done alone.
          maxConcurrency: 20,
          // Limits, not measures: a busy machine is slow.
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: ["browser/**/*.spec.ts"],
          // The same city, once the others have done with it.
          globalSetup: ["tests/one-city.ts"],
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})

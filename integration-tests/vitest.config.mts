import { defineConfig } from "vitest/config"

/** What people do in a browser, on a city of its own: `npm run test:browser` in this folder. */
const browser = process.env.CITYOS_BROWSER_TESTS === "1"

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
      ...(browser
        ? [
            {
              extends: true,
              test: {
                name: "browser",
                include: ["browser/**/*.spec.ts"],
                globalSetup: ["tests/one-city.ts"],
                testTimeout: 90_000,
                hookTimeout: 180_000,
              },
            } as const,
          ]
        : []),
    ],
  },
})

import { test } from "./test.mjs"

const LIMIT_MS = 4 * 60 * 60_000

/**
 * `npm run faults`: every part killed at every committed boundary of a placement, and every race for goods fifty times; `npm test` takes
 * each boundary and each race once.
 */
export async function faults() {
  process.env.CITYOS_FAULTS = "all"
  await test(["integration-tests/tests/kills.spec.ts", "integration-tests/tests/rush.spec.ts"], { limit: LIMIT_MS })
}

import { test } from "./test.mjs"

const LIMIT_MS = 4 * 60 * 60_000

/**
 * `npm run faults`: every part killed at every committed boundary of a placement, Medusa after every committed statement of a checkout, and
 * every race for goods fifty times; `npm test` takes each boundary, some statements and each race once.
 */
export async function faults() {
  process.env.CITYOS_FAULTS = "all"
  const files = ["kills", "checkout-kills", "rush"].map((name) => `integration-tests/tests/${name}.spec.ts`)
  await test(files, { limit: LIMIT_MS })
}

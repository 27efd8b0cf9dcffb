/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @type {Counts} */
export const NONE = { passed: 0, failed: 0, skipped: 0 }

/** @param {Counts} one @param {Counts} other @returns {Counts} */
export const add = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
})

/**
 * Counts of a vitest or jest report (both write jest's JSON). A file that could not even be loaded, and a run that ended
 * badly without a failed test, count as one failure each: nothing that went wrong may look green.
 * @param {string | undefined} report its text, undefined when the runner wrote none
 * @param {number} code exit code of the runner
 * @returns {Counts & { failures: string[] }} failures: file and name of each failed test
 */
export function countReport(report, code) {
  const parsed = parse(report)
  if (!parsed) return { ...NONE, failed: 1, failures: ["the runner wrote no report"] }
  /** @type {string[]} */
  const failures = []
  let { passed, failed, skipped } = NONE
  for (const file of parsed.testResults ?? []) {
    const tests = file.assertionResults ?? []
    for (const test of tests) {
      if (test.status === "passed") passed++
      else if (test.status === "failed") {
        failed++
        failures.push(`${file.name}: ${test.fullName ?? test.title}`)
      } else skipped++
    }
    if (file.status === "failed" && !tests.some((test) => test.status === "failed")) {
      failed++
      failures.push(`${file.name}: ${(file.message || "could not be loaded").split("\n")[0]}`)
    }
  }
  if (code !== 0 && failed === 0) {
    failed = 1
    failures.push(`the runner ended with exit code ${code} although every test passed`)
  }
  if (passed + failed + skipped === 0) return { ...NONE, failed: 1, failures: ["the runner found no test"] }
  return { passed, failed, skipped, failures }
}

/** The last line of a test run. @param {Counts} counts */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`
}

/**
 * @typedef {{ testResults?: { name: string, status: string, message?: string,
 *   assertionResults?: { status: string, fullName?: string, title?: string }[] }[] }} Report
 * @returns {Report | undefined}
 */
function parse(/** @type {string | undefined} */ report) {
  try {
    return report === undefined ? undefined : JSON.parse(report)
  } catch {
    return undefined
  }
}

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import { add, countReport, NONE, summary } from "./counts.mjs"
import { choose, packagesOf, testPlan } from "./plan.mjs"

function repository() {
  const root = mkdtempSync(join(tmpdir(), "plan-"))
  const write = (/** @type {string} */ path, /** @type {unknown} */ content = "") => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === "string" ? content : JSON.stringify(content))
  }
  write("scripts/lib/a.spec.mjs")
  write("plugins/kernel/package.json", { name: "@dakkah/kernel", scripts: { test: "vitest run" } })
  write("plugins/kernel/src/rules/share.spec.ts")
  write("plugins/empty/package.json", { name: "@dakkah/empty", scripts: { test: "vitest run" } })
  write("plugins/empty/dist/x.spec.js")
  write("medusa/package.json", { name: "@dakkah/medusa", scripts: { test: "node node_modules/jest/bin/jest.js" } })
  write("medusa/integration-tests/http.spec.ts")
  write("integration-tests/package.json", { name: "@dakkah/integration-tests", scripts: { test: "vitest run" } })
  write("integration-tests/tests/kills.spec.ts")
  return root
}

test("packages with tests are stages, others are not; jest is told from vitest", () => {
  const plan = testPlan(repository())
  expect(plan.map(({ name, kind }) => [name, kind])).toEqual([
    ["format", "check"],
    ["typecheck-scripts", "check"],
    ["typecheck", "turbo"],
    ["lint-scripts", "check"],
    ["lint", "turbo"],
    ["scripts", "vitest"],
    ["@dakkah/kernel", "vitest"],
    ["@dakkah/medusa", "jest"],
    ["@dakkah/integration-tests", "vitest"],
  ])
})

test("a package by any of its names, a stage, or one file", () => {
  const root = repository()
  const plan = testPlan(root)
  for (const name of ["kernel", "@dakkah/kernel", "plugins/kernel", "plugins/kernel/"])
    expect(choose(plan, [name], { root }).map((stage) => stage.name)).toEqual(["@dakkah/kernel"])
  expect(choose(plan, ["typecheck"], { root })).toMatchObject([{ kind: "turbo" }])
  expect(choose(plan, ["plugins/kernel/src/rules/share.spec.ts"], { root })).toMatchObject([
    { name: "@dakkah/kernel", args: ["src/rules/share.spec.ts"] },
  ])
  expect(choose(plan, ["share"], { root })).toMatchObject([
    { name: "@dakkah/kernel", args: ["src/rules/share.spec.ts"] },
  ])
  expect(() => choose(plan, ["kernle"], { root })).toThrow(
    expect.objectContaining({ name: "unknown_test", message: expect.stringContaining("@dakkah/kernel") }),
  )
})

test("a package's tests need that package built; checks and the tests of the whole city need everything", () => {
  const root = repository()
  const built = (/** @type {string[]} */ ...names) => packagesOf(choose(testPlan(root), names, { root, from: root }))
  expect(built("kernel", "medusa")).toEqual(["@dakkah/kernel", "@dakkah/medusa"])
  expect(built("kernel", "lint")).toBeUndefined()
  expect(built("integration-tests/tests/kills.spec.ts")).toBeUndefined()
})

const file = (/** @type {string} */ status, /** @type {string[]} */ ...tests) => ({
  name: "a.spec.ts",
  status,
  message: "SyntaxError: x\n at",
  assertionResults: tests.map((each) => ({ status: each, fullName: each })),
})
const report = (/** @type {unknown[]} */ ...files) => JSON.stringify({ testResults: files })

test("passed, failed and skipped are counted over all files", () => {
  expect(
    countReport(report(file("passed", "passed", "pending"), file("failed", "passed", "failed", "todo")), 1),
  ).toMatchObject({ passed: 2, failed: 1, skipped: 2 })
})

test.each([
  ["no report", undefined, 0],
  ["half a report", '{"testResults":[', 1],
  ["no test at all", report(), 0],
  ["a file that does not load", report(file("failed")), 1],
  ["an error after all tests passed", report(file("passed", "passed")), 1],
])("%s is one failure", (_, text, code) => {
  const counts = countReport(text, code)
  expect(counts.failed).toBe(1)
  expect(counts.failures).toHaveLength(1)
})

test("the last line", () => {
  const sum = add(add(NONE, { passed: 2, failed: 0, skipped: 0 }), { passed: 3, failed: 1, skipped: 0 })
  expect(summary(sum)).toBe("5 passed, 1 failed")
  expect(summary({ ...sum, skipped: 4 })).toBe("5 passed, 1 failed, 4 skipped")
})

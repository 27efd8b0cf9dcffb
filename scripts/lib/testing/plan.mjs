import { existsSync, readdirSync, readFileSync, statSync } from "node:fs"
import { basename, join, relative, resolve, sep } from "node:path"
import { Failure } from "../failure.mjs"
import { ROOT } from "../paths.mjs"

const MINUTE = 60_000

/**
 * @typedef {{ name: string, folder: string, kind: "check", command: string[], limit: number }} Check
 * one command, counted as one test
 * @typedef {{ name: string, folder: string, kind: "vitest" | "jest", args: string[], limit: number }} Suite
 * all test files of a package; `limit`: milliseconds after which it is ended and counts as failed
 * @typedef {{ name: string, folder: string, kind: "turbo", task: string, limit: number }} TurboCheck
 * @typedef {Check | Suite | TurboCheck} Stage
 */

/** Checks of the whole repository, cheap ones first: what fails here fails within seconds. @type {Stage[]} */
const CHECKS = [
  {
    name: "format",
    folder: ".",
    kind: "check",
    command: ["prettier", "--check", "--log-level=warn", "."],
    limit: 5 * MINUTE,
  },
  { name: "typecheck-scripts", folder: ".", kind: "check", command: ["tsc", "-p", "scripts"], limit: 5 * MINUTE },
  { name: "typecheck", folder: ".", kind: "turbo", task: "typecheck", limit: 10 * MINUTE },
  {
    name: "lint-scripts",
    folder: ".",
    kind: "check",
    command: ["eslint", "scripts", "eslint.config.js"],
    limit: 5 * MINUTE,
  },
  { name: "lint", folder: ".", kind: "turbo", task: "lint", limit: 15 * MINUTE },
]

/** Where packages are; unit tests run before those that boot applications, the whole system comes last. */
const PACKAGES = ["connectors/*", "plugins/*", "payload", "storefront", "medusa", "integration-tests"]
/** Its tests start every part of the suite. */
const WHOLE_CITY = "integration-tests"
const LIMITS = /** @type {Record<string, number>} */ ({ medusa: 20 * MINUTE, [WHOLE_CITY]: 25 * MINUTE })
const TEST_FILE = /\.(spec|test)\.(ts|tsx|mts|mjs|js)$/
const NOT_OURS = new Set(["node_modules", "dist", ".medusa", ".next", ".turbo", ".data"])

/** Every stage of `npm test`, in order. A package without test files has none. @param {string} [root] @returns {Stage[]} */
export function testPlan(root = ROOT) {
  return [...CHECKS, ...suites(root)]
}

/** @param {string} root @returns {Suite[]} */
function suites(root) {
  const scripts = /** @type {Suite} */ ({
    name: "scripts",
    folder: "scripts",
    kind: "vitest",
    args: [],
    limit: 5 * MINUTE,
  })
  const packages = PACKAGES.flatMap((pattern) => expand(root, pattern)).map((folder) => suite(root, folder))
  return [scripts, ...packages].flatMap((each) => (each && hasTests(join(root, each.folder)) ? [each] : []))
}

/** @param {string} root @param {string} folder @returns {Suite | undefined} */
function suite(root, folder) {
  const manifest = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"))
  const test = manifest.scripts?.test
  if (!test) return undefined
  return {
    name: manifest.name,
    folder,
    kind: /\bjest\b/.test(test) ? "jest" : "vitest",
    args: [],
    limit: LIMITS[folder] ?? 10 * MINUTE,
  }
}

/**
 * The part of the plan that a person asks for: a stage ("lint"), a package ("@dakkah/kernel", "kernel",
 * "plugins/kernel") or a test file by its path or name ("allocate").
 * @param {Stage[]} plan
 * @param {string[]} wanted
 * @param {{ root?: string, from?: string }} [options] `from`: folder that a relative path starts at
 * @throws {Failure} unknown_test
 */
export function choose(plan, wanted, { root = ROOT, from = process.cwd() } = {}) {
  const suites = plan.flatMap((stage) => (stage.kind === "vitest" || stage.kind === "jest" ? [stage] : []))
  return wanted.flatMap((name) => {
    const found = plan.filter((stage) => names(stage).includes(name.replace(/\/$/, "")))
    if (found.length) return found
    const path = [resolve(from, name), resolve(root, name)].find(
      (candidate) => existsSync(candidate) && statSync(candidate).isFile(),
    )
    const files = suites.flatMap((suite) => {
      const folder = join(root, suite.folder)
      const own = path ? [path].filter((each) => each.startsWith(folder + sep)) : named(name, folder)
      return own.map((file) => ({ ...suite, args: [relative(folder, file)] }))
    })
    if (files.length) return files
    throw new Failure(
      "unknown_test",
      `"${name}" is neither a stage, a package nor a test file. There are: ${plan.map((stage) => stage.name).join(", ")}.`,
    )
  })
}

export const needsServers = (/** @type {Stage} */ stage) =>
  (stage.kind === "vitest" || stage.kind === "jest") && stage.folder !== "scripts"

/**
 * What has to be built for the stages, by name of package; undefined for everything, which a whole city needs too.
 * @param {Stage[]} stages
 */
export function packagesOf(stages) {
  const own = stages.filter((stage) => needsServers(stage) && stage.folder !== WHOLE_CITY)
  return own.length === stages.length ? own.map(({ name }) => name) : undefined
}

/** Test files below a folder that go by this name, the ending aside. */
const named = (/** @type {string} */ name, /** @type {string} */ folder) =>
  [...testFiles(folder)].filter((file) => basename(file).replace(TEST_FILE, "") === name)

const names = (/** @type {Stage} */ { name, folder }) => [
  name,
  name.replace(/^@dakkah\//, ""),
  ...(folder === "." ? [] : [folder]),
]

/** @returns {string[]} folders with a package.json */
function expand(/** @type {string} */ root, /** @type {string} */ pattern) {
  const [parent = "", star] = pattern.split("/")
  const folders = star
    ? existsSync(join(root, parent))
      ? readdirSync(join(root, parent))
          .sort()
          .map((name) => `${parent}/${name}`)
      : []
    : [parent]
  return folders.filter((folder) => existsSync(join(root, folder, "package.json")))
}

const hasTests = (/** @type {string} */ folder) => !testFiles(folder).next().done

/** Every test file below a folder. @returns {Generator<string, void>} */
function* testFiles(/** @type {string} */ folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !NOT_OURS.has(entry.name)) yield* testFiles(path)
    else if (!entry.isDirectory() && TEST_FILE.test(entry.name)) yield path
  }
}

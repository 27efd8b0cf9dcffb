import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { childEnvironment } from "../environment/child.mjs"
import { Failure } from "../failure.mjs"
import { ROOT } from "../paths.mjs"
import { run } from "../run.mjs"
import { turbo } from "../setup/build.mjs"
import { countReport } from "./counts.mjs"

/**
 * Runs one stage; its output goes to the terminal.
 * @param {import("./plan.mjs").Stage} stage
 * @param {{ environment: Record<string, string>, reports: string }} options `environment`: of the servers for the tests
 * @returns {Promise<import("./counts.mjs").Counts & { failures: string[] }>}
 */
export async function runStage(stage, { environment, reports }) {
  mkdirSync(reports, { recursive: true })
  if (stage.kind === "check")
    return outcome(await execute(stage, bin(".", stage.command[0] ?? ""), stage.command.slice(1), environment))
  if (stage.kind === "turbo") return typecheck(stage, join(reports, `${stage.task}.log`))
  const report = join(reports, `${stage.folder.replaceAll("/", "-")}.json`)
  rmSync(report, { force: true })
  const code = stage.kind === "jest" ? await jest(stage, report, environment) : await vitest(stage, report, environment)
  return countReport(existsSync(report) ? readFileSync(report, "utf8") : undefined, code)
}

/** vitest of the package, or the repository's where a package has none (`scripts`). */
function vitest(
  /** @type {import("./plan.mjs").Suite} */ stage,
  /** @type {string} */ report,
  /** @type {Record<string, string>} */ environment,
) {
  const own = bin(stage.folder, "vitest")
  const args = ["run", ...stage.args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  return execute(stage, existsSync(own) ? own : bin(".", "vitest"), args, environment)
}

/** jest by the package's own script: it knows the flags that Medusa's runner needs. */
function jest(
  /** @type {import("./plan.mjs").Suite} */ stage,
  /** @type {string} */ report,
  /** @type {Record<string, string>} */ environment,
) {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, stage.folder, "package.json"), "utf8"))
  const command = [scripts.test, "--json", `--outputFile=${quote(report)}`, ...stage.args.map(quote)].join(" ")
  return execute(stage, "sh", ["-c", command], environment)
}

async function execute(
  /** @type {import("./plan.mjs").Stage} */ stage,
  /** @type {string} */ program,
  /** @type {string[]} */ args,
  /** @type {Record<string, string>} */ environment,
) {
  const path = join(ROOT, stage.folder, "node_modules", ".bin")
  const env = childEnvironment(environment)
  const { code } = await run(program, args, {
    cwd: join(ROOT, stage.folder),
    env: { ...env, PATH: `${path}:${env.PATH}` },
    show: true,
    timeout: stage.limit,
    allowFailure: true,
  })
  return code
}

async function typecheck(/** @type {import("./plan.mjs").TurboCheck} */ stage, /** @type {string} */ log) {
  try {
    await turbo(stage.task, { log, goOn: true })
    return outcome(0)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    process.stderr.write(`${error.describe()}\n`)
    return outcome(1)
  }
}

const outcome = (/** @type {number} */ code) =>
  code === 0
    ? { passed: 1, failed: 0, skipped: 0, failures: [] }
    : { passed: 0, failed: 1, skipped: 0, failures: [`exit code ${code}`] }

const bin = (/** @type {string} */ folder, /** @type {string} */ name) =>
  join(ROOT, folder, "node_modules", ".bin", name)
const quote = (/** @type {string} */ text) => `'${text.replaceAll("'", `'\\''`)}'`

import { mkdirSync, renameSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { Failure } from "../failure.mjs"
import { ROOT } from "../paths.mjs"
import { step } from "../progress.mjs"
import { run } from "../run.mjs"
import { downloadTemporal } from "./download.mjs"
import { findTemporal } from "./search.mjs"

const MODULE = join(ROOT, "scripts", "temporal-server")

/**
 * The program of the Temporal server, found, downloaded or built.
 * @param {{ environment: NodeJS.ProcessEnv, log: string }} options
 * @returns {Promise<{ path: string, from: string } | undefined>} undefined: a running server is used
 * @throws {Failure} no_temporal when there is no way to get one
 */
export async function ensureTemporal({ environment, log }) {
  const found = findTemporal(environment)
  if (found.kind === "server") return undefined
  if (found.kind === "program") return { path: found.path, from: found.from }
  const { target, go } = found
  try {
    await step("download the Temporal server", (note) => downloadTemporal(target, { note }))
    return { path: target, from: "download" }
  } catch (error) {
    const { message, cause } = /** @type {Error} */ (error)
    const why = cause instanceof Error ? cause.message : message
    if (!go)
      throw new Failure(
        "no_temporal",
        `there is no Temporal server: none on PATH, none in the cache (${target}), temporal.download does not give one (${why}), and Go 1.26 or later ` +
          "to build one is not installed. Do one of: install the CLI (brew install temporal, or https://temporal.io/setup) and start again; name a program " +
          "with TEMPORAL_CLI_PATH; name a running server with TEMPORAL_ADDRESS; install Go (https://go.dev/dl).",
      )
  }
  await build(target, log)
  return { path: target, from: "build" }
}

async function build(/** @type {string} */ target, /** @type {string} */ log) {
  mkdirSync(dirname(target), { recursive: true })
  const unfinished = `${target}.building.${process.pid}`
  const slow =
    "no download from here, so it is built from its source with Go: once, about 4 minutes on 2 cores, then kept for every clone"
  try {
    await step(
      "build the Temporal server",
      async (note) => {
        let packages = 0
        await run("go", ["build", "-v", "-o", unfinished, "github.com/temporalio/cli/cmd/temporal"], {
          cwd: MODULE,
          log,
          name: "go build (Temporal server)",
          env: { ...process.env, CGO_ENABLED: "0", GOFLAGS: "-mod=readonly" },
          onLine: () => note(`${++packages} packages done`),
          fix: "Check that Go reaches its module proxy (go env GOPROXY), or name a program with TEMPORAL_CLI_PATH.",
        })
        renameSync(unfinished, target)
      },
      { slow },
    )
  } finally {
    rmSync(unfinished, { force: true })
  }
}

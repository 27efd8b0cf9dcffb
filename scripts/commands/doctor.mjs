import { existsSync } from "node:fs"
import { join } from "node:path"
import { loadDotEnv } from "../lib/environment/dot-env.mjs"
import { describeError } from "../lib/failure.mjs"
import { holderOf } from "../lib/lock.mjs"
import { dataFolder, ROOT } from "../lib/paths.mjs"
import { freeDisk, gigabytes, memoryLimit } from "../lib/preflight.mjs"
import { say, warn } from "../lib/progress.mjs"
import { hasPnpm, isInstalled, pinnedPnpm } from "../lib/setup/pnpm.mjs"
import { findTemporal, thisMachine } from "../lib/temporal/search.mjs"

/** @typedef {{ part: string, version: string, state: "ok" | "off" | "bad", advice?: string }} Finding */

const MARKS = { ok: "✔", off: "·", bad: "✘" }

/** `npm run doctor`: each part, its version, reachable or not, and what to do. Changes nothing; exit code 1 on a fault. */
export async function doctor() {
  try {
    loadDotEnv()
    const data = dataFolder()
    const findings = [...machine(data), ...tools()]
    if (isInstalled()) findings.push(...(await (await import("../lib/doctor/parts.mjs")).partsOf(data)))
    const running = holderOf(join(data, "run.lock"))
    const state = running
      ? `${running.command} runs as process ${running.pid} since ${running.at}`
      : 'nothing runs here ("npm start" starts it)'
    const { columns } = await import("../lib/stack/address-table.mjs")
    say(
      columns(findings.map(({ part, version, state: mark, advice = "" }) => [MARKS[mark], part, version, advice])).join(
        "\n",
      ),
    )
    say(`\n  ${state}. Data: ${data}`)
    process.exitCode = findings.some((finding) => finding.state === "bad") ? 1 : 0
  } catch (error) {
    warn(describeError(error))
    process.exitCode = 1
  }
}

/** @param {string} data @returns {Finding[]} */
function machine(data) {
  const memory = memoryLimit()
  const disk = freeDisk(existsSync(data) ? data : ROOT)
  const enough = (/** @type {number} */ bytes, /** @type {number} */ needed) =>
    bytes < needed * 1024 ** 3 ? "bad" : "ok"
  return [
    { part: "Node", version: process.versions.node, state: "ok" },
    {
      part: "memory",
      version: gigabytes(memory),
      state: enough(memory, 3),
      advice: enough(memory, 3) === "bad" ? "3 GB are needed" : "",
    },
    {
      part: "disk",
      version: `${gigabytes(disk)} free`,
      state: enough(disk, 0.5),
      advice: enough(disk, 0.5) === "bad" ? "make room, or move CITYOS_DATA_DIR" : "",
    },
  ]
}

/** @returns {Finding[]} */
function tools() {
  const installed = isInstalled()
  return [
    {
      part: "pnpm",
      version: pinnedPnpm(),
      state: hasPnpm() ? "ok" : "off",
      advice: hasPnpm() ? "" : '"npm start" fetches it',
    },
    {
      part: "packages",
      version: installed ? "as the lockfile says" : "not installed",
      state: installed ? "ok" : "off",
      advice: installed ? "" : '"npm start" installs them',
    },
    temporalProgram(),
  ]
}

/** @returns {Finding} */
function temporalProgram() {
  try {
    const found = findTemporal(process.env)
    if (found.kind === "server")
      return {
        part: "Temporal program",
        version: "not needed",
        state: "ok",
        advice: `TEMPORAL_ADDRESS=${found.address}`,
      }
    if (found.kind === "fetch")
      return {
        part: "Temporal program",
        version: "none yet",
        state: "off",
        advice: found.go ? `downloaded or built with Go ${found.go} at the next start` : "downloaded at the next start",
      }
    const version = /Server [\d.]+/.exec(thisMachine.version(found.path, ["--version"]) ?? "")?.[0] ?? "does not run"
    return {
      part: "Temporal program",
      version,
      state: version.startsWith("Server") ? "ok" : "bad",
      advice: `from ${found.from}: ${found.path}`,
    }
  } catch (error) {
    return { part: "Temporal program", version: "", state: "bad", advice: /** @type {Error} */ (error).message }
  }
}

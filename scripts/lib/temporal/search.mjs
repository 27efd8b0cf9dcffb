import { execFileSync } from "node:child_process"
import { accessSync, constants, existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { Failure } from "../failure.mjs"
import { cacheFolder } from "../paths.mjs"

/** Version of the CLI (server 1.31.2) that is downloaded, built and kept in the cache. */
export const CLI_VERSION = "1.8.2"
const OLDEST_SERVER = [1, 27]
const OLDEST_GO = [1, 26]

/**
 * What the search asks of the machine; a test gives other answers.
 * @typedef {{
 *   isProgram: (path: string) => boolean,
 *   version: (command: string, args: string[]) => string | undefined,
 * }} Machine
 * @typedef {{ kind: "server", address: string } | { kind: "program", path: string, from: string }
 *   | { kind: "fetch", target: string, go: string | undefined }} Found
 */

/** @type {Machine} */
export const thisMachine = {
  isProgram(path) {
    try {
      accessSync(path, constants.X_OK)
      return existsSync(path)
    } catch {
      return false
    }
  },
  version(command, args) {
    try {
      return execFileSync(command, args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], timeout: 15_000 })
    } catch {
      return undefined
    }
  },
}

/**
 * Looks for a Temporal server: a running one, a program that is named, one on PATH, one in the cache; else says where
 * one has to go, by download or, where there is Go, by a build.
 * @param {NodeJS.ProcessEnv} environment
 * @param {Machine} [machine]
 * @returns {Found}
 * @throws {Failure} temporal_not_found when TEMPORAL_CLI_PATH names nothing that runs
 */
export function findTemporal(environment, machine = thisMachine) {
  if (environment.TEMPORAL_ADDRESS) return { kind: "server", address: environment.TEMPORAL_ADDRESS }
  const named = environment.TEMPORAL_CLI_PATH
  if (named) {
    if (machine.isProgram(named)) return { kind: "program", path: named, from: "TEMPORAL_CLI_PATH" }
    throw new Failure(
      "temporal_not_found",
      `TEMPORAL_CLI_PATH is ${named}, and there is no program. Set it right, or unset it to look elsewhere.`,
    )
  }
  for (const folder of (environment.PATH ?? "").split(delimiter).filter(Boolean)) {
    const path = join(folder, "temporal")
    if (machine.isProgram(path) && isRecent(machine.version(path, ["--version"])))
      return { kind: "program", path, from: "PATH" }
  }
  const cached = join(cacheFolder(environment), `temporal-${CLI_VERSION}`)
  if (machine.isProgram(cached)) return { kind: "program", path: cached, from: "cache" }
  const go = goVersion(machine.version("go", ["version"]))
  return { kind: "fetch", target: cached, go: go && notOlder(go, OLDEST_GO) ? go.join(".") : undefined }
}

/** @param {string | undefined} words of `temporal --version`: "temporal version 1.8.2 (Server 1.31.2, UI 2.50.1)" */
export function isRecent(words) {
  const server = /Server (\d+)\.(\d+)/.exec(words ?? "")
  return server !== null && notOlder([Number(server[1]), Number(server[2])], OLDEST_SERVER)
}

/** @param {string | undefined} words of `go version` @returns {number[] | undefined} */
function goVersion(words) {
  const match = /go(\d+)\.(\d+)/.exec(words ?? "")
  return match ? [Number(match[1]), Number(match[2])] : undefined
}

/** @param {number[]} version @param {number[]} oldest */
function notOlder(version, oldest) {
  const [major = 0, minor = 0] = version
  const [oldMajor = 0, oldMinor = 0] = oldest
  return major > oldMajor || (major === oldMajor && minor >= oldMinor)
}

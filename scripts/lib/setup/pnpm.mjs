import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { QUIET } from "../environment/child.mjs"
import { hashOf } from "../hash.mjs"
import { ROOT, TOOLS } from "../paths.mjs"
import { run } from "../run.mjs"

/** The pinned package manager: its program, fetched into the project, nothing global. */
export const PNPM = join(TOOLS, "node_modules", ".bin", "pnpm")
const MARKER = join(ROOT, "node_modules", ".cityos-installed")
const LOCKED = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json"].map((name) => join(ROOT, name))
const OFFLINE =
  "Check that this machine reaches the npm registry (npm ping), then start again: what was fetched is kept."

/** @returns {string} the version of `packageManager` in package.json: "12.21.0" */
export function pinnedPnpm() {
  const { packageManager } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"))
  return packageManager.split("@")[1].split("+")[0]
}

/** @returns {boolean} whether the pinned version is there */
export function hasPnpm() {
  const manifest = join(TOOLS, "node_modules", "pnpm", "package.json")
  return existsSync(PNPM) && JSON.parse(readFileSync(manifest, "utf8")).version === pinnedPnpm()
}

/** @returns {boolean} whether the packages of the lockfile as it is now are installed */
export function isInstalled() {
  return existsSync(MARKER) && readFileSync(MARKER, "utf8") === hashOf(LOCKED)
}

/** Fetches pnpm with npm. @param {{ log: string }} options */
export async function fetchPnpm({ log }) {
  mkdirSync(TOOLS, { recursive: true })
  // npm looks for the nearest package.json upwards: without one here it would find the project's.
  writeFileSync(join(TOOLS, "package.json"), '{ "private": true }\n')
  const args = [
    "install",
    "--prefix",
    TOOLS,
    "--no-save",
    "--no-audit",
    "--no-fund",
    "--loglevel=error",
    `pnpm@${pinnedPnpm()}`,
  ]
  await run("npm", args, { cwd: TOOLS, log, name: "npm install pnpm", fix: OFFLINE })
}

/** Installs exactly what the lockfile says. @param {{ log: string, note: (text: string) => void }} options */
export async function installPackages({ log, note }) {
  await run(PNPM, ["install", "--frozen-lockfile", "--reporter=append-only"], {
    cwd: ROOT,
    // CI: pnpm asks nothing (it would before it removes another manager's node_modules).
    env: { ...process.env, ...QUIET, CI: "true" },
    log,
    name: "pnpm install",
    fix: `${OFFLINE} If it says that the lockfile is out of date, a package.json was changed without "pnpm install".`,
    onLine: (line) => line.startsWith("Progress:") && note(line.replace("Progress: ", "")),
  })
  writeFileSync(MARKER, hashOf(LOCKED))
}

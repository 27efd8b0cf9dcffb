import { spawn, spawnSync } from "node:child_process"
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test, vi } from "vitest"
import { takeLock } from "../lib/lock.mjs"
import { ROOT } from "../lib/paths.mjs"
import { freePort } from "../lib/ports.mjs"
import { isInstalled } from "../lib/setup/pnpm.mjs"

// Each is a process of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 })

const PORTS = ["MEDUSA", "PAYLOAD", "STOREFRONT", "POSTGRES", "TEMPORAL", "RELAY", "WORKER", "WORKER_METRICS"]

/** A command as a person runs it, on data of its own. @param {Record<string, string>} [settings] */
function bench(settings = {}) {
  const data = mkdtempSync(join(tmpdir(), "command-"))
  const env = { ...process.env, ...settings, CITYOS_DATA_DIR: data, npm_lifecycle_event: "" }
  return {
    data,
    run: (/** @type {string} */ command, /** @type {string[]} */ ...args) =>
      spawnSync(process.execPath, [join("scripts", `${command}.mjs`), ...args], {
        cwd: ROOT,
        env,
        encoding: "utf8",
        timeout: 60_000,
      }),
    /** Beside this process, which has to answer meanwhile. */
    ask: (/** @type {string} */ command) =>
      new Promise((/** @type {(said: { code: number | null, said: string }) => void} */ resolve) => {
        const child = spawn(process.execPath, [join("scripts", `${command}.mjs`)], { cwd: ROOT, env, timeout: 60_000 })
        let said = ""
        for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += String(text)))
        child.once("exit", (code) => resolve({ code, said }))
      }),
  }
}

// Where nothing is installed a start installs first: then there is nothing to check a setting with.
test.skipIf(!isInstalled())(
  "a taken port is told at once, with its holder and what to do, before anything is built",
  async () => {
    const taken = createServer()
    await new Promise((/** @type {(nothing?: unknown) => void} */ resolve) => taken.listen(0, () => resolve()))
    const address = taken.address()
    const port = typeof address === "object" && address ? address.port : 0
    const free = await Promise.all(PORTS.map(async (name) => [`${name}_PORT`, String(await freePort())]))
    const { ask, data } = bench({ ...Object.fromEntries(free), MEDUSA_PORT: String(port) })
    const { code, said } = await ask("start")
    taken.close()
    expect(code).toBe(1)
    expect(said).toContain(`port_in_use: ${port} is held by process ${process.pid} (`)
    expect(said).toMatch(/start with MEDUSA_PORT=\d+/)
    expect(said).not.toContain("build what changed")
    expect(existsSync(join(data, "run.lock"))).toBe(false)
  },
)

test("a second start says who runs already, and does not touch it", async () => {
  const { run, data } = bench()
  const lock = takeLock(join(data, "run.lock"), "npm start")
  const { status, stderr } = run("start")
  expect(status).toBe(1)
  expect(stderr).toContain(`already_running: npm start runs as process ${process.pid}`)
  expect("release" in lock && existsSync(join(data, "run.lock"))).toBe(true)
})

test.skipIf(!isInstalled())("wrong settings are named, all of them, before anything is started", () => {
  const { status, stderr } = bench({ MEDUSA_PORT: "70000", TEMPORAL_ADDRESS: "https://temporal" }).run("start")
  expect(status).toBe(1)
  expect(stderr).toMatch(/bad_setting: MEDUSA_PORT must be a port.*TEMPORAL_ADDRESS must be "host:port"/s)
})

test("reset asks, and without a terminal to ask at it removes nothing", () => {
  const { run, data } = bench()
  mkdirSync(join(data, "logs"))
  writeFileSync(join(data, "secrets.json"), "{}")
  const asked = run("reset")
  expect(asked.status).toBe(1)
  expect(asked.stderr).toContain("not_confirmed")
  expect(existsSync(join(data, "secrets.json"))).toBe(true)
  expect(run("reset", "--yes").status).toBe(0)
  expect(existsSync(join(data, "secrets.json"))).toBe(false)
})

test("reset leaves data alone that somebody works on", () => {
  const { run, data } = bench()
  writeFileSync(join(data, "secrets.json"), "{}")
  takeLock(join(data, "run.lock"), "npm start")
  expect(run("reset", "--yes").stderr).toContain("already_running")
  expect(existsSync(join(data, "secrets.json"))).toBe(true)
})

test("doctor says that nothing runs, that something does, and makes nothing", () => {
  const { run, data } = bench()
  expect(run("doctor").stdout).toContain("nothing runs here")
  expect(existsSync(join(data, "secrets.json"))).toBe(false)
  takeLock(join(data, "run.lock"), "npm start")
  expect(run("doctor").stdout).toContain(`npm start runs as process ${process.pid}`)
})

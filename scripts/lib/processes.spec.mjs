import { existsSync, mkdtempSync, readFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout as wait } from "node:timers/promises"
import { expect, test } from "vitest"
import { isAlive } from "./process-table.mjs"
import { processes } from "./processes.mjs"
import { endOrphans } from "./run-record.mjs"

const script = (/** @type {string} */ code, name = "part") => ({
  name,
  command: process.execPath,
  args: ["-e", code],
  cwd: tmpdir(),
  env: process.env,
})

function bench() {
  const folder = mkdtempSync(join(tmpdir(), "parts-"))
  /** @type {import("./failure.mjs").Failure[]} */
  const crashes = []
  const record = join(folder, "run.json")
  return {
    crashes,
    record,
    folder,
    parts: processes({ logs: folder, record, onCrash: (failure) => crashes.push(failure) }),
  }
}

const grandchild = (/** @type {string} */ file) =>
  `const c = require("child_process").spawn(process.execPath, ["-e", "process.on('SIGTERM',()=>{});setInterval(()=>{},9999)"], { stdio: "ignore" })
   require("fs").writeFileSync(${JSON.stringify(file)}, String(c.pid)); setInterval(()=>{}, 9999)`

async function until(/** @type {() => boolean} */ condition) {
  for (let i = 0; i < 200 && !condition(); i++) await wait(25)
  expect(condition()).toBe(true)
}

test("a crash is told with its last lines; a stop is not a crash", async () => {
  const { parts, crashes } = bench()
  const crash = parts.start(script("console.log('about to fall'); process.exit(3)"))
  await crash.exited
  await until(() => crashes.length === 1)
  expect(crashes[0]).toMatchObject({
    name: "part_crashed",
    message: expect.stringContaining("exit code 3"),
    log: "about to fall",
  })
  parts.start(script("setInterval(()=>{}, 9999)", "other"))
  await parts.stop("other")
  expect(crashes).toHaveLength(1)
})

test("a part that cannot be run is told too", async () => {
  const { parts, crashes } = bench()
  parts.start({ ...script(""), command: "/nowhere/at-all" })
  await until(() => crashes.length === 1)
  expect(crashes[0]?.message).toContain("/nowhere/at-all")
})

test("what a part started ends with it, also when it does not listen", async () => {
  const { parts, folder, record } = bench()
  const file = join(folder, "pid")
  const part = parts.start({ ...script(grandchild(file)), grace: 400 })
  await until(() => existsSync(file) && readFileSync(file, "utf8") !== "")
  const pid = Number(readFileSync(file, "utf8"))
  expect(isAlive(pid)).toBe(true)
  await parts.stop("part")
  await until(() => !isAlive(pid))
  expect(isAlive(part.pid)).toBe(false)
  expect(existsSync(record)).toBe(false)
})

test("the next start ends what an interrupted one left, and leaves a used-again process id alone", async () => {
  const { parts, record } = bench()
  const left = parts.start(script("setInterval(()=>{}, 9999)"))
  parts.expectEnd()
  expect(await endOrphans(record)).toEqual([expect.stringContaining(`part (${left.pid}`)])
  expect(isAlive(left.pid)).toBe(false)

  const other = parts.start(script("setInterval(()=>{}, 9999)", "innocent"))
  parts.expectEnd()
  const { writeFileSync } = await import("node:fs")
  writeFileSync(record, JSON.stringify({ processes: [{ name: "part", pid: other.pid, began: "long ago" }] }))
  expect(await endOrphans(record)).toEqual([])
  expect(isAlive(other.pid)).toBe(true)
  await parts.stop("innocent")
})

test("logs of the last three starts are kept", async () => {
  const { parts, folder } = bench()
  parts.expectEnd()
  for (const number of [1, 2, 3, 4, 5]) {
    const run = parts.start(script(`console.log(${number})`))
    parts.expectEnd()
    await run.exited
  }
  const read = (/** @type {string} */ name) => readFileSync(join(folder, name), "utf8").trim()
  expect([read("part.log"), read("part.1.log"), read("part.2.log"), read("part.3.log")]).toEqual(["5", "4", "3", "2"])
  expect(existsSync(join(folder, "part.4.log"))).toBe(false)
})

test("a killed part takes with it what made itself leader of a group of its own, as Postgres' sessions do", async () => {
  const { parts, folder } = bench()
  const file = join(folder, "session")
  const session = grandchild(file).replace('{ stdio: "ignore" }', '{ stdio: "ignore", detached: true }')
  parts.start(script(session, "postgres"))
  await until(() => existsSync(file) && readFileSync(file, "utf8") !== "")
  const pid = Number(readFileSync(file, "utf8"))
  expect(isAlive(pid)).toBe(true)
  await parts.kill("postgres")
  expect(isAlive(pid)).toBe(false)
})

import { spawn, spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { holderOf, takeLock } from "./lock.mjs"

const place = () => join(mkdtempSync(join(tmpdir(), "lock-")), "run.lock")
const module = fileURLToPath(new URL("./lock.mjs", import.meta.url))

test("a second taker learns who holds the lock, and gets it after the release", () => {
  const path = place()
  const first = takeLock(path, "npm start")
  if (!("release" in first)) throw new Error("a fresh lock was refused")
  const second = takeLock(path, "npm start")
  expect(second).toMatchObject({ holder: { pid: process.pid, command: "npm start" } })
  first.release()
  expect(holderOf(path)).toBeUndefined()
  expect(takeLock(path, "npm test")).toHaveProperty("release")
})

test("a lock of a process that is gone is taken over", () => {
  const path = place()
  const gone = spawnSync(process.execPath, ["-e", ""])
  writeFileSync(path, JSON.stringify({ pid: gone.pid, began: "1", command: "npm start", at: "2026-01-01T00:00:00Z" }))
  expect(takeLock(path, "npm start")).toHaveProperty("release")
})

test("a process id that was used again for another program does not hold the lock", () => {
  const path = place()
  writeFileSync(
    path,
    JSON.stringify({ pid: process.pid, began: "never", command: "npm start", at: "2026-01-01T00:00:00Z" }),
  )
  expect(holderOf(path)).toBeUndefined()
  expect(takeLock(path, "npm start")).toHaveProperty("release")
})

test("a torn lock file is taken over", () => {
  const path = place()
  writeFileSync(path, '{"pid":')
  expect(takeLock(path, "npm start")).toHaveProperty("release")
})

test("of twelve takers at once over a stale lock exactly one gets it, and nothing is left beside it", async () => {
  const path = place()
  writeFileSync(path, JSON.stringify({ pid: 999_999_999, command: "npm start", at: "2026-01-01T00:00:00Z" }))
  const code = `const { takeLock } = await import(${JSON.stringify(module)})
    const got = "release" in takeLock(${JSON.stringify(path)}, "race")
    process.stdout.write(got ? "1" : "0"); setTimeout(() => {}, got ? 3000 : 0)`
  const answers = await Promise.all(
    Array.from(
      { length: 12 },
      () =>
        new Promise((resolve) => {
          const child = spawn(process.execPath, ["--input-type=module", "-e", code])
          child.stdout.once("data", (data) => resolve(String(data)))
        }),
    ),
  )
  expect(answers.filter((answer) => answer === "1")).toHaveLength(1)
  expect(existsSync(path)).toBe(true)
  expect(readdirSync(join(path, ".."))).toEqual(["run.lock"])
}, 20_000)

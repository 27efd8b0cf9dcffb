import { existsSync, mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { run, stopCommands } from "./run.mjs"

test("stopping waits until a command and what it started have ended", async () => {
  const folder = mkdtempSync(join(tmpdir(), "run-"))
  const started = join(folder, "started")
  const ended = join(folder, "ended")
  // Like a build tool: told to end, it ends what it has started first, and that takes a while.
  const inner = `trap 'sleep 1; touch ${ended}; exit' TERM; touch ${started}; while :; do sleep 0.05; done`
  const running = run("sh", ["-c", `trap : TERM; sh -c "${inner}"; exit 1`])
  const failure = running.catch((error) => String(error))
  await expect.poll(() => existsSync(started)).toBe(true)
  await stopCommands()
  expect(existsSync(ended)).toBe(true)
  expect(await failure).toContain("sh failed")
})

import { execFileSync } from "node:child_process"
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterEach, expect, test } from "vitest"
import { downloadTemporal } from "./download.mjs"

/** @type {import("node:http").Server | undefined} */
let server
afterEach(() => void server?.close())

/** A server that answers as temporal.download does, with a program of our own in the archive. */
async function site(/** @type {string} */ program) {
  const folder = mkdtempSync(join(tmpdir(), "site-"))
  writeFileSync(join(folder, "temporal"), program)
  chmodSync(join(folder, "temporal"), 0o755)
  execFileSync("tar", ["-czf", join(folder, "a.tar.gz"), "-C", folder, "temporal"])
  /** @type {string[]} */
  const asked = []
  server = createServer((request, response) => {
    asked.push(request.url ?? "")
    if (request.url === "/a.tar.gz") return response.end(readFileSync(join(folder, "a.tar.gz")))
    response.end(JSON.stringify({ archiveUrl: `http://${request.headers.host}/a.tar.gz`, fileToExtract: "temporal" }))
  })
  await new Promise((resolve) => server?.listen(0, "127.0.0.1", () => resolve(undefined)))
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address())
  return { origin: `http://127.0.0.1:${port}`, asked }
}

const place = () => join(mkdtempSync(join(tmpdir(), "cache-")), "temporal-1.8.2")

test("the program lands in the cache, runnable, with nothing beside it", async () => {
  const { origin, asked } = await site("#!/bin/sh\necho temporal version 1.8.2\n")
  const target = place()
  await downloadTemporal(target, { origin })
  expect(execFileSync(target, { encoding: "utf8" })).toContain("1.8.2")
  expect(readdirSync(dirname(target))).toEqual(["temporal-1.8.2"])
  expect(asked[0]).toMatch(/^\/cli\/v1\.8\.2\?arch=(amd64|arm64)&platform=\w+&format=tar\.gz$/)
})

test("a program that does not run here is not kept", async () => {
  const { origin } = await site("#!/bin/sh\nexit 1\n")
  const target = place()
  await expect(downloadTemporal(target, { origin })).rejects.toThrow()
  expect(existsSync(target)).toBe(false)
  expect(readdirSync(dirname(target))).toEqual([])
})

test("offline it fails at once", async () => {
  const began = Date.now()
  await expect(downloadTemporal(place(), { origin: "http://127.0.0.1:9" })).rejects.toThrow()
  expect(Date.now() - began).toBeLessThan(6_000)
})

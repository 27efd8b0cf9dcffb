import { createWriteStream, mkdirSync, mkdtempSync, renameSync, rmSync, chmodSync } from "node:fs"
import { arch, platform } from "node:os"
import { dirname, join } from "node:path"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { execFileSync } from "node:child_process"
import { CLI_VERSION } from "./search.mjs"

const ORIGIN = "https://temporal.download"
/** Offline, or behind a wall that drops packets, this is how long we wait before we build instead. */
const ASK_MS = 5_000
const DOWNLOAD_MS = 10 * 60_000

/**
 * Fetches the official program from where the Temporal SDK fetches its own (temporal.download, which answers with the
 * archive's address), into the cache. The file appears whole or not at all.
 * @param {string} target
 * @param {{ origin?: string, note?: (text: string) => void }} [options]
 * @throws {Error} when it cannot be reached or answers something else
 */
export async function downloadTemporal(target, { origin = ORIGIN, note = () => {} } = {}) {
  const query = new URLSearchParams({
    arch: arch() === "x64" ? "amd64" : arch(),
    platform: platform(),
    format: "tar.gz",
  })
  const answer = await fetch(`${origin}/cli/v${CLI_VERSION}?${query}`, { signal: AbortSignal.timeout(ASK_MS) })
  if (!answer.ok) throw new Error(`${origin} answered ${answer.status}`)
  const { archiveUrl, fileToExtract } = /** @type {{ archiveUrl: string, fileToExtract: string }} */ (
    await answer.json()
  )
  const archive = await fetch(archiveUrl, { signal: AbortSignal.timeout(DOWNLOAD_MS) })
  if (!archive.ok || !archive.body) throw new Error(`${archiveUrl} answered ${archive.status}`)
  mkdirSync(dirname(target), { recursive: true })
  const folder = mkdtempSync(join(dirname(target), "download-"))
  try {
    const file = join(folder, "temporal.tar.gz")
    let bytes = 0
    const body = Readable.fromWeb(/** @type {import("node:stream/web").ReadableStream} */ (archive.body))
    body.on("data", (chunk) => note(`${((bytes += chunk.length) / 1024 ** 2).toFixed(0)} MB`))
    await pipeline(body, createWriteStream(file))
    execFileSync("tar", ["-xzf", file, "-C", folder])
    const program = join(folder, fileToExtract)
    chmodSync(program, 0o755)
    execFileSync(program, ["--version"], { stdio: "ignore" })
    renameSync(program, target)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

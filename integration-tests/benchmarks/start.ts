import { spawn } from "node:child_process"
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync, chmodSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { freePort } from "./lib/child"
import { memoryOf } from "./lib/cpu"
import type { Measurement, Settings } from "./lib/result"
import { setting } from "./lib/running"
import { spread } from "./lib/spread"

const ROOT = join(__dirname, "..", "..")
const PORTS = [
  "MEDUSA_PORT",
  "PAYLOAD_PORT",
  "STOREFRONT_PORT",
  "POSTGRES_PORT",
  "TEMPORAL_PORT",
  "RELAY_PORT",
  "WORKER_PORT",
  "WORKER_METRICS_PORT",
]
const LIMIT_MS = 15 * 60_000
const MEGABYTE = 1_024 ** 2

interface Started {
  /** From the command to the line that says it is ready. */
  seconds: number
  /** Megabytes by part. */
  memory: Record<string, number>
}

/** `npm start` as a person types it, on a built clone: from empty data, then again; and what each process holds once all are up. */
export async function start({ quick }: Settings): Promise<Measurement> {
  const data = mkdtempSync(join(tmpdir(), "cityos-bench-"))
  // Postgres may run as another user than we do, and has to come through to its own folder.
  chmodSync(data, 0o711)
  try {
    const cold = await startOnce(data)
    const warm: Started[] = []
    for (let round = 0; round < (quick ? 1 : 3); round += 1) warm.push(await startOnce(data))
    const parts = Object.keys(cold.memory)
    return {
      comparisons: [],
      figures: {
        "cold start (empty data, built), s": cold.seconds,
        "warm start, s (goal: about 30)": spread(warm.map(({ seconds }) => seconds)),
        ...Object.fromEntries(
          parts.map((part) => [`memory of ${part}, MB`, spread(warm.map(({ memory }) => memory[part] ?? 0))]),
        ),
      },
      notes: [
        "Memory: resident, shared pages shared out, with the children of each part, when everything has become healthy.",
      ],
    }
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function startOnce(data: string): Promise<Started> {
  const ports = await Promise.all(PORTS.map(async (name) => [name, String(await freePort())] as const))
  const logs = join(setting("BENCH_DATA"), "logs")
  mkdirSync(logs, { recursive: true })
  const log = createWriteStream(join(logs, "bench-start.log"), { flags: "a" })
  const began = Date.now()
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...Object.fromEntries(ports),
      CITYOS_DATA_DIR: data,
      TEMPORAL_CLI_PATH: process.env.BENCH_TEMPORAL_CLI_PATH ?? "",
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve))
  try {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`npm start was not ready in ${LIMIT_MS / 60_000} minutes`)),
        LIMIT_MS,
      )
      let text = ""
      const read = (chunk: Buffer) => {
        log.write(chunk)
        text += chunk.toString()
        if (!/^Ready in /m.test(text)) return
        clearTimeout(timer)
        resolve()
      }
      child.stdout.on("data", read)
      child.stderr.on("data", read)
      void ended.then((code) => reject(new Error(`npm start ended with ${code}: ${text.slice(-600)}`)))
    })
    return { seconds: (Date.now() - began) / 1_000, memory: memoryByPart(data) }
  } finally {
    child.kill("SIGINT")
    await ended
    log.end()
  }
}

function memoryByPart(data: string): Record<string, number> {
  const { processes } = JSON.parse(readFileSync(join(data, "run.json"), "utf8")) as {
    processes: { name: string; pid: number }[]
  }
  return Object.fromEntries(processes.map(({ name, pid }) => [name, (memoryOf(pid) ?? 0) / MEGABYTE]))
}

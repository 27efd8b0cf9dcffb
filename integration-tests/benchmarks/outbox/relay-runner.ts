import { join } from "node:path"
import { call, until } from "../../src/http"
import { rows } from "../../src/database"
import { type Child, freePort, startChild } from "../lib/child"
import { setting } from "../lib/running"

const ROOT = join(__dirname, "..", "..", "..")

/** Our relay as it is shipped, on the suite's databases, starting its workflows in a namespace of the round. */
export async function startRelayProcess(namespace: string): Promise<Child> {
  const port = await freePort()
  const env = JSON.parse(setting("BENCH_RELAY_ENVIRONMENT")) as Record<string, string>
  const child = startChild("relay", process.execPath, ["dist/relay/main.js"], {
    cwd: join(ROOT, "connectors", "outbox"),
    env: { ...env, TEMPORAL_NAMESPACE: namespace, RELAY_PORT: String(port), NODE_ENV: "production" },
  })
  await until("the relay to be healthy", async () =>
    (await call(`http://localhost:${port}/health`).catch(() => null))?.status === 200 ? true : null,
  )
  return child
}

export interface Delivery {
  delivered: number
  /** From the first commit to the last workflow. */
  seconds: number
  /** Milliseconds from commit to started workflow, per event. */
  latencies: number[]
}

/** Waits until every event written since is delivered, and reads the times that the database noted. */
export async function deliveriesSince(mark: string, count: number): Promise<Delivery> {
  return until(
    `${count} events to be delivered`,
    async () => {
      const found = await rows<{ wait: string; from: string; to: string }>(
        `select extract(epoch from processed_at - created_at) * 1000 as wait, extract(epoch from created_at) as from, extract(epoch from processed_at) as to
           from cityos_event_outbox where seq > $1 and status = 'delivered' and result->>'run_id' is not null`,
        [mark],
      )
      if (found.length < count) return null
      const from = Math.min(...found.map((row) => Number(row.from)))
      const to = Math.max(...found.map((row) => Number(row.to)))
      return { delivered: found.length, seconds: to - from, latencies: found.map(({ wait }) => Number(wait)) }
    },
    { seconds: 120, everyMs: 20 },
  )
}

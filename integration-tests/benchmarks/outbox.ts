import { Pool } from "pg"
import { rows } from "../src/database"
import { cpuOf } from "./lib/cpu"
import { type Contender, interleave } from "./lib/interleave"
import type { Measurement, Settings } from "./lib/result"
import { pidOf, setting } from "./lib/running"
import { quantile, spread } from "./lib/spread"
import type { Child } from "./lib/child"
import { prepareGraphile, runJobs, startGraphile, type Start } from "./outbox/graphile-runner"
import { newNamespace } from "./outbox/namespace"
import { placedOrders, startsOf, TENANT } from "./outbox/orders"
import { deliveriesSince, startRelayProcess } from "./outbox/relay-runner"

const PACED = 40
const PACE_MS = 50
const TOGETHER = 20
const GOAL_PER_SECOND = 200

/**
 * From the commit of an event to its workflow's start, the real way: relay, Medusa (which reads the order and builds the input), Temporal.
 * A burst in one commit for the rate, then single commits for the latency. Beside it graphile-worker, which is given the inputs.
 */
export async function outbox({ quick }: Settings): Promise<Measurement> {
  const amount = quick ? 60 : 150
  const orders = await placedOrders(amount + PACED)
  const starts = await startsOf(orders)
  if (starts.length < amount + PACED) throw new Error(`only ${starts.length} of ${orders.length} orders can be started`)
  const app = new Pool({ connectionString: setting("DATABASE_URL"), max: 4, options: `-c app.tenant_id=${TENANT}` })
  const graphile = await prepareGraphile()
  const latencies: number[] = []
  const cpu: Record<string, number[]> = { relay: [], medusa: [], "graphile-worker": [] }
  try {
    const comparison = await interleave(
      `workflow starts of ${amount} events committed together`,
      [
        jobs("graphile-worker", graphile, starts.slice(0, amount), 1, cpu["graphile-worker"] ?? []),
        jobs(`graphile-worker, ${TOGETHER} a job`, graphile, starts.slice(0, amount), TOGETHER, []),
        relay(app, orders, cpu, latencies),
      ],
      { rounds: quick ? 2 : 4, amount, unit: "event" },
    )
    const rate = comparison.contenders["relay"]?.rate ?? spread([0])
    return {
      comparisons: [comparison],
      figures: {
        [`relay, events/s (goal ${GOAL_PER_SECOND})`]: rate,
        "relay, commit to start, alone, p50, ms": quantile(latencies, 0.5),
        "relay, commit to start, alone, p95, ms": quantile(latencies, 0.95),
        ...Object.fromEntries(
          Object.entries(cpu).map(([part, used]) => [`CPU of ${part}, ms per event`, spread(used)]),
        ),
      },
      notes: [
        "graphile-worker's jobs carry the workflow's input; our events carry ids, and Medusa builds the input from the order as it is now: that is in our figures, not in theirs.",
        `Latency: single commits ${1_000 / PACE_MS} a second, until the event is settled.`,
      ],
    }
  } finally {
    await Promise.all([app.end(), graphile.end()])
  }
}

/** A contender whose process starts anew each round, in a namespace of the round, before the clock runs. */
function contender(
  name: string,
  start: (namespace: string) => Promise<Child>,
  work: (amount: number, child: Child) => Promise<void>,
  after: (amount: number, child: Child, round: number) => Promise<void>,
): Contender {
  let child: Child | undefined
  const running = (): Child => {
    if (!child) throw new Error(`${name} was not started`)
    return child
  }
  return {
    name,
    prepare: async () => {
      child = await start(await newNamespace())
    },
    run: (amount) => work(amount, running()),
    finish: async (amount, round) => {
      await after(amount, running(), round)
      await running().stop()
    },
  }
}

function jobs(name: string, pool: Pool, starts: readonly Start[], together: number, cpu: number[]): Contender {
  let before = 0
  return contender(
    name,
    startGraphile,
    async (_amount, { pid }) => {
      before = cpuOf(pid)() ?? 0
      await runJobs(pool, starts, together)
    },
    (amount, { pid }, round) => {
      if (round > 0) cpu.push((((cpuOf(pid)() ?? 0) - before) * 1_000) / amount)
      return Promise.resolve()
    },
  )
}

function relay(app: Pool, orders: readonly string[], cpu: Record<string, number[]>, latencies: number[]): Contender {
  const clocks = (pid: number) => ({ relay: cpuOf(pid)() ?? 0, medusa: cpuOf(pidOf("medusa"))() ?? 0 })
  let before = { relay: 0, medusa: 0 }
  let used = before
  return contender(
    "relay",
    async (namespace) => {
      await forgetEvents()
      return startRelayProcess(namespace)
    },
    async (amount, { pid }) => {
      before = clocks(pid)
      const mark = await lastEvent()
      await app.query("select cityos_emit_event('order.placed', 'order', id) from unnest($1::text[]) id", [
        orders.slice(0, amount),
      ])
      await deliveriesSince(mark, amount)
      const after = clocks(pid)
      used = { relay: after.relay - before.relay, medusa: after.medusa - before.medusa }
    },
    async (amount, _child, round) => {
      const mark = await lastEvent()
      for (const order of orders.slice(amount, amount + PACED)) {
        await app.query("select cityos_emit_event('order.placed', 'order', $1)", [order])
        await new Promise((resolve) => setTimeout(resolve, PACE_MS))
      }
      const delivery = await deliveriesSince(mark, PACED)
      if (round === 0) return
      latencies.push(...delivery.latencies)
      cpu["relay"]?.push((used.relay * 1_000) / amount)
      cpu["medusa"]?.push((used.medusa * 1_000) / amount)
    },
  )
}

/** What placing the orders left in the outbox is nobody's here. */
async function forgetEvents(): Promise<void> {
  await rows(
    "update cityos_event_outbox set status = 'delivered', processed_at = now(), locked_until = null, locked_by = null where status in ('pending', 'processing', 'failed')",
  )
}

async function lastEvent(): Promise<string> {
  const [found] = await rows<{ seq: string | null }>("select max(seq) as seq from cityos_event_outbox")
  return found?.seq ?? "0"
}

import { once } from "node:events"
import { setTimeout as wait } from "node:timers/promises"

import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { KERNEL } from "../../modules/kernel"
import type KernelModuleService from "../../modules/kernel/service"

/** A person looks at one order: a second of delay is not noticed, and no connection to the database is held. */
const POLL_MILLISECONDS = 1_000
const HEARTBEAT_MILLISECONDS = 15_000
/** Then the client comes again, which spreads the streams over the servers and checks access anew. */
const LIFETIME_MILLISECONDS = 15 * 60_000
const STREAMS_PER_PROCESS = 500

let open = 0

/** Answers with server-sent events until the client goes, its time is over, or the database fails (the client comes again). */
export async function streamTimeline(
  request: MedusaRequest,
  response: MedusaResponse,
  order_id: string,
): Promise<void> {
  if (open >= STREAMS_PER_PROCESS) {
    response.setHeader("Retry-After", "30")
    response
      .status(503)
      .json({ type: "too_many_streams", message: `${open} timelines are being watched here. Try again in 30 s.` })
    return
  }
  open += 1
  try {
    await stream(request, response, order_id)
  } finally {
    open -= 1
    response.end()
  }
}

async function stream(request: MedusaRequest, response: MedusaResponse, order_id: string): Promise<void> {
  const kernel = request.scope.resolve<KernelModuleService>(KERNEL)
  const gone = new AbortController()
  response.on("close", () => gone.abort())
  response.writeHead(200, {
    "Content-Type": "text/event-stream; charset=utf-8",
    "Cache-Control": "no-store, no-transform",
    Connection: "keep-alive",
    "X-Accel-Buffering": "no",
  })
  response.write(`retry: 2000\n\n`)
  const started = Date.now()
  let after = lastSeen(request)
  let spoke = started
  while (!gone.signal.aborted && Date.now() - started < LIFETIME_MILLISECONDS) {
    const entries = await kernel.orderTimeline(order_id, after)
    for (const entry of entries) {
      after = entry.seq
      await send(response, `id: ${entry.seq}\nevent: entry\ndata: ${JSON.stringify(entry)}\n\n`, gone.signal)
    }
    if (entries.length > 0) spoke = Date.now()
    if (Date.now() - spoke >= HEARTBEAT_MILLISECONDS) {
      await send(response, ": still here\n\n", gone.signal)
      spoke = Date.now()
    }
    await wait(POLL_MILLISECONDS, undefined, { signal: gone.signal }).catch(() => undefined)
  }
}

/** A slow reader is waited for, not piled up in memory. */
async function send(response: MedusaResponse, text: string, signal: AbortSignal): Promise<void> {
  if (!response.write(text)) await once(response, "drain", { signal }).catch(() => undefined)
}

function lastSeen(request: MedusaRequest): number {
  const given = Number(request.get("last-event-id") ?? request.query["after"] ?? 0)
  return Number.isSafeInteger(given) && given > 0 ? given : 0
}

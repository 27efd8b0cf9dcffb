import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { Dispatch, EventEnvelope, ServiceClaims } from "@dakkah/contracts"
import type { ServiceTokens } from "../src"

type Answer = (event: EventEnvelope, response: ServerResponse) => Dispatch | Promise<Dispatch | void> | void

export interface Asked {
  event: EventEnvelope
  claims: ServiceClaims
  headers: IncomingMessage["headers"]
}

/** Stands for Medusa's `/internal/dispatches` and `/internal/health`; checks the token as Medusa would. */
export async function fakeMedusa(tokens: ServiceTokens) {
  const asked: Asked[] = []
  const calls: number[] = []
  let answer: Answer = () => ({ kind: "none", reason: "test" })
  let healthy = true
  let server: Server | null = null
  let port = 0

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = ""
    for await (const chunk of request) text += String(chunk)
    const claims = await tokens
      .verify((request.headers.authorization ?? "").replace("Bearer ", ""), "medusa")
      .catch(() => null)
    if (!claims) return void response.writeHead(401).end()
    if (request.url === "/internal/health") {
      return void response.end(JSON.stringify({ success: true, data: { healthy } }))
    }
    const body = JSON.parse(text) as { event: EventEnvelope } | { events: EventEnvelope[] }
    if ("events" in body) return together(body.events, response, { claims, headers: request.headers })
    asked.push({ event: body.event, claims, headers: request.headers })
    const dispatch = await answer(body.event, response)
    if (dispatch) response.end(JSON.stringify(dispatch))
  }

  /** As Medusa answers several: null for one whose answer is no dispatch, which is then asked about alone. */
  async function together(
    events: EventEnvelope[],
    response: ServerResponse,
    rest: Omit<Asked, "event">,
  ): Promise<void> {
    calls.push(events.length)
    const nobody = { writeHead: () => nobody, end: () => nobody } as unknown as ServerResponse
    const dispatches = await Promise.all(
      events.map(async (event) => {
        const question = { event, ...rest }
        asked.push(question)
        const dispatch = (await answer(event, nobody)) ?? null
        // It is asked about again, alone: that counts.
        if (!dispatch) asked.splice(asked.indexOf(question), 1)
        return dispatch
      }),
    )
    response.end(JSON.stringify({ dispatches }))
  }

  const medusa = {
    asked,
    /** Sizes of the calls that asked about several events. */
    calls,
    get url() {
      return `http://127.0.0.1:${port}`
    },
    asks: (event_type: string) => asked.filter(({ event }) => event.event_type === event_type),
    answer(next: Answer) {
      answer = next
    },
    healthy(next: boolean) {
      healthy = next
    },
    async up() {
      server = createServer((request, response) => {
        handle(request, response).catch(() => response.writeHead(500).end())
      })
      await new Promise<void>((resolve) => server?.listen(port, "127.0.0.1", resolve))
      port = (server.address() as AddressInfo).port
    },
    async down() {
      const running = server
      server = null
      running?.closeAllConnections()
      await new Promise((resolve) => (running ? running.close(resolve) : resolve(null)))
    },
  }
  await medusa.up()
  return medusa
}

import { type Server, createServer } from "node:http"
import type { AddressInfo } from "node:net"

export interface Health {
  /** `ok` when every database answers and Temporal does; what waits for Medusa is shown, not judged. */
  status: "ok" | "degraded"
  sources: Record<string, { connected: boolean; error: string | null }>
  systems: Record<string, { reachable: boolean; error: string | null }>
}

export interface HttpParts {
  host: string
  /** 0 for any free one. */
  port: number
  health: () => Health
  metrics: () => Promise<{ type: string; text: string }>
}

/** `GET /health` (200 or 503) and `GET /metrics`. @throws Error where the port is taken */
export async function startHttp({
  host,
  port,
  health,
  metrics,
}: HttpParts): Promise<{ port: number; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0]
    if (request.method === "GET" && path === "/health") {
      const found = health()
      response
        .writeHead(found.status === "ok" ? 200 : 503, { "content-type": "application/json" })
        .end(JSON.stringify(found))
    } else if (request.method === "GET" && path === "/metrics") {
      metrics().then(
        ({ type, text }) => response.writeHead(200, { "content-type": type }).end(text),
        () => response.writeHead(500).end(),
      )
    } else {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === "EADDRINUSE"
          ? new Error(`port_in_use: ${port} is taken. Stop what holds it, or start with another RELAY_PORT.`, { cause })
          : cause,
      ),
    )
    server.listen(port, host, resolve)
  })
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

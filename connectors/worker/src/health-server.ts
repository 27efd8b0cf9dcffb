import { createServer, type Server } from "node:http"
import type { Worker } from "@temporalio/worker"

/** `GET /health`: 200 when every worker is running, otherwise 503; which one is not stands in the body. */
export function startHealthServer(workers: () => readonly Worker[], host: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url?.split("?")[0] !== "/health") {
      response.writeHead(404).end()
      return
    }
    const states = Object.fromEntries(workers().map((worker) => [worker.options.taskQueue, worker.getState()]))
    const values = Object.values(states)
    const healthy = values.length > 0 && values.every((state) => state === "RUNNING")
    response.writeHead(healthy ? 200 : 503, { "content-type": "application/json" })
    response.end(JSON.stringify({ status: healthy ? "ok" : "starting", workers: states }))
  })
  return new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, host, () => resolve(server))
  })
}

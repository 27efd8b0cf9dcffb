import { createServer } from "node:http"

const ACTIONS = /^\/(kill|restart|stop|twin)\/([a-z]+)$/

/**
 * `POST /kill/worker` ends a part as a power cut would, `POST /stop/worker` asks it to end, `POST /restart/worker` starts it again and
 * answers when it is healthy, `POST /twin/medusa` starts a second process of it and answers where. For tests of faults, on this machine only.
 * @param {ReturnType<typeof import("../stack/stack.mjs").createStack>} stack
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function controlServer(stack) {
  const server = createServer(async (request, response) => {
    const [, action, part = ""] = ACTIONS.exec(request.url ?? "") ?? []
    try {
      if (request.method !== "POST" || !action) return void response.writeHead(404).end()
      if (action === "twin")
        return void response.writeHead(200).end(JSON.stringify({ url: await stack.startTwin(part) }))
      if (action !== "restart" && !stack.parts.get(part))
        return void response.writeHead(404).end(`${part} does not run`)
      if (action === "kill") await stack.parts.kill(part)
      else if (action === "stop") await stack.parts.stop(part)
      else await stack.restart(part)
      response.writeHead(204).end()
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  await new Promise((/** @type {(nothing?: unknown) => void} */ resolve) =>
    server.listen(0, "127.0.0.1", () => resolve()),
  )
  const address = server.address()
  if (!address || typeof address === "string") throw new Error("the control server has no port")
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

import { createServer } from "node:net"
import { afterEach, expect, test } from "vitest"
import { freePort, isFree, portMessage, requireFreePorts } from "./ports.mjs"
import { listeningInodes, portHolder } from "./port-holder.mjs"

/** @type {import("node:net").Server | undefined} */
let server
afterEach(() => void server?.close())

const listen = (/** @type {string} */ host) =>
  new Promise((resolve) => {
    server = createServer().listen(0, host, () => resolve(/** @type {any} */ (server?.address()).port))
  })

test("the words are those of the conventions", () => {
  expect(portMessage({ port: 9000, variable: "MEDUSA_PORT", free: 9010, holder: { pid: 4121, command: "node" } })).toBe(
    "9000 is held by process 4121 (node). Stop it, or start with MEDUSA_PORT=9010.",
  )
})

test("a port whose holder may not be seen is still explained", () => {
  expect(portMessage({ port: 9000, variable: "MEDUSA_PORT", free: 9010 })).toMatch(
    /another user.*lsof -i :9000.*MEDUSA_PORT=9010/,
  )
})

test.each(["127.0.0.1", "0.0.0.0"])("a listener on %s is found and named", async (host) => {
  const port = await listen(host)
  expect(await isFree(port)).toBe(false)
  expect(portHolder(port)).toMatchObject({ pid: process.pid })
  await expect(requireFreePorts([{ port, variable: "MEDUSA_PORT" }])).rejects.toMatchObject({
    name: "port_in_use",
    message: expect.stringContaining(`${port} is held by process ${process.pid} (`),
  })
})

test("free ports pass", async () => {
  await expect(requireFreePorts([{ port: await freePort(), variable: "MEDUSA_PORT" }])).resolves.toBeUndefined()
})

test("only listeners of the very port count", () => {
  const table = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
   0: 0100007F:2328 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 111 1
   1: 0100007F:2328 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 222 1
   2: 0100007F:2329 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 333 1`
  expect(listeningInodes(table, 9000)).toEqual(["111"])
})

import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { connectionOptions } from "./connection"
import { readEnvironment } from "./environment"

const folder = mkdtempSync(join(tmpdir(), "tls-"))
const file = (name: string): string => {
  writeFileSync(join(folder, name), name)
  return join(folder, name)
}
const options = (temporal: Record<string, string>) =>
  connectionOptions(
    readEnvironment({
      MEDUSA_URL: "http://localhost:9000",
      PAYLOAD_URL: "http://localhost:3001",
      SERVICE_TOKEN_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
      TEMPORAL_ADDRESS: "temporal.example.org:7233",
      ...temporal,
    }),
  )
const address = "temporal.example.org:7233"

test("plain where nothing else is said", async () => {
  expect(await options({})).toEqual({ address })
})

test("an API key never travels in the clear", async () => {
  expect(await options({ TEMPORAL_API_KEY: "key" })).toEqual({ address, apiKey: "key", tls: true })
})

test("a client certificate, and an authority that the machine does not know", async () => {
  const files = { TEMPORAL_TLS_CA: file("ca"), TEMPORAL_TLS_CERT: file("crt"), TEMPORAL_TLS_KEY: file("key") }
  const tls = {
    serverRootCACertificate: Buffer.from("ca"),
    clientCertPair: { crt: Buffer.from("crt"), key: Buffer.from("key") },
  }
  expect(await options(files)).toEqual({ address, tls })
  expect(await options({ ...files, TEMPORAL_API_KEY: "key" })).toEqual({ address, apiKey: "key", tls })
})

test("half a client certificate is no certificate", async () => {
  await expect(options({ TEMPORAL_TLS_CERT: file("crt") })).rejects.toThrow("TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY")
})

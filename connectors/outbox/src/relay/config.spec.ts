import { randomBytes } from "node:crypto"
import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { readEnvironment, temporalSecurity } from "./config"

const good = {
  RELAY_DATABASE_URLS: "medusa=postgres://r:p@localhost/m?options=-c%20a=1,b=2, payload=postgres://r:p@localhost/p",
  MEDUSA_URL: "http://localhost:9000",
  SERVICE_TOKEN_KEYS: `k1:${randomBytes(32).toString("base64")}`,
}

test("defaults are filled in, empty values count as unset", () => {
  const env = readEnvironment({ ...good, RELAY_PORT: "", TEMPORAL_API_KEY: "" })
  expect(env.RELAY_DATABASE_URLS.map(({ source }) => source)).toEqual(["medusa", "payload"])
  expect(env).toMatchObject({
    TEMPORAL_ADDRESS: "localhost:7233",
    TEMPORAL_NAMESPACE: "default",
    RELAY_PORT: 9461,
    RELAY_RETENTION_DAYS: 30,
  })
  expect(temporalSecurity(env)).toEqual({})
  expect(temporalSecurity(readEnvironment({ ...good, TEMPORAL_API_KEY: "key" }))).toEqual({ tls: true, apiKey: "key" })
})

test("a client certificate, an authority that the machine does not know, and an API key go together", () => {
  const folder = mkdtempSync(join(tmpdir(), "relay-"))
  const file = (name: string) => {
    writeFileSync(join(folder, name), name)
    return join(folder, name)
  }
  const files = { TEMPORAL_TLS_CA: file("ca"), TEMPORAL_TLS_CERT: file("crt"), TEMPORAL_TLS_KEY: file("key") }
  const tls = {
    serverRootCACertificate: Buffer.from("ca"),
    clientCertPair: { crt: Buffer.from("crt"), key: Buffer.from("key") },
  }
  expect(temporalSecurity(readEnvironment({ ...good, ...files }))).toEqual({ tls })
  const both = readEnvironment({ ...good, ...files, TEMPORAL_API_KEY: "key" })
  expect(temporalSecurity(both)).toEqual({ tls, apiKey: "key" })
})

test("everything that is wrong is said at once, without the values", () => {
  const bad = {
    RELAY_DATABASE_URLS: "orders=postgres://r:hunter2@localhost/m",
    MEDUSA_URL: "localhost",
    SERVICE_TOKEN_KEYS: "k1:c2hvcnQ=",
    RELAY_PORT: "http",
    TEMPORAL_TLS_CERT: "/nowhere.pem",
  }
  const message = (() => {
    try {
      readEnvironment(bad)
      return ""
    } catch (error) {
      return String(error)
    }
  })()
  for (const name of Object.keys(bad)) expect(message).toContain(`${name}:`)
  expect(message).not.toContain("hunter2")
  expect(message).not.toContain("c2hvcnQ=")
  expect(() => readEnvironment({})).toThrow(
    "MEDUSA_URL: Invalid input: expected string, received undefined (it is not set)",
  )
})

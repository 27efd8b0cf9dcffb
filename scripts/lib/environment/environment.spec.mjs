import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { ROOT } from "../paths.mjs"
import { readSettings } from "./read.mjs"
import { childEnvironment, VARIABLES } from "./child.mjs"
import { environmentSchema } from "./schema.mjs"
import { serviceEnvironments } from "./services.mjs"

const complaint = (/** @type {NodeJS.ProcessEnv} */ environment) => {
  try {
    readSettings(environment)
    return "accepted"
  } catch (error) {
    return /** @type {Error} */ (error).message
  }
}

test("nothing set is enough, and an empty variable counts as not set", () => {
  expect(readSettings({})).toMatchObject({ MEDUSA_PORT: 9000, TEMPORAL_NAMESPACE: "default" })
  expect(readSettings({ MEDUSA_PORT: "", DATABASE_URL: "" })).toMatchObject({ MEDUSA_PORT: 9000 })
})

test.each([
  [{ MEDUSA_PORT: "90000" }, /MEDUSA_PORT/],
  [{ MEDUSA_PORT: "shop" }, /MEDUSA_PORT/],
  [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL must be a URL that begins with postgres:/],
  [{ TEMPORAL_ADDRESS: "http://localhost:7233" }, /TEMPORAL_ADDRESS must be "host:port"/],
  [{ TEMPORAL_TLS_CERT: "/a", TEMPORAL_ADDRESS: "t:7233" }, /TEMPORAL_TLS_CERT needs TEMPORAL_TLS_KEY/],
  [{ TEMPORAL_API_KEY: "k" }, /TEMPORAL_API_KEY needs TEMPORAL_ADDRESS/],
  [{ JWT_SECRET: "supersecret" }, /JWT_SECRET must have at least 32/],
  [{ SERVICE_TOKEN_KEYS: "k1:short" }, /SERVICE_TOKEN_KEYS must be "id:base64"/],
  [{ MEDUSA_PORT: "3001" }, /PAYLOAD_PORT is 3001, as MEDUSA_PORT is/],
  [{ RELAY_DATABASE_URLS: "postgres://x", DATABASE_URL: "postgres://x/y" }, /RELAY_DATABASE_URLS must be/],
])("%j is refused by name", (environment, words) => {
  expect(complaint(environment)).toMatch(words)
})

test("the plain list of names is the schema's", () => {
  expect(VARIABLES).toEqual(Object.keys(environmentSchema.shape))
})

test("a child is told its own values and none of the stack's others", () => {
  const child = childEnvironment(
    { PORT: "1" },
    { HOME: "/home/a", JWT_SECRET: "s", DATABASE_URL: "postgres://x", npm_config_prefix: "/", STRIPE_KEY: "k" },
  )
  expect(child).toMatchObject({ HOME: "/home/a", STRIPE_KEY: "k", PORT: "1", DO_NOT_TRACK: "1" })
  expect(
    Object.keys(child).filter((name) => ["JWT_SECRET", "DATABASE_URL", "npm_config_prefix"].includes(name)),
  ).toEqual([])
})

test("a refusal tells all that is wrong and never a secret's value", () => {
  const text = complaint({ JWT_SECRET: "hunter2", MEDUSA_PORT: "x" })
  expect(text).toMatch(/JWT_SECRET.*/)
  expect(text).toMatch(/MEDUSA_PORT/)
  expect(text).not.toContain("hunter2")
})

test(".env.example names every variable once, and no other", () => {
  const example = readFileSync(join(ROOT, ".env.example"), "utf8")
  const named = [...example.matchAll(/^#?\s?([A-Z][A-Z0-9_]+)=/gm)].map(([, name]) => name)
  expect([...named].sort()).toEqual([...VARIABLES].sort())
})

const secrets = /** @type {import("../secrets.mjs").Secrets} */ (
  new Proxy({}, { get: (_, name) => `secret-of-${String(name)}` })
)

test("each part gets its own role only", () => {
  const parts = serviceEnvironments(readSettings({}), secrets)
  expect(parts.medusa.DATABASE_URL).toBe("postgres://cityos_app:secret-of-cityos_app@localhost:54329/cityos")
  expect(parts.medusaOwner.DATABASE_URL).toContain("cityos_owner:")
  expect(parts.relay.RELAY_DATABASE_URLS).toBe(
    "medusa=postgres://cityos_relay:secret-of-cityos_relay@localhost:54329/cityos,payload=postgres://cityos_relay:secret-of-cityos_relay@localhost:54329/payload",
  )
  for (const part of [parts.medusa, parts.payload, parts.relay, parts.worker])
    expect(JSON.stringify(part)).not.toMatch(/cityos_owner|postgres_superuser/)
  expect(JSON.stringify(parts.worker)).not.toContain("postgres://")
})

test("external parts replace the embedded ones", () => {
  const settings = readSettings({
    DATABASE_URL: "postgres://app:x@db:5432/shop",
    CITYOS_OWNER_DATABASE_URL: "postgres://owner:x@db:5432/shop",
    PAYLOAD_DATABASE_URL: "postgres://content:x@db:5432/content",
    TEMPORAL_ADDRESS: "temporal:7233",
    TEMPORAL_API_KEY: "key",
  })
  const parts = serviceEnvironments(settings, secrets)
  expect(parts.medusa.DATABASE_URL).toBe("postgres://app:x@db:5432/shop")
  expect(parts.medusaOwner.DATABASE_URL).toBe("postgres://owner:x@db:5432/shop")
  expect(parts.payload.PAYLOAD_DATABASE_URL).toBe("postgres://content:x@db:5432/content")
  expect(parts.relay.RELAY_DATABASE_URLS).toBe(
    "medusa=postgres://app:x@db:5432/shop,payload=postgres://content:x@db:5432/content",
  )
  expect(parts.worker).toMatchObject({ TEMPORAL_ADDRESS: "temporal:7233", TEMPORAL_API_KEY: "key" })
})

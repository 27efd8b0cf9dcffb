import { describe, expect, test } from "vitest"
import { readEnvironment } from "./environment"

const key = (bytes: number): string => Buffer.alloc(bytes, 1).toString("base64")
const enough = {
  MEDUSA_URL: "http://localhost:9000",
  PAYLOAD_URL: "http://localhost:3001",
  SERVICE_TOKEN_KEYS: `k1:${key(32)}`,
}

describe("the worker's environment", () => {
  test("has defaults for everything but addresses and secrets; an empty value is none", () => {
    const environment = readEnvironment({ ...enough, WORKER_PORT: "", TEMPORAL_API_KEY: "" })
    expect(environment).toMatchObject({
      TEMPORAL_ADDRESS: "localhost:7233",
      WORKER_PORT: 9462,
      WORKER_METRICS_PORT: 9464,
    })
    expect(environment.ENCRYPTION_KEYS).toBeUndefined()
    expect(environment.TEMPORAL_API_KEY).toBeUndefined()
    expect(readEnvironment(enough).WORKER_QUEUES).toHaveLength(6)
  })

  test("takes a subset of the queues", () => {
    expect(readEnvironment({ ...enough, WORKER_QUEUES: "payment-gateway, payload-content" }).WORKER_QUEUES).toEqual([
      "payment-gateway",
      "payload-content",
    ])
  })

  test("names all that is missing or wrong, and no secret", () => {
    expect(() => readEnvironment({})).toThrow(/MEDUSA_URL[\s\S]*PAYLOAD_URL[\s\S]*SERVICE_TOKEN_KEYS/)
    for (const [name, value] of [
      ["WORKER_QUEUES", "nope"],
      ["WORKER_PORT", "70000"],
      ["MEDUSA_URL", "shop"],
      ["SERVICE_TOKEN_KEYS", `k1:${key(8)}`],
      ["ENCRYPTION_KEYS", `k1:${key(16)}`],
    ] as const) {
      const read = () => readEnvironment({ ...enough, [name]: value })
      expect(read).toThrow(name)
      if (name.endsWith("KEYS")) expect(read).not.toThrow(value.slice(3))
    }
  })
})

import { ADAPTERS, PORTS } from "@dakkah/contracts"
import { createServiceTokens } from "@dakkah/outbox/service-token"
import { expect, test } from "vitest"

import { builtInAdapters } from "./index"

test("what a tenant's settings may name first is what the worker has built in", () => {
  const url = "http://localhost:1"
  const tokens = createServiceTokens([{ id: "test", secret: Buffer.alloc(32) }])
  const adapters = builtInAdapters({ medusaUrl: url, payloadUrl: url, tokens, timeout: 1, onAlert: () => undefined })
  expect(PORTS.map((port) => adapters[port].description.adapter)).toEqual(PORTS.map((port) => ADAPTERS[port][0]))
})

import { describe, expect, it } from "vitest"

import { adminAddress } from "./addresses"

describe("the address in a mail", () => {
  it("is the shop's own host, never a neighbour's", () => {
    expect(adminAddress(["souq.localhost", "other.example"], "/app/invite?token=a.b", "http://localhost:9000")).toBe(
      "http://souq.localhost:9000/app/invite?token=a.b",
    )
    expect(adminAddress(["souq.example"], "/app", "https://commerce.internal:9000")).toBe("https://souq.example/app")
  })

  it("is the installation's own where the shop has no host", () => {
    expect(adminAddress([], "/app", "http://localhost:9000")).toBe("http://localhost:9000/app")
  })
})

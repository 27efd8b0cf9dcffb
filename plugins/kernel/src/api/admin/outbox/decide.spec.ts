import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { describe, expect, it, vi } from "vitest"

import type { ReasonBody } from "../../lib/list-params"
import { decideEvent } from "./decide"

const run = vi.hoisted(() => vi.fn())
vi.mock("../../../workflows/outbox/workflows/decide-event", () => ({ decideOutboxEventWorkflow: () => ({ run }) }))

const ID = "0b0f7a1e-3d53-4d0e-9f05-0d3f4c6f9a11"

async function decide(id = ID): Promise<{ status: number; body: unknown }> {
  const answer = { status: 200, body: undefined as unknown }
  const response = {
    status: (code: number) => ({ ...response, json: (body: unknown) => Object.assign(answer, { status: code, body }) }),
    json: (body: unknown) => Object.assign(answer, { body }),
  }
  const request = { params: { id }, scope: {}, validatedBody: { reason: "seen" }, headers: {}, get: () => undefined }
  await decideEvent(request as unknown as MedusaRequest<ReasonBody>, response as unknown as MedusaResponse, "retry")
  return answer
}

describe("an operator decides about an event", () => {
  it("answers 409 with the reason when the database changed nothing", async () => {
    run.mockRejectedValueOnce(
      new MedusaError(MedusaError.Types.NOT_ALLOWED, "Event is delivered; retry needs one that is failed"),
    )
    expect(await decide()).toEqual({
      status: 409,
      body: { type: "conflict", code: "event_state", message: "Event is delivered; retry needs one that is failed" },
    })
  })

  it("answers 404 for an event that is not there, and leaves an outage an error", async () => {
    await expect(decide("nothing")).rejects.toMatchObject({ type: MedusaError.Types.NOT_FOUND })
    run.mockRejectedValueOnce(new Error("connection lost"))
    await expect(decide()).rejects.toThrow("connection lost")
  })

  it("answers the decision", async () => {
    run.mockResolvedValueOnce({})
    expect(await decide()).toEqual({ status: 200, body: { event: { id: ID, verdict: "retry" } } })
  })
})

import type { Context } from "@medusajs/framework/types"
import { decide } from "../../../rules/delivery-states"
import { type Outcome, done, refused } from "../../../rules/outcome"
import type LogisticsModuleService from "../service"
import type { ChangeInput, DeliveryDTO } from "../types"
import { checkDriver } from "./check-driver"
import { checkProof, writeProof } from "./proof"

const CLOCK_TOLERANCE_MS = 60_000

/** The caller holds the delivery's row. */
export async function applyChange(
  service: LogisticsModuleService,
  input: ChangeInput,
  context: Context,
): Promise<Outcome<DeliveryDTO>> {
  const delivery = await service.retrieveDelivery(input.delivery_id, {}, context)
  const since = new Date(delivery.status_since)
  // Clocks of two machines differ: what is told without an instant is never older than what it follows.
  const at = input.at ? new Date(input.at) : new Date(Math.max(Date.now(), since.getTime()))
  const [known] = await service.listDeliveryEvents({ source_key: input.source_key }, { take: 1 }, context)
  if (known && known.delivery_id !== delivery.id) {
    return refused("key_in_use", `Key ${input.source_key} belongs to delivery ${known.delivery_id}. Send another key.`)
  }
  const replaced = input.to === "assigned" && delivery.status === "assigned" && input.driver_id !== delivery.driver_id
  if (!(replaced && !known)) {
    const progress = { status: delivery.status, since }
    const decision = decide(progress, { to: input.to, at, source_key: input.source_key }, known !== undefined)
    if (decision.kind === "repeat" || decision.kind === "late") return done(delivery, false)
    if (decision.kind === "refuse") return cannotFollow(delivery, input.to, decision.allowed)
  }
  if (input.expected_version !== undefined && input.expected_version !== delivery.version) {
    return refused(
      "changed_meanwhile",
      `Delivery ${delivery.id} was changed by somebody else and is ${delivery.status} now. Read it again.`,
      "DataConflictError",
      { version: delivery.version, status: delivery.status },
    )
  }
  if (at.getTime() > Date.now() + CLOCK_TOLERANCE_MS) {
    return refused("clock_ahead", `at: ${input.at} lies in the future. Send the instant at which it happened.`)
  }
  const refusal =
    (await checkDriver(service, delivery, input, context)) ?? (await checkProof(service, delivery, input, context))
  if (refusal) return refusal

  if (input.proof) await writeProof(service, delivery, input.proof, at, context)
  await service.createDeliveryEvents(
    [
      {
        delivery_id: delivery.id,
        from_status: delivery.status,
        to_status: input.to,
        at,
        actor: input.actor,
        note: input.note ?? null,
        location: input.location ? { ...input.location } : null,
        source_key: input.source_key,
      },
    ],
    context,
  )
  const [changed] = await service.updateDeliveries(
    [
      {
        id: delivery.id,
        status: input.to,
        status_since: at,
        version: delivery.version + 1,
        ...(input.driver_id !== undefined && { driver_id: input.driver_id }),
        ...(input.to === "cancelled" && { cancelled_at: at, cancel_reason: input.note ?? null }),
      },
    ],
    context,
  )
  return done(changed ?? delivery)
}

function cannotFollow(delivery: DeliveryDTO, to: string, allowed: readonly string[]): Outcome<never> {
  const conflict = to === "cancelled" && delivery.status !== "returned"
  const advice = allowed.length > 0 ? `It can become ${allowed.join(", ")}.` : "That is final."
  return refused(
    conflict ? "delivery_under_way" : "transition_not_allowed",
    `Delivery ${delivery.tracking_number} is ${delivery.status} and cannot become ${to}. ${advice}`,
    conflict ? "DataConflictError" : "InvalidArgumentError",
    { status: delivery.status, allowed: [...allowed] },
  )
}

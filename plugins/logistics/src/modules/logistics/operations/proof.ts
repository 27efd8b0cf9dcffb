import { createHash, timingSafeEqual } from "node:crypto"
import type { Context } from "@medusajs/framework/types"
import { refused } from "../../../rules/outcome"
import type LogisticsModuleService from "../service"
import type { ChangeInput, DeliveryDTO, ProofInput } from "../types"

/** So that six digits cannot be found by trying. */
const MAX_ATTEMPTS = 5

/** Arabic digits are what many recipients read out. */
const digits = (code: string): string =>
  code.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf)).trim()

const hash = (delivery_id: string, code: string): Buffer =>
  createHash("sha256")
    .update(`${delivery_id}:${digits(code)}`)
    .digest()

/** @returns why the proof is not one; null when the change needs none or has a good one */
export async function checkProof(
  service: LogisticsModuleService,
  delivery: DeliveryDTO,
  input: ChangeInput,
  context: Context,
): Promise<ReturnType<typeof refused> | null> {
  if (input.to !== "delivered") return null
  const { proof } = input
  if (!proof)
    return refused("proof_missing", "A delivery ends with a proof: the recipient's code, a photo or a signature.")
  if (proof.kind !== "code") {
    return proof.file_id ? null : refused("proof_missing", `The ${proof.kind} has no picture. Take it again.`)
  }
  if (delivery.handover_attempts >= MAX_ATTEMPTS) {
    return refused("code_locked", `The code was wrong ${MAX_ATTEMPTS} times. Take a photo or a signature instead.`)
  }
  if (proof.code && timingSafeEqual(hash(delivery.id, proof.code), hash(delivery.id, delivery.handover_code)))
    return null
  const handover_attempts = delivery.handover_attempts + 1
  await service.updateDeliveries([{ id: delivery.id, handover_attempts }], context)
  return refused("code_wrong", `The code is wrong (${handover_attempts} of ${MAX_ATTEMPTS}). Ask the recipient again.`)
}

export async function writeProof(
  service: LogisticsModuleService,
  delivery: DeliveryDTO,
  proof: ProofInput,
  taken_at: Date,
  context: Context,
): Promise<void> {
  await service.createProofOfDeliveries(
    [
      {
        delivery_id: delivery.id,
        kind: proof.kind,
        code_hash: proof.kind === "code" ? hash(delivery.id, proof.code ?? "").toString("hex") : null,
        file_id: proof.file_id ?? null,
        recipient_name: proof.recipient_name ?? null,
        taken_at,
        lat: proof.lat ?? null,
        lng: proof.lng ?? null,
      },
    ],
    context,
  )
}

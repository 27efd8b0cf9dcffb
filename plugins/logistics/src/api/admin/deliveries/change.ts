import { randomUUID } from "node:crypto"
import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { principalOf } from "@dakkah/kernel"
import { requireDelivery } from "./read"

/** Which delivery, by whom, and the key under which the same request changes it once. */
export async function changeOf(req: AuthenticatedMedusaRequest<unknown>, version: number | undefined) {
  const delivery_id = await requireDelivery(req)
  return {
    delivery_id,
    actor: principalOf(req).actor_id,
    source_key: `admin/${delivery_id}/${req.get("idempotency-key") ?? randomUUID()}`,
    expected_version: version,
  }
}

import { workflowId, type Dispatch, type EventEnvelope, type Incident } from "@dakkah/contracts"
import type { MedusaContainer } from "@medusajs/framework/types"
import { webhookRegistration } from "./application"
import { dispatch } from "./dispatches/dispatch"
import { KERNEL } from "./modules/kernel"
import type KernelModuleService from "./modules/kernel/service"
import { recoverPlacement, settledPlacements } from "./recovery/when-due"
import { VAULT } from "./modules/vault"
import type VaultModuleService from "./modules/vault/service"

const SIGNALS: Record<string, string> = { retry: "saga.retry", give_up: "saga.give_up" }

/** An operator's decision about a stuck saga reaches its workflow as a signal. */
function resolveSaga(_container: unknown, event: EventEnvelope): Promise<Dispatch> {
  const { resolution = "", reason = "" } = event.payload as { resolution?: string; reason?: string }
  const signal = SIGNALS[resolution]
  if (!signal) return Promise.resolve({ kind: "none", reason: `unknown resolution "${resolution}"` })
  const input = { event_id: event.id, reason }
  return Promise.resolve({ kind: "signal", workflow_id: event.aggregate_id, signal, input })
}

/** A stored message is read again and leads to whatever its connector says; its row then says that it was. */
async function dispatchWebhook(container: MedusaContainer, event: EventEnvelope): Promise<Dispatch> {
  const kernel = container.resolve<KernelModuleService>(KERNEL)
  const webhook = await kernel.retrieveWebhookInbox(event.aggregate_id)
  const registration = webhookRegistration(webhook.connector)
  if (!registration) return { kind: "none", reason: `no connector "${webhook.connector}" is installed` }
  const headers = webhook.headers as Record<string, string>
  const answer = await registration.dispatch(container, { ...webhook, headers })
  const status = answer.kind === "none" ? "ignored" : "processed"
  await kernel.updateWebhookInboxes({ id: webhook.id, status, processed_at: new Date() })
  return answer
}

/** Whoever waits for the order looks again; where nobody waits the signal comes late, which is not wrong. */
function wakePlacement(_container: unknown, event: EventEnvelope): Promise<Dispatch> {
  const { tenant_id, aggregate_id: entity_id } = event
  const workflow_id = workflowId({ tenant_id, domain: "order", entity_id, action: "placement" })
  return Promise.resolve({ kind: "signal", workflow_id, signal: "order.unblocked", input: { event_id: event.id } })
}

/** Taken by people: nothing renews a secret of an outside system by itself. Listed where secrets are stored. */
async function listRenewal(container: MedusaContainer, event: EventEnvelope): Promise<Dispatch> {
  const incident = event.payload as unknown as Incident
  const { credential, workflow_id, subject_type, subject_id, step, code, message, stuck } = incident
  if (!workflow_id) return { kind: "none", reason: "the event names no process" }
  await container.resolve<VaultModuleService>(VAULT).noteRenewal({
    ...{ credential, workflow_id, subject_type, subject_id, step, code, message, stuck },
    event_id: event.id,
    at: event.created_at,
  })
  return { kind: "none", reason: "listed for the shop's administrators, who renew it" }
}

export default [
  dispatch("order.created", recoverPlacement, settledPlacements),
  dispatch("credential.renewal_requested", listRenewal),
  dispatch("webhook.received", dispatchWebhook),
  dispatch("saga.resolution_requested", resolveSaga),
  dispatch("order.unblocked", wakePlacement),
]

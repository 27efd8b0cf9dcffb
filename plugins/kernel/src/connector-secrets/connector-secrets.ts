import type { MedusaContainer } from "@medusajs/framework/types"

import { VAULT } from "../modules/vault"
import type VaultModuleService from "../modules/vault/service"

/**
 * The running tenant's values of a connector's secret, every version that is valid now, the newest first: the first signs, all of
 * them verify. Empty where the tenant has none. For `webhooks.ts` and adapters; never part of an answer or a log.
 */
export async function connectorSecrets(container: MedusaContainer, name: string): Promise<string[]> {
  return container.resolve<VaultModuleService>(VAULT).validSecrets(name)
}

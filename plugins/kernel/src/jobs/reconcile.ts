import type { MedusaContainer } from "@medusajs/framework/types"

import { SETTLED_AFTER_SECONDS } from "../reconciliation/settled"
import { eachTenant } from "../tenancy/each-tenant"
import { reconcileShopWorkflow } from "../workflows/reconciliation/workflows/reconcile-shop"

/** Every shop, every night. */
export default async function reconcileShops(container: MedusaContainer): Promise<void> {
  await eachTenant(container, async () => {
    const input = { older_than_seconds: SETTLED_AFTER_SECONDS, asked_by: "schedule" }
    await reconcileShopWorkflow(container).run({ input })
  })
}

export const config = { name: "reconcile-shops", schedule: "30 1 * * *" }

import type { VendorCommission } from "@dakkah/contracts"
import { succeed } from "@dakkah/kernel"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { vendorOrdersOf, type VendorOrderOfOrder } from "../../../../orders/vendor-orders-of"
import { chargeCommissionsOfOrderWorkflow } from "../../../../workflows/commission/workflows/charge-commissions"
import { answerForOrder } from "../answer"

/** WF-001 and WF-006: ensures one commission charge per vendor order. */
export async function POST(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  await answerForOrder(request, response, async (order_id, { tenant_id }) => {
    const { result } = await chargeCommissionsOfOrderWorkflow(request.scope).run({ input: { order_id, tenant_id } })
    const orders = await vendorOrdersOf(request.scope, order_id)
    return succeed({ commissions: orders.map(commissionOf) }, { applied: result.applied })
  })
}

function commissionOf(order: VendorOrderOfOrder): VendorCommission {
  return {
    vendor_order_id: order.id,
    vendor_id: order.vendor_id,
    commission_amount: order.commission_amount,
    currency_code: order.currency_code,
    rate: order.commission_rate,
    commission_rule_id: order.commission_rule_id,
  }
}

import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types"
import { useTranslation } from "react-i18next"

import { VendorOrders } from "../components/vendor-orders"

/** On the order's page: its parts per vendor, with their money. */
const OrderVendorOrders = ({ data }: DetailWidgetProps<AdminOrder>) => {
  const { t } = useTranslation("marketplace")
  return <VendorOrders of={{ order_id: data.id }} title={t("order.of_order")} />
}

export const config = defineWidgetConfig({ zone: "order.details.after", id: "dakkah-marketplace:vendor-orders" })

export default OrderVendorOrders

import { Crumb, QueryError, useFormat } from "@dakkah/kernel/admin-kit"
import { Button, Container, Heading, Skeleton, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { useParams } from "react-router-dom"

import { SalesChart } from "../../../components/sales-chart"
import { Status } from "../../../components/status"
import { VendorForm } from "../../../components/vendor-form"
import { VendorOrders } from "../../../components/vendor-orders"
import { VendorProducts } from "../../../components/vendor-products"
import { VendorRestricted } from "../../../components/vendor-restricted"
import { VendorStatus } from "../../../components/vendor-status"
import { VendorUsers } from "../../../components/vendor-users"
import { useVendor } from "../../../lib/use-vendor"

const VendorPage = () => {
  const { t, i18n } = useTranslation("marketplace")
  const format = useFormat()
  const { id = "" } = useParams()
  const [editing, setEditing] = useState(false)
  const { data, error, refetch } = useVendor(id)
  const vendor = data?.vendor
  if (error) {
    return (
      <Container className="p-0" dir={i18n.dir()}>
        <QueryError error={error} retry={() => void refetch()} />
      </Container>
    )
  }
  if (!vendor) return <Skeleton className="h-40 w-full" />
  return (
    <div className="flex flex-col gap-3">
      <Container className="flex flex-col gap-3" dir={i18n.dir()}>
        <div className="flex flex-wrap items-center justify-between gap-2">
          <div className="flex items-center gap-3">
            <Heading>{vendor.name}</Heading>
            <Status value={vendor.status} />
          </div>
          <div className="flex gap-2">
            <VendorStatus vendor={vendor} />
            <Button size="small" variant="secondary" onClick={() => setEditing(true)}>
              {t("vendor.edit")}
            </Button>
          </div>
        </div>
        {vendor.status === "suspended" && (
          <Text size="small">
            {t("vendor.suspended_since", { at: format.date(vendor.suspended_at), reason: vendor.suspension_reason })}
          </Text>
        )}
        <Text size="small" className="text-ui-fg-subtle">
          {[vendor.legal_name, vendor.email, vendor.phone].filter(Boolean).map((fact) => (
            <span key={fact} className="me-4">
              <bdi>{fact}</bdi>
            </span>
          ))}
        </Text>
      </Container>
      <VendorRestricted vendor={vendor} />
      <SalesChart vendor_id={id} />
      <VendorOrders of={{ vendor_id: id }} title={t("order.of_vendor")} />
      <VendorProducts vendor_id={id} />
      <VendorUsers vendor_id={id} />
      {editing && <VendorForm vendor={vendor} open onOpenChange={setEditing} />}
    </div>
  )
}

const VendorCrumb = () => {
  const { id = "" } = useParams()
  const { data } = useVendor(id)
  return data ? <bdi>{data.vendor.name}</bdi> : <Crumb ns="marketplace" text="vendor.one" />
}

export const handle = { breadcrumb: () => <VendorCrumb /> }

export default VendorPage

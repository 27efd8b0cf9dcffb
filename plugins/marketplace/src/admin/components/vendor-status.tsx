import { Field, FormDrawer, useSend } from "@dakkah/kernel/admin-kit"
import { Button } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import type { Vendor } from "../lib/types"

/** Suspends a vendor with a reason, or lets it sell. The house can be neither. */
export const VendorStatus = ({ vendor }: { vendor: Vendor }) => {
  const { t } = useTranslation("marketplace")
  const [open, setOpen] = useState(false)
  const [reason, setReason] = useState("")
  const suspend = useSend({ scope: "marketplace", onDone: () => setOpen(false) })
  const activate = useSend({ scope: "marketplace" })
  if (vendor.handle === "house" || vendor.status === "closed") return null
  return (
    <>
      {vendor.status !== "active" && (
        <Button
          size="small"
          variant="secondary"
          isLoading={activate.isPending}
          onClick={() => activate.mutate({ path: `/admin/vendors/${vendor.id}/reactivate`, body: {} })}
        >
          {t("vendor.activate")}
        </Button>
      )}
      {vendor.status !== "suspended" && (
        <Button size="small" variant="secondary" onClick={() => setOpen(true)}>
          {t("vendor.suspend")}
        </Button>
      )}
      <FormDrawer
        title={t("vendor.suspend_title", { name: vendor.name })}
        open={open}
        onOpenChange={setOpen}
        isSaving={suspend.isPending}
        onSubmit={() => suspend.mutate({ path: `/admin/vendors/${vendor.id}/suspend`, body: { reason } })}
      >
        <Field label={t("vendor.reason")} hint={t("vendor.reason_hint")} value={reason} onChange={setReason} required />
      </FormDrawer>
    </>
  )
}

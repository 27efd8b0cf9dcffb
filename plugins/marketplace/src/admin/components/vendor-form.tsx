import { Choice, Field, FormDrawer, useSend } from "@dakkah/kernel/admin-kit"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import type { Vendor } from "../lib/types"

const LOCALES = ["en", "fr", "ar"]

interface VendorFormProps {
  /** Absent for a new vendor. */
  vendor?: Vendor
  open: boolean
  onOpenChange: (open: boolean) => void
}

/** Makes a vendor or changes one. */
export const VendorForm = ({ vendor, open, onOpenChange }: VendorFormProps) => {
  const { t } = useTranslation("marketplace")
  const [form, setForm] = useState({
    name: vendor?.name ?? "",
    handle: vendor?.handle ?? "",
    legal_name: vendor?.legal_name ?? "",
    email: vendor?.email ?? "",
    phone: vendor?.phone ?? "",
    locale: vendor?.locale ?? "en",
  })
  const save = useSend({ scope: "marketplace", onDone: () => onOpenChange(false) })
  const set = (key: keyof typeof form) => (value: string) => setForm({ ...form, [key]: value })
  const submit = (): void => {
    const { legal_name, email, phone, handle, ...rest } = form
    // The house keeps its handle: sending it back would be refused.
    const named = vendor && handle === vendor.handle ? {} : { handle }
    const body = { ...rest, ...named, legal_name: legal_name || null, email: email || null, phone: phone || null }
    save.mutate({ path: vendor ? `/admin/vendors/${vendor.id}` : "/admin/vendors", body })
  }
  return (
    <FormDrawer
      title={t(vendor ? "vendor.edit" : "vendor.create")}
      open={open}
      onOpenChange={onOpenChange}
      onSubmit={submit}
      isSaving={save.isPending}
    >
      <Field label={t("vendor.name")} value={form.name} onChange={set("name")} required />
      <Field
        label={t("vendor.handle")}
        value={form.handle}
        onChange={set("handle")}
        hint={t("vendor.handle_hint")}
        required
      />
      <Field label={t("vendor.legal_name")} value={form.legal_name} onChange={set("legal_name")} />
      <Field label={t("vendor.email")} type="email" value={form.email} onChange={set("email")} />
      <Field label={t("vendor.phone")} value={form.phone} onChange={set("phone")} />
      <Choice
        label={t("vendor.locale")}
        value={form.locale}
        onChange={set("locale")}
        options={LOCALES.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
    </FormDrawer>
  )
}

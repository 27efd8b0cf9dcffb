import { Choice, Field, FormDrawer, ServerTable, useSend, useServerTable } from "@dakkah/kernel/admin-kit"
import { Button, Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"

import type { VendorUser } from "../lib/types"
import { Status } from "./status"

const column = createDataTableColumnHelper<VendorUser>()
const ROLES = ["owner", "manager", "catalogue", "orders", "finance"]
const EMPTY = { email: "", name: "", role: "orders" }

/** The people of a vendor. The same e-mail address again changes name and role. */
export const VendorUsers = ({ vendor_id }: { vendor_id: string }) => {
  const { t, i18n } = useTranslation("marketplace")
  const path = `/admin/vendors/${vendor_id}/users`
  const [form, setForm] = useState<typeof EMPTY | null>(null)
  const save = useSend({ scope: "marketplace", onDone: () => setForm(null) })
  const columns = useMemo(
    () => [
      column.accessor("email", { header: t("vendor.email") }),
      column.accessor("name", { header: t("vendor.name") }),
      column.accessor("role", { header: t("user.role"), cell: ({ getValue }) => t(`role.${getValue()}`) }),
      column.accessor("status", { header: t("vendor.status"), cell: ({ getValue }) => <Status value={getValue()} /> }),
    ],
    [t],
  )
  const list = useServerTable<VendorUser>({
    scope: "marketplace",
    path,
    rows: "vendor_users",
    name: "users",
    columns,
    searchable: false,
    onRow: ({ email, name, role }) => setForm({ email, name: name ?? "", role }),
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <ServerTable
        title={t("user.of_vendor")}
        empty={t("user.none")}
        list={list}
        actions={
          <Button size="small" variant="secondary" onClick={() => setForm(EMPTY)}>
            {t("user.add")}
          </Button>
        }
      />
      {form && (
        <FormDrawer
          title={t("user.add")}
          open
          onOpenChange={(open) => !open && setForm(null)}
          isSaving={save.isPending}
          onSubmit={() => save.mutate({ path, body: { ...form, name: form.name || null } })}
        >
          <Field
            label={t("vendor.email")}
            type="email"
            value={form.email}
            onChange={(email) => setForm({ ...form, email })}
            required
          />
          <Field label={t("vendor.name")} value={form.name} onChange={(name) => setForm({ ...form, name })} />
          <Choice
            label={t("user.role")}
            value={form.role}
            onChange={(role) => setForm({ ...form, role })}
            options={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
        </FormDrawer>
      )}
    </Container>
  )
}

import { Button, Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"

import type { VendorUser } from "../lib/types"
import { useList } from "../lib/use-list"
import { useSave } from "../lib/use-save"
import { Choice } from "./choice"
import { Field } from "./field"
import { FormDrawer } from "./form-drawer"
import { ListTable } from "./list-table"
import { Status } from "./status"

const column = createDataTableColumnHelper<VendorUser>()
const ROLES = ["owner", "manager", "catalogue", "orders", "finance"]
const EMPTY = { email: "", name: "", role: "orders" }

/** The people of a vendor. The same e-mail address again changes name and role. */
export const VendorUsers = ({ vendor_id }: { vendor_id: string }) => {
  const { t, i18n } = useTranslation("marketplace")
  const path = `/admin/vendors/${vendor_id}/users`
  const [form, setForm] = useState<typeof EMPTY | null>(null)
  const save = useSave<object>(() => setForm(null))
  const columns = useMemo(
    () => [
      column.accessor("email", { header: t("vendor.email") }),
      column.accessor("name", { header: t("vendor.name") }),
      column.accessor("role", { header: t("user.role"), cell: ({ getValue }) => t(`role.${getValue()}`) }),
      column.accessor("status", { header: t("vendor.status"), cell: ({ getValue }) => <Status value={getValue()} /> }),
    ],
    [t],
  )
  const { table, query } = useList<VendorUser>({
    path,
    field: "vendor_users",
    columns,
    onRowClick: ({ email, name, role }) => setForm({ email, name: name ?? "", role }),
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <ListTable
        plain
        title={t("user.of_vendor")}
        empty={t("user.none")}
        table={table}
        query={query}
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

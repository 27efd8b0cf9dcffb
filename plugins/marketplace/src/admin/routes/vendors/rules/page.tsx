import { Crumb, ServerTable, useFormat, useServerTable, useSortable } from "@dakkah/kernel/admin-kit"
import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui"
import { useMemo, useState } from "react"
import { useTranslation } from "react-i18next"

import { RuleDrawer } from "../../../components/rule-drawer"
import { Status } from "../../../components/status"
import type { CommissionRule } from "../../../lib/types"
import { useTerms } from "../../../lib/use-terms"

const column = createDataTableColumnHelper<CommissionRule>()
const filter = createDataTableFilterHelper<CommissionRule>()
const CONDITIONS = ["product_id", "vendor_id", "category_id", "collection_id"] as const

const RulesPage = () => {
  const { t, i18n } = useTranslation("marketplace")
  const format = useFormat()
  const sortable = useSortable()
  const terms = useTerms()
  const [open, setOpen] = useState<CommissionRule | "new" | null>(null)
  const columns = useMemo(
    () => [
      column.accessor("name", { header: t("rule.name"), ...sortable }),
      column.accessor("kind", { header: t("rule.terms"), cell: ({ row }) => terms(row.original) }),
      column.display({
        id: "conditions",
        header: t("rule.holds_for"),
        cell: ({ row }) =>
          CONDITIONS.filter((key) => row.original[key])
            .map((key) => t(`rule.${key}`))
            .join(", ") || t("rule.all_goods"),
      }),
      column.accessor("priority", { header: t("rule.priority"), ...sortable }),
      column.accessor("valid_to", {
        header: t("rule.valid_to"),
        ...sortable,
        cell: ({ getValue }) => format.date(getValue()),
      }),
      column.accessor("status", { header: t("vendor.status"), cell: ({ getValue }) => <Status value={getValue()} /> }),
    ],
    [t, format, terms, sortable],
  )
  const filters = useMemo(
    () => [
      filter.accessor("status", {
        type: "radio",
        label: t("vendor.status"),
        options: ["active", "inactive"].map((value) => ({ value, label: t(`status.${value}`) })),
      }),
      filter.accessor("kind", {
        type: "radio",
        label: t("rule.kind"),
        options: ["percent", "fixed", "tiered"].map((value) => ({ value, label: t(`rule.kinds.${value}`) })),
      }),
    ],
    [t],
  )
  const list = useServerTable<CommissionRule>({
    scope: "marketplace",
    path: "/admin/commission-rules",
    rows: "commission_rules",
    columns,
    filters,
    onRow: setOpen,
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <ServerTable
        title={t("rule.title")}
        empty={t("rule.none")}
        list={list}
        level="h1"
        exports={{ path: "/admin/commission-rule-export", file: "commission-rules.csv" }}
        actions={
          <Button size="small" onClick={() => setOpen("new")}>
            {t("rule.create")}
          </Button>
        }
      />
      {open && <RuleDrawer rule={open === "new" ? undefined : open} onClose={() => setOpen(null)} />}
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.rules", translationNs: "marketplace", rank: 2 })

export const handle = { breadcrumb: () => <Crumb ns="marketplace" text="menu.rules" /> }

export default RulesPage

import { ServerTable, useSend, useServerTable } from "@dakkah/kernel/admin-kit"
import { Button, Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import type { VendorProduct } from "../lib/types"
import { ProductSearch } from "./product-search"
import { Status } from "./status"

const column = createDataTableColumnHelper<VendorProduct>()

/** What a vendor sells: give it products, take them back, offer them again. */
export const VendorProducts = ({ vendor_id }: { vendor_id: string }) => {
  const { t, i18n } = useTranslation("marketplace")
  const path = `/admin/vendors/${vendor_id}/products`
  const { mutate } = useSend({ scope: "marketplace" })
  const columns = useMemo(
    () => [
      column.accessor("product_id", {
        header: t("product.title"),
        cell: ({ row }) => row.original.product?.title ?? row.original.product_id,
      }),
      column.accessor("status", { header: t("vendor.status"), cell: ({ getValue }) => <Status value={getValue()} /> }),
      column.display({
        id: "change",
        cell: ({ row: { original } }) => (
          <div className="flex justify-end gap-2">
            <Button
              size="small"
              variant="transparent"
              onClick={() =>
                mutate({ path, body: { [original.status === "active" ? "withdraw" : "add"]: [original.product_id] } })
              }
            >
              {t(original.status === "active" ? "product.withdraw" : "product.offer")}
            </Button>
            <Button
              size="small"
              variant="transparent"
              onClick={() => mutate({ path, body: { release: [original.product_id] } })}
            >
              {t("product.release")}
            </Button>
          </div>
        ),
      }),
    ],
    [t, mutate, path],
  )
  const list = useServerTable<VendorProduct>({
    scope: "marketplace",
    path,
    rows: "vendor_products",
    name: "products",
    columns,
    searchable: false,
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <ServerTable title={t("product.of_vendor")} empty={t("product.none")} list={list} />
      <div className="px-6 py-4">
        <ProductSearch action={t("product.add")} onPick={({ id }) => mutate({ path, body: { add: [id] } })} />
      </div>
    </Container>
  )
}

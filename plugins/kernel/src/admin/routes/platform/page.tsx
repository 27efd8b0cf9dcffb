import { Container } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { ChangeShop } from "../../components/change-shop"
import { OpenShop } from "../../components/open-shop"
import { AskDialog, Crumb, PageHead, ServerTable, useServerTable, type Question } from "../../kit"
import type { Shop } from "../../lib/people-types"
import { useShopColumns, useShopFilters, type ShopAction } from "../../lib/shop-columns"

const SHORTEST_REASON = 3
const FILE = { path: "/admin/platform/tenants/export", file: "shops.csv" }

/** Inside a shop every page shows other things: nothing that was read before may stay. */
const showShop = () => window.location.assign("/app/orders")

/** The city's shops, for the platform's operators. Has no line in the menu, which is the same for all: the operator's bar leads here. */
const PlatformPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const [question, ask] = useState<Question | null>(null)
  const [changed, change] = useState<Shop | null>(null)
  const act = (shop: Shop, action: ShopAction) => {
    if (action === "edit") return change(shop)
    ask({
      path: `/admin/platform/tenants/${shop.id}/${action}`,
      title: t(`platform.${action}_title`, { name: shop.name }),
      hint: t(`platform.${action}_hint`),
      confirm: t(`platform.${action}`),
      shortest: SHORTEST_REASON,
      ...(action === "enter" ? { onDone: showShop } : { done: t(`platform.${action}_done`) }),
    })
  }
  const list = useServerTable<Shop>({
    scope: "kernel",
    path: "/admin/platform/tenants",
    rows: "shops",
    columns: useShopColumns(act),
    filters: useShopFilters(),
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <PageHead title={t("platform.title")} hint={t("platform.explanation")}>
        <OpenShop />
      </PageHead>
      <ServerTable list={list} title={t("platform.list")} empty={t("platform.empty")} exports={FILE} />
      <AskDialog question={question} scope="kernel" close={() => ask(null)} />
      {changed && <ChangeShop shop={changed} close={() => change(null)} />}
    </Container>
  )
}

export const handle = { breadcrumb: () => <Crumb ns="kernel" text="menu.platform" /> }

export default PlatformPage

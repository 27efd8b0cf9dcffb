import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, createDataTableColumnHelper } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import {
  AskDialog,
  Crumb,
  PageHead,
  RowButtons,
  ServerTable,
  ShortId,
  useFormat,
  useServerTable,
  type Question,
} from "../../../kit"

/** An order whose checkout died, as our admin API tells it. */
interface HalfPlacement {
  id: string
  display_id: number
  cart_id: string
  email: string | null
  created_at: string
}

const REFRESH_MILLISECONDS = 10_000
const SHORTEST_REASON = 3
const column = createDataTableColumnHelper<HalfPlacement>()

/** Orders that are neither placed nor taken back. Settled by themselves within minutes; the button does it now. */
const RecoveryPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const format = useFormat()
  const [question, ask] = useState<Question | null>(null)
  const recover = ({ cart_id, display_id }: HalfPlacement): Question => ({
    path: `/admin/half-placements/${cart_id}/recover`,
    title: t("recovery.ask_title", { number: format.number(display_id) }),
    hint: t("recovery.ask_hint"),
    shortest: SHORTEST_REASON,
    done: t("recovery.done"),
  })
  const list = useServerTable<HalfPlacement>({
    scope: "kernel",
    searchable: false,
    path: "/admin/half-placements",
    rows: "half_placements",
    refresh: REFRESH_MILLISECONDS,
    columns: [
      column.accessor("display_id", {
        header: t("recovery.order"),
        cell: ({ getValue }) => <bdi>#{format.number(getValue())}</bdi>,
      }),
      column.accessor("created_at", { header: t("recovery.since"), cell: ({ getValue }) => format.date(getValue()) }),
      column.accessor("email", {
        header: t("recovery.buyer"),
        cell: ({ getValue }) => <bdi dir="ltr">{getValue()}</bdi>,
      }),
      column.accessor("cart_id", { header: t("recovery.cart"), cell: ({ getValue }) => <ShortId id={getValue()} /> }),
      column.display({
        id: "actions",
        cell: ({ row: { original } }) => (
          <RowButtons buttons={[{ label: t("recovery.recover"), onClick: () => ask(recover(original)) }]} />
        ),
      }),
    ],
  })
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <PageHead title={t("recovery.title")} hint={t("recovery.explanation")} />
      <ServerTable list={list} title={t("recovery.list")} empty={t("recovery.empty")} />
      <AskDialog question={question} scope="kernel" close={() => ask(null)} />
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.recovery", translationNs: "kernel", rank: 3 })

export const handle = { breadcrumb: () => <Crumb ns="kernel" text="menu.recovery" /> }

export default RecoveryPage

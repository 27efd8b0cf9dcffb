import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, createDataTableColumnHelper, StatusBadge } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { AddDrawer } from "../../../components/connector-secrets/add-drawer"
import { Renewals } from "../../../components/connector-secrets/renewals"
import {
  AskDialog,
  Crumb,
  PageHead,
  type Question,
  ServerTable,
  useFormat,
  useGate,
  useServerTable,
} from "../../../kit"
import { type ConnectorSecret, validityOf } from "../../../lib/connector-secret"

const column = createDataTableColumnHelper<ConnectorSecret>()
const COLOURS = { valid: "green", ending: "orange", ended: "grey" } as const

/** Names, versions and dates of the shop's secrets. Values go in, and never come out. */
const ConnectorSecretsPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const format = useFormat()
  const gate = useGate()
  const [adding, setAdding] = useState<string | null>(null)
  const add = (name: string): void => void gate.pass(() => setAdding(name))
  const [ending, setEnding] = useState<Question | null>(null)
  const end = ({ id, name, version }: ConnectorSecret): Question => ({
    path: `/admin/connector-secrets/${id}/end`,
    title: t("secrets.end_title", { name, version }),
    hint: t("secrets.end_hint"),
  })
  const list = useServerTable<ConnectorSecret>({
    scope: "kernel",
    searchable: false,
    path: "/admin/connector-secrets",
    rows: "connector_secrets",
    columns: [
      column.accessor("name", { header: t("secrets.name"), cell: ({ getValue }) => <bdi dir="ltr">{getValue()}</bdi> }),
      column.accessor("version", { header: t("secrets.version"), cell: ({ getValue }) => format.number(getValue()) }),
      column.accessor("fingerprint", {
        header: t("secrets.fingerprint"),
        cell: ({ getValue }) => <code dir="ltr">…{getValue()}</code>,
      }),
      column.accessor("valid_from", {
        header: t("secrets.valid_from"),
        cell: ({ getValue }) => format.date(getValue()),
      }),
      column.accessor("valid_until", {
        header: t("secrets.valid_until"),
        cell: ({ getValue }) => {
          const until = getValue()
          return until ? format.date(until) : t("secrets.until_replaced")
        },
      }),
      column.display({
        id: "status",
        header: t("secrets.status"),
        cell: ({ row: { original } }) => {
          const state = validityOf(original, Date.now())
          return <StatusBadge color={COLOURS[state]}>{t(`secrets.${state}`)}</StatusBadge>
        },
      }),
      column.display({
        id: "end",
        cell: ({ row: { original } }) =>
          validityOf(original, Date.now()) !== "ended" && (
            <Button size="small" variant="transparent" onClick={() => void gate.pass(() => setEnding(end(original)))}>
              {t("secrets.end")}
            </Button>
          ),
      }),
    ],
  })
  return (
    <div className="flex flex-col gap-y-3">
      <Container className="divide-y p-0" dir={i18n.dir()}>
        <PageHead title={t("secrets.title")} hint={t("secrets.explanation")}>
          <Button size="small" onClick={() => add("")}>
            {t("secrets.add")}
          </Button>
        </PageHead>
        <ServerTable list={list} title={t("secrets.list")} empty={t("secrets.empty")} />
        <AddDrawer name={adding} close={() => setAdding(null)} />
        <AskDialog question={ending} scope="kernel" close={() => setEnding(null)} />
        {gate.dialog}
      </Container>
      <Renewals store={add} />
    </div>
  )
}

export const config = defineRouteConfig({ label: "menu.connector_secrets", translationNs: "kernel" })

export const handle = { breadcrumb: () => <Crumb ns="kernel" text="menu.connector_secrets" /> }

export default ConnectorSecretsPage

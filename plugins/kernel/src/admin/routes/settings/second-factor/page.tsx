import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Container, Skeleton, StatusBadge } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { Enrolment } from "../../../components/second-factor/enrolment"
import { InForce } from "../../../components/second-factor/in-force"
import { RecoveryCodes } from "../../../components/second-factor/recovery-codes"
import { Crumb, PageHead, QueryError, useSecondFactor } from "../../../kit"

const COLOURS = { off: "grey", pending: "orange", on: "green" } as const

/** The viewer's own second factor. */
const SecondFactorPage = () => {
  const { t, i18n } = useTranslation("kernel")
  const { data, error, refetch } = useSecondFactor()
  const [codes, setCodes] = useState<string[] | null>(null)
  return (
    <Container className="divide-y p-0" dir={i18n.dir()}>
      <PageHead title={t("second_factor.title")} hint={t("second_factor.explanation")}>
        {data && <StatusBadge color={COLOURS[data.status]}>{t(`second_factor.${data.status}`)}</StatusBadge>}
      </PageHead>
      {error && <QueryError error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton className="m-6 h-9 w-40" />}
      <div className="px-6 py-6 empty:hidden">
        {codes && <RecoveryCodes codes={codes} done={() => setCodes(null)} />}
        {!codes && data?.status === "on" && <InForce state={data} told={setCodes} />}
        {!codes && data && data.status !== "on" && <Enrolment pending={data.status === "pending"} done={setCodes} />}
      </div>
    </Container>
  )
}

export const config = defineRouteConfig({ label: "menu.second_factor", translationNs: "kernel" })

export const handle = { breadcrumb: () => <Crumb ns="kernel" text="menu.second_factor" /> }

export default SecondFactorPage

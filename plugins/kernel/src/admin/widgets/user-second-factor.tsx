import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { AdminUser, DetailWidgetProps } from "@medusajs/framework/types"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { AskDialog, type Question, useGate } from "../kit"

/** Takes a lost authenticator off somebody. */
const UserSecondFactor = ({ data: user }: DetailWidgetProps<AdminUser>) => {
  const { t, i18n } = useTranslation("kernel")
  const gate = useGate()
  const [question, setQuestion] = useState<Question | null>(null)
  const reset: Question = {
    path: `/admin/users/${user.id}/second-factor/reset`,
    title: t("second_factor.reset"),
    hint: t("second_factor.reset_hint"),
  }
  return (
    <Container className="flex flex-wrap items-center justify-between gap-3" dir={i18n.dir()}>
      <div className="max-w-xl">
        <Heading level="h2">{t("second_factor.reset_title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("second_factor.reset_hint")}
        </Text>
      </div>
      <Button size="small" variant="secondary" onClick={() => void gate.pass(() => setQuestion(reset))}>
        {t("second_factor.reset")}
      </Button>
      <AskDialog question={question} scope="kernel" close={() => setQuestion(null)} />
      {gate.dialog}
    </Container>
  )
}

export const config = defineWidgetConfig({ zone: "user.details.after" })

export default UserSecondFactor

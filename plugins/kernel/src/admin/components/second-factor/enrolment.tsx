import { Copy, Text } from "@medusajs/ui"
import { QRCodeSVG } from "qrcode.react"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { CodeForm, useSecondFactorCall } from "../../kit"
import { PasswordForm } from "./password-form"

interface Begun {
  secret: string
  otpauth_url: string
}

const QR_SIZE = 176

/** Sets an authenticator up: password, key, first code, recovery codes. */
export const Enrolment = ({ pending, done }: { pending: boolean; done: (codes: string[]) => void }) => {
  const { t } = useTranslation("kernel")
  const [begun, setBegun] = useState<Begun | null>(null)
  const begin = useSecondFactorCall<Begun>("enrolment", setBegun)
  const confirm = useSecondFactorCall<{ recovery_codes: string[] }>("confirm", (answer) => done(answer.recovery_codes))
  if (!begun) {
    return (
      <PasswordForm
        action={pending ? t("second_factor.start_again") : t("second_factor.set_up")}
        isPending={begin.isPending}
        send={(password) => begin.mutate({ password })}
      />
    )
  }
  return (
    <div className="flex flex-wrap gap-6">
      {/* Black on white whatever the theme: cameras want it so. */}
      <div className="rounded-lg bg-white p-3">
        <QRCodeSVG value={begun.otpauth_url} size={QR_SIZE} title={t("second_factor.qr")} />
      </div>
      <div className="flex min-w-64 flex-1 flex-col gap-4">
        <Text size="small">{t("second_factor.scan")}</Text>
        <div>
          <Text size="xsmall" className="text-ui-fg-subtle">
            {t("second_factor.by_hand")}
          </Text>
          <div className="flex items-center gap-2">
            <code dir="ltr" className="text-ui-fg-base break-all text-sm">
              {begun.secret.match(/.{1,4}/g)?.join(" ")}
            </code>
            <Copy content={begun.secret} />
          </div>
        </div>
        <CodeForm
          action={t("second_factor.confirm")}
          isPending={confirm.isPending}
          send={(code) => confirm.mutate({ code })}
        />
      </div>
    </div>
  )
}

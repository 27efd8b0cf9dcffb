import { Button, Text, toast } from "@medusajs/ui"
import { useState } from "react"
import { useTranslation } from "react-i18next"

import { CodeDialog, type SecondFactor, useFormat, useSecondFactorCall } from "../../kit"

type Asked = "verify" | "renew" | "disable"

/** What can be done with an authenticator that is in force; each against a code. */
export const InForce = ({ state, told }: { state: SecondFactor; told: (codes: string[]) => void }) => {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const [asked, setAsked] = useState<Asked | null>(null)
  const close = (): void => setAsked(null)
  const verify = useSecondFactorCall("verify", close)
  const renew = useSecondFactorCall<{ recovery_codes: string[] }>("recovery-codes", (answer) => {
    close()
    told(answer.recovery_codes)
  })
  const disable = useSecondFactorCall("disable", () => {
    close()
    toast.success(t("second_factor.disabled"))
  })
  const calls = { verify, renew, disable }
  const call = calls[asked ?? "verify"]
  return (
    <div className="flex flex-col gap-4">
      <Text size="small">
        {t("second_factor.since", { at: format.date(state.enrolled_at ?? ""), left: state.recovery_codes_left })}
      </Text>
      {state.fresh_until && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("second_factor.fresh", { at: format.clock(state.fresh_until) })}
        </Text>
      )}
      {state.locked_until && (
        <Text size="small" role="alert" className="text-ui-fg-error">
          {t("second_factor.locked", { at: format.clock(state.locked_until) })}
        </Text>
      )}
      <div className="flex flex-wrap gap-2">
        {(["verify", "renew", "disable"] as const).map((each) => (
          <Button
            key={each}
            size="small"
            variant={each === "disable" ? "danger" : "secondary"}
            onClick={() => setAsked(each)}
          >
            {t(`second_factor.${each}`)}
          </Button>
        ))}
      </div>
      <CodeDialog
        title={asked === "renew" || asked === "disable" ? t(`second_factor.${asked}`) : t("second_factor.verify")}
        hint={t(`second_factor.${asked ?? "verify"}_hint`)}
        open={asked !== null}
        close={close}
        isPending={call.isPending}
        send={(code) => call.mutate({ code })}
      />
    </div>
  )
}

import { Button, StatusBadge } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"

import { sdk, useFailure, useFormat } from "../kit"
import type { AuditVerdict } from "../lib/types"

/** Recomputes the chain on the server and says whether it is whole, or where it breaks. */
export const VerifyAudit = () => {
  const { t } = useTranslation("kernel")
  const format = useFormat()
  const { data, isPending, mutate } = useMutation({
    mutationFn: () => sdk.client.fetch<{ verdict: AuditVerdict }>("/admin/audit/verify"),
    onError: useFailure(),
  })
  const verdict = data?.verdict
  return (
    <div className="flex items-center gap-3" aria-live="polite">
      {verdict?.whole && (
        <StatusBadge color="green">{t("audit.whole", { length: format.number(verdict.length) })}</StatusBadge>
      )}
      {verdict?.whole === false && (
        <StatusBadge color="red">
          {t(`audit.broken_${verdict.broken.reason}`, { position: format.number(verdict.broken.position) })}
        </StatusBadge>
      )}
      <Button size="small" variant="secondary" isLoading={isPending} onClick={() => mutate()}>
        {t("audit.verify")}
      </Button>
    </div>
  )
}

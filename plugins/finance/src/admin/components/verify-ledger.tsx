import { sdk, useFailure, useFormat } from "@dakkah/kernel/admin-kit"
import { Button, StatusBadge } from "@medusajs/ui"
import { useMutation } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"
import type { LedgerVerdict } from "../lib/types"

/** Recomputes the hash chain on the server and says whether it is whole, or where it breaks. */
export const VerifyLedger = () => {
  const { t } = useTranslation("finance")
  const format = useFormat()
  const { data, isPending, mutate } = useMutation({
    mutationFn: () => sdk.client.fetch<LedgerVerdict>("/admin/finance/verify"),
    onError: useFailure(),
  })
  const checked = data?.chains.reduce((sum, chain) => sum + chain.checked, 0) ?? 0
  const broken = data?.chains.find((chain) => chain.broken)?.broken
  return (
    <div className="flex items-center gap-3" aria-live="polite">
      {data?.intact && (
        <StatusBadge color="green">
          {t("verify.intact", { count: checked, number: format.number(checked) })}
        </StatusBadge>
      )}
      {broken && (
        <StatusBadge color="red">{t("verify.broken", { sequence: format.number(broken.sequence) })}</StatusBadge>
      )}
      <Button size="small" variant="secondary" isLoading={isPending} onClick={() => mutate()}>
        {t("verify.button")}
      </Button>
    </div>
  )
}

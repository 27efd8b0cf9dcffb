import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"

import { sdk } from "./sdk"

/** Sends an operator's decision with its reason and reads every list of the kernel again. */
export function useDecide(done: () => void) {
  const { t } = useTranslation("kernel")
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, reason, key }: { path: string; reason: string; key: string }) =>
      sdk.client.fetch(path, { method: "POST", body: { reason }, headers: { "Idempotency-Key": key } }),
    onSuccess: async () => {
      toast.success(t("decision.sent"))
      done()
      await client.invalidateQueries({ queryKey: ["kernel"] })
    },
    onError: (error: Error) => toast.error(t("decision.failed"), { description: error.message }),
  })
}

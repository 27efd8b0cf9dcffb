import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"
import { useTranslation } from "react-i18next"

import { sdk } from "./sdk"

/** Posts to our admin API, says how it went, and has every list of ours read again. */
export function useSave<Body extends object>(onDone?: () => void) {
  const { t } = useTranslation("marketplace")
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body }: { path: string; body: Body }) =>
      sdk.client.fetch<unknown>(path, { method: "POST", body }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ["marketplace"] })
      toast.success(t("saved"))
      onDone?.()
    },
    onError: (error: Error) => toast.error(t("error.not_saved"), { description: error.message }),
  })
}

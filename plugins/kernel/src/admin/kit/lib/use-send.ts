import { toast } from "@medusajs/ui"
import { useMutation, useQueryClient } from "@tanstack/react-query"

import { sdk } from "./sdk"
import { useFailure } from "./use-failure"
import { useKitTexts } from "./use-kit-texts"

interface SendOptions {
  /** Everything read under this key is read again. */
  scope: string
  /** Said when it is done; "Saved" without it. */
  done?: string
  onDone?: () => void
}

export interface Message {
  path: string
  body?: object
  method?: "POST" | "DELETE"
  /** Sent again under the same key it is done once; without it every call is its own. */
  key?: string
}

/** Sends a change to the server, says how it went, and has every list of the scope read again. */
export function useSend({ scope, done, onDone }: SendOptions) {
  const t = useKitTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ path, body, method = "POST", key = crypto.randomUUID() }: Message) =>
      sdk.client.fetch<unknown>(path, { method, body, headers: { "Idempotency-Key": key } }),
    onSuccess: async () => {
      toast.success(done ?? t("form.saved"))
      onDone?.()
      await client.invalidateQueries({ queryKey: [scope] })
    },
    // Said at once when there is no connection, and not kept for later: the form is still there.
    networkMode: "always",
    onError: useFailure("error.not_saved"),
  })
}

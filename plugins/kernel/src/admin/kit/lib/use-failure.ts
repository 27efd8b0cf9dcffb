import { toast } from "@medusajs/ui"
import { useCallback } from "react"

import { failureKind } from "./failure-kind"
import { useKitTexts } from "./use-kit-texts"

/** An error in the viewer's language: what is wrong and what to do, or the server's own words. */
export function useFailureText(): (error: Error) => string {
  const t = useKitTexts()
  return useCallback(
    (error) => {
      const kind = failureKind(error)
      return kind ? t(`error.${kind}`) : error.message
    },
    [t],
  )
}

/** Says what went wrong with something that was asked for: `useMutation({ onError: useFailure() })`. */
export function useFailure(title = "error.failed"): (error: Error) => void {
  const t = useKitTexts()
  const text = useFailureText()
  return useCallback((error) => void toast.error(t(title), { description: text(error) }), [t, text, title])
}

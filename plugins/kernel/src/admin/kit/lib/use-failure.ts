import { toast } from "@medusajs/ui"
import { useCallback } from "react"

import { useKitTexts } from "./use-kit-texts"

/** Says what went wrong with something that was asked for: `useMutation({ onError: useFailure() })`. */
export function useFailure(): (error: Error) => void {
  const t = useKitTexts()
  return useCallback((error) => void toast.error(t("error.failed"), { description: error.message }), [t])
}

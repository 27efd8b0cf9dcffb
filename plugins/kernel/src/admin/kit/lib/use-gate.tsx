import { toast } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { useNavigate } from "react-router-dom"

import { CodeDialog } from "../components/code-dialog"
import { useKitTexts } from "./use-kit-texts"
import { fetchSecondFactor, useSecondFactorCall } from "./use-second-factor"

/** Runs what needs a fresh second factor: at once where it is fresh, after the dialog, or leads to where it is set up. */
export function useGate(): { pass: (work: () => void) => Promise<void>; dialog: ReactNode } {
  const t = useKitTexts()
  const navigate = useNavigate()
  const [work, setWork] = useState<(() => void) | null>(null)
  const verify = useSecondFactorCall("verify", () => {
    work?.()
    setWork(null)
  })
  const pass = async (next: () => void): Promise<void> => {
    const { status, fresh_until } = await fetchSecondFactor()
    if (fresh_until) return next()
    if (status === "on") return setWork(() => next)
    toast.warning(t("gate.set_up_first"))
    await navigate("/settings/second-factor")
  }
  const dialog = (
    <CodeDialog
      title={t("gate.title")}
      hint={t("gate.hint")}
      open={work !== null}
      close={() => setWork(null)}
      isPending={verify.isPending}
      send={(code) => verify.mutate({ code })}
    />
  )
  return { pass, dialog }
}

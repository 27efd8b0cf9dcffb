import { Prompt } from "@medusajs/ui"
import { useEffect } from "react"
import { useTranslation } from "react-i18next"
import { useBlocker } from "react-router-dom"

import { useKitTexts } from "../lib/use-kit-texts"

interface LeaveGuardProps {
  /** Somebody wants to close what stands here. */
  leaving?: boolean
  stay?: () => void
  leave?: () => void
}

/** The browser asks in its own words, and only where the event says that it shall. */
const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()

/**
 * Asks before what was typed is thrown away: by closing, by another page, by the browser. Put it where there is something to lose, and
 * only then: the router knows one such guard at a time.
 */
export const LeaveGuard = ({ leaving = false, stay, leave }: LeaveGuardProps) => {
  const t = useKitTexts()
  const { i18n } = useTranslation()
  const blocker = useBlocker(({ currentLocation, nextLocation }) => currentLocation.pathname !== nextLocation.pathname)
  const blocked = blocker.state === "blocked"
  useEffect(() => {
    window.addEventListener("beforeunload", beforeUnload)
    return () => window.removeEventListener("beforeunload", beforeUnload)
  }, [])
  const remain = () => {
    if (blocked) blocker.reset()
    stay?.()
  }
  const goOn = () => {
    if (blocked) blocker.proceed()
    else leave?.()
  }
  return (
    <Prompt open={leaving || blocked} variant="confirmation">
      <Prompt.Content dir={i18n.dir()} onEscapeKeyDown={remain}>
        <Prompt.Header>
          <Prompt.Title>{t("unsaved.title")}</Prompt.Title>
          <Prompt.Description>{t("unsaved.hint")}</Prompt.Description>
        </Prompt.Header>
        <Prompt.Footer>
          <Prompt.Cancel onClick={remain}>{t("unsaved.stay")}</Prompt.Cancel>
          <Prompt.Action onClick={goOn}>{t("unsaved.leave")}</Prompt.Action>
        </Prompt.Footer>
      </Prompt.Content>
    </Prompt>
  )
}

import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { QueryClient, QueryClientProvider } from "@tanstack/react-query"
import { createRoot } from "react-dom/client"
import { getI18n } from "react-i18next"

import { OperatorBar } from "../components/operator-bar"

const PLACE = "cityos-operator-bar"
const LOOK_AGAIN_MILLISECONDS = 100

/** Medusa's admin has no place that every page shows, so the bar stands beside it. Once, however often the file is loaded. */
function mount(): void {
  if (document.getElementById(PLACE)) return
  const place = document.createElement("div")
  place.id = PLACE
  document.body.append(place)
  const bar = (
    <QueryClientProvider client={new QueryClient()}>
      <OperatorBar />
    </QueryClientProvider>
  )
  whenSpeaking(() => createRoot(place).render(bar))
}

/** The application's texts come up beside this file. A component that asks for them before has other hooks than after. */
function whenSpeaking(render: () => void): void {
  const i18n = getI18n() as ReturnType<typeof getI18n> | undefined
  if (i18n?.isInitialized) render()
  else window.setTimeout(() => whenSpeaking(render), LOOK_AGAIN_MILLISECONDS)
}

if (typeof document !== "undefined") mount()

/** What brings this file into the admin; it shows nothing itself. */
const Nothing = () => null

export const config = defineWidgetConfig({ zone: "login.after" })

export default Nothing

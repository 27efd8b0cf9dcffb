import { defineWidgetConfig } from "@medusajs/admin-sdk"
import { createRoot } from "react-dom/client"

import { OperatorBar } from "../components/operator-bar"

const PLACE = "cityos-operator-bar"

/** Medusa's admin has no place that every page shows, so the bar stands beside it. Once, however often the file is loaded. */
function mount(): void {
  if (document.getElementById(PLACE)) return
  const place = document.createElement("div")
  place.id = PLACE
  document.body.append(place)
  createRoot(place).render(<OperatorBar />)
}

if (typeof document !== "undefined") mount()

/** What brings this file into the admin; it shows nothing itself. */
const Nothing = () => null

export const config = defineWidgetConfig({ zone: "login.after" })

export default Nothing

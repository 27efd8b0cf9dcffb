import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

import { ownHealth, reachable } from "../../lib/health"

/** Health page of each process; an address that is not set is a part that is not there. */
const PARTS = [
  { system: "relay", variable: "RELAY_URL", path: "/health" },
  { system: "worker", variable: "WORKER_URL", path: "/health" },
  { system: "payload", variable: "PAYLOAD_URL", path: "/api/service/health" },
] as const

/** Every part of the house: reachable or not, and how fast. */
export async function GET(request: MedusaRequest, response: MedusaResponse): Promise<void> {
  const others = PARTS.flatMap(({ system, variable, path }) => {
    const base = process.env[variable]
    return base ? [reachable(system, `${base.replace(/\/$/, "")}${path}`)] : []
  })
  const systems = await Promise.all([ownHealth(request.scope), ...others])
  const missing = PARTS.filter(({ variable }) => !process.env[variable]).map(({ system, variable }) => ({
    system,
    variable,
  }))
  response.json({ checked_at: new Date().toISOString(), systems, missing })
}

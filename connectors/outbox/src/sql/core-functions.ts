import type { OutboxOptions, TenantMode } from "../capture-definition"
import { discardFunction, retryFunction } from "./operator-functions"
import type { SqlFunction } from "./sql-function"
import { tenantFunction } from "./tenant"
import { literal } from "./text"
import { VERSIONS } from "./versions"
import { emitFunction, writeFunction } from "./write-function"

/** What a database says about the outbox in it; enough to rebuild what it should look like. */
export interface OutboxAbout {
  version: number
  tenant: TenantMode
  source_system: OutboxOptions["sourceSystem"]
}

export const ABOUT = "cityos_outbox_about"

export const aboutOf = (options: Pick<OutboxOptions, "tenant" | "sourceSystem">): OutboxAbout => ({
  version: VERSIONS.length,
  tenant: options.tenant,
  source_system: options.sourceSystem,
})

const aboutFunction = (about: OutboxAbout): SqlFunction => ({
  name: ABOUT,
  args: "",
  signature: "",
  // Not jsonb, which would put the names in another order.
  returns: "json",
  volatility: "IMMUTABLE",
  definer: false,
  body: `
BEGIN
  RETURN ${literal(JSON.stringify(about))}::json;
END`,
})

/** In the order of creation. */
export const coreFunctions = (about: OutboxAbout): SqlFunction[] => [
  aboutFunction(about),
  tenantFunction(about.tenant),
  writeFunction(about.source_system),
  emitFunction,
  retryFunction(about.tenant),
  discardFunction(about.tenant),
]

/** What the application's role may call; the rest is for the owner. */
export const APP_FUNCTIONS: readonly string[] = [
  ABOUT,
  "cityos_emit_event",
  "cityos_outbox_retry",
  "cityos_outbox_discard",
]

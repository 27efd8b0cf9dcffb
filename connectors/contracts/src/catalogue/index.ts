import { B2B_WORKFLOWS } from "./b2b"
import { BOOKINGS_WORKFLOWS } from "./bookings"
import { CONTENT_WORKFLOWS } from "./content"
import { IDENTITY_WORKFLOWS } from "./identity"
import { LOGISTICS_WORKFLOWS } from "./logistics"
import { MARKETPLACE_WORKFLOWS } from "./marketplace"
import { ORDERS_WORKFLOWS } from "./orders"
import { PAYMENTS_WORKFLOWS } from "./payments"
import { PLATFORM_WORKFLOWS } from "./platform"
import { SUBSCRIPTIONS_WORKFLOWS } from "./subscriptions"
import type { CatalogueEntry } from "./entry"

export type { CatalogueEntry, CatalogueStep } from "./entry"

/** The 55 workflows of the specification (4.3), in its order. A test compares them with its tables. */
export const CATALOGUE = [
  ...ORDERS_WORKFLOWS,
  ...PAYMENTS_WORKFLOWS,
  ...MARKETPLACE_WORKFLOWS,
  ...B2B_WORKFLOWS,
  ...SUBSCRIPTIONS_WORKFLOWS,
  ...LOGISTICS_WORKFLOWS,
  ...IDENTITY_WORKFLOWS,
  ...CONTENT_WORKFLOWS,
  ...BOOKINGS_WORKFLOWS,
  ...PLATFORM_WORKFLOWS,
] as const

export type WorkflowName = (typeof CATALOGUE)[number]["name"]
export type WorkflowNumber = (typeof CATALOGUE)[number]["id"]

const byName = new Map<string, CatalogueEntry>(CATALOGUE.map((entry) => [entry.name, entry]))

/** @returns undefined for a workflow that the specification does not know */
export const catalogueEntry = (name: string): CatalogueEntry | undefined => byName.get(name)

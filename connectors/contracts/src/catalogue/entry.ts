import type { Port, Queue } from "../queues"

/** One line of a workflow's table in the specification. */
export interface CatalogueStep {
  n: number
  /** Name of the activity; null for a line that is a jump or a wait of the engine itself. */
  activity: string | null
  /** The specification's own words, where they say more than the name: a condition, a wait, a choice. */
  text?: string
  /** The specification's name of the system, "Payment Gateway". */
  system: string
  /** The port that stands for the (first) system; null for the engine and for systems outside the six ports. */
  port: Port | null
  /** Done only where its condition holds. */
  optional?: true
  /** The activity that takes it back. */
  compensation?: string
}

/** One of the 55 workflows: the contract between those who start it, signal it, run it and read it. */
export interface CatalogueEntry {
  /** `WF-001`. */
  id: string
  /** The type under which it is started. */
  name: string
  queue: Queue
  /** Third and fifth part of its id (8.2): `tenant:{tenant}:{domain}:{entity}:{action}`. */
  domain: string
  action: string
  /** May happen more than once to the same entity: the id ends with the request's id. */
  repeatable?: true
  /** The specification's own words. */
  trigger: string
  /** Event types among them. */
  triggers: readonly string[]
  /** How often, for one that a schedule starts. */
  schedule?: string
  steps: readonly CatalogueStep[]
  signals: readonly { name: string; meaning: string }[]
  queries: readonly string[]
  /** Name of its input type. */
  payload: string
  /** `built`: a worker of this build runs it. */
  status: "built" | "planned"
}

/** Systems that a delivery may need; an outage of one holds back only the sources that need it. */
export type System = "medusa" | "temporal"

/** How the events of one database are dispatched. */
export type Target =
  /** Medusa says what an event leads to, because only it knows the present state; Temporal does it. */
  | { kind: "medusa"; needs: readonly System[] }
  /** Nobody follows these events up yet: they are delivered by being recorded. */
  | { kind: "none"; needs: readonly System[]; reason: string }

export const TARGETS = {
  medusa: { kind: "medusa", needs: ["medusa", "temporal"] },
  payload: { kind: "none", needs: [], reason: "events of the content system are recorded only" },
} as const satisfies Record<string, Target>

/** Names that `RELAY_DATABASE_URLS` may use. */
export type Source = keyof typeof TARGETS

export const SOURCES = Object.keys(TARGETS) as Source[]

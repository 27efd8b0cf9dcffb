import type { CaptureDefinition } from "@dakkah/outbox"

export type { CaptureDefinition }

/** One line of a plugin's `captures.ts`: which change of which table becomes which event. */
export function capture(table: string, definition: Omit<CaptureDefinition, "table">): CaptureDefinition {
  return { table, ...definition }
}

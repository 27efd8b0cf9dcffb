import type { HealthReport } from "../ports/commerce"
import type { Timings } from "../timings"

/** WF-054. System-wide: it belongs to no tenant. */
export interface HealthCheckPayload {
  workflow_id: string
  /** Milliseconds between two checks: how long a finding holds follows from it. */
  every_ms?: number
  systems: { name: string; health_endpoint: string; timeout_ms: number; critical: boolean }[]
  timings?: Partial<Timings>
}

export interface HealthCheckResult {
  /** UTC instant, ISO 8601. */
  checked_at: string
  systems: CheckedSystem[]
}

export interface CheckedSystem extends HealthReport {
  critical: boolean
  changed: boolean
  /** From when on it has been as it is now, as far as the checks remember; UTC instant. Absent in the first check. */
  since?: string
  /** The operator knows of this fall: told once, by the first check that gets through. */
  alerted?: boolean
}

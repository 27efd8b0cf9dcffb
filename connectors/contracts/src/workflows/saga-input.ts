import type { AdapterNames } from "../ports"
import type { Timings } from "../timings"

/** What every workflow of the catalogue is given. `workflow_id` as in 8.2; `timings` overrides single waits. */
export interface SagaInput {
  workflow_id: string
  tenant_id: string
  correlation_id: string
  /** Id of the event that started it. */
  causation_id?: string
  timings?: Partial<Timings>
  /** The adapters that the saga's parent chose; read from the tenant's settings where there is none. */
  adapters?: AdapterNames
}

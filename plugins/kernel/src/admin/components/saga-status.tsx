import { statusBadge } from "../kit"
import type { SagaStatus as Status } from "../lib/types"

export const SagaStatus = statusBadge<Status>("kernel", "saga_status", {
  running: "blue",
  paused: "orange",
  completed: "green",
  compensating: "orange",
  stuck: "red",
  failed: "red",
})

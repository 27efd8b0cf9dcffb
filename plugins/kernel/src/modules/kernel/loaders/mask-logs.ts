import type { LoaderOptions } from "@medusajs/framework/types"

import { maskLogs } from "../../../vault/mask-logs"

/** From here on no line of the application holds what is told about people (specification 7.1). */
export default function maskLogsLoader({ logger }: LoaderOptions): Promise<void> {
  if (logger) maskLogs(logger)
  return Promise.resolve()
}

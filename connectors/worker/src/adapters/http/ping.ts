import type { ActivityResult, HealthReport, PingInput } from "@dakkah/contracts"

/**
 * Asks a system how it is. No answer is an answer here: a ping never throws, because the check reports what it finds.
 * @param ask a call that resolves with what the system says of itself
 */
export async function ping(
  system: string,
  { timeout_ms }: PingInput,
  ask: (timeout: number) => Promise<ActivityResult<Partial<HealthReport>>>,
): Promise<ActivityResult<HealthReport>> {
  const start = performance.now()
  const latency = (): number => Math.round(performance.now() - start)
  try {
    const { success, data, error } = await ask(timeout_ms)
    const detail = data?.detail ?? error?.message
    return {
      success: true,
      data: {
        system,
        healthy: success && data?.healthy !== false,
        latency_ms: latency(),
        ...(data?.version !== undefined && { version: data.version }),
        ...(detail !== undefined && { detail }),
      },
    }
  } catch (error) {
    return {
      success: true,
      data: {
        system,
        healthy: false,
        latency_ms: latency(),
        detail: error instanceof Error ? error.message : String(error),
      },
    }
  }
}

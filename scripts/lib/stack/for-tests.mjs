import { join } from "node:path"

/**
 * What whole-system tests, the smoke order and the benchmarks are told about a running stack.
 * @param {Pick<ReturnType<typeof import("./stack.mjs").createStack>, "urls" | "temporal" | "settings" | "data" | "environments">} stack
 * @returns {Record<string, string>}
 */
export function stackForTests({ urls, temporal, settings, data, environments }) {
  return {
    MEDUSA_URL: urls.medusa,
    PAYLOAD_URL: urls.payload,
    RELAY_URL: urls.relay,
    WORKER_URL: urls.worker,
    WORKER_METRICS_URL: `http://localhost:${settings.WORKER_METRICS_PORT}/metrics`,
    TEMPORAL_ADDRESS: temporal,
    TEMPORAL_NAMESPACE: settings.TEMPORAL_NAMESPACE,
    DATABASE_URL: environments.medusa.DATABASE_URL ?? "",
    CITYOS_OWNER_DATABASE_URL: environments.medusaOwner.DATABASE_URL,
    PAYLOAD_DATABASE_URL: environments.payload.PAYLOAD_DATABASE_URL ?? "",
    SERVICE_TOKEN_KEYS: environments.worker.SERVICE_TOKEN_KEYS ?? "",
    ENCRYPTION_KEYS: environments.worker.ENCRYPTION_KEYS ?? "",
    CITYOS_DEMO_FILE: join(data, "demo.json"),
    CITYOS_RUN_FILE: join(data, "run.json"),
  }
}

#!/usr/bin/env node
import { pino } from "pino"
import { maskedLines, maskText } from "../log-mask"
import { encryptionDataConverter } from "../payload-codec"
import { readEnvironment, temporalSecurity } from "./config"
import { startRelay } from "./relay"

async function main(): Promise<void> {
  const env = readEnvironment(process.env)
  const log = pino({ ...maskedLines, name: "relay", level: env.LOG_LEVEL })
  const relay = await startRelay({
    databases: env.RELAY_DATABASE_URLS,
    medusaUrl: env.MEDUSA_URL,
    temporal: { address: env.TEMPORAL_ADDRESS, namespace: env.TEMPORAL_NAMESPACE, ...temporalSecurity(env) },
    serviceKeys: env.SERVICE_TOKEN_KEYS,
    port: env.RELAY_PORT,
    host: env.RELAY_HOST,
    retentionDays: env.RELAY_RETENTION_DAYS,
    log,
    ...(env.ENCRYPTION_KEYS ? { dataConverter: encryptionDataConverter(env.ENCRYPTION_KEYS) } : {}),
  })
  let stopping = false
  const stop = (signal: string): void => {
    if (stopping) return
    stopping = true
    log.info({ signal }, "stopping")
    relay.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, "did not stop cleanly; leases will run out")
        process.exit(1)
      },
    )
  }
  process.on("SIGTERM", stop)
  process.on("SIGINT", stop)
}

main().catch((error: unknown) => {
  process.stderr.write(`${maskText(error instanceof Error ? error.message : String(error))}\n`)
  process.exit(1)
})

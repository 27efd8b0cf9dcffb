import { readFile } from "node:fs/promises"
import type { TLSConfig } from "@temporalio/client"
import type { Environment } from "./environment"

export interface TemporalConnectionOptions {
  address: string
  apiKey?: string
  tls?: TLSConfig | boolean
}

/**
 * How to reach Temporal: plain, with TLS, with an API key, or with a client certificate (mutual TLS).
 * @throws Error when only one half of the client certificate is given
 */
export async function connectionOptions(environment: Environment): Promise<TemporalConnectionOptions> {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_API_KEY: apiKey, TEMPORAL_TLS: tls } = environment
  const { TEMPORAL_TLS_CERT_PATH: certificate, TEMPORAL_TLS_KEY_PATH: key } = environment
  if (certificate && key) {
    const [crt, pem] = await Promise.all([readFile(certificate), readFile(key)])
    return { address, ...(apiKey && { apiKey }), tls: { clientCertPair: { crt, key: pem } } }
  }
  if (certificate || key) throw new Error("TEMPORAL_TLS_CERT_PATH and TEMPORAL_TLS_KEY_PATH: give both or none")
  return { address, ...(apiKey && { apiKey }), ...((tls ?? apiKey !== undefined) && { tls: true }) }
}

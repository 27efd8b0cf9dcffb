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
  const { TEMPORAL_ADDRESS: address, TEMPORAL_API_KEY: apiKey, TEMPORAL_TLS: wanted } = environment
  const { TEMPORAL_TLS_CA, TEMPORAL_TLS_CERT, TEMPORAL_TLS_KEY } = environment
  if (!TEMPORAL_TLS_CERT !== !TEMPORAL_TLS_KEY)
    throw new Error("TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY: give both or none")
  const [ca, crt, key] = await Promise.all([TEMPORAL_TLS_CA, TEMPORAL_TLS_CERT, TEMPORAL_TLS_KEY].map(contentOf))
  const tls: TLSConfig = {
    ...(ca && { serverRootCACertificate: ca }),
    ...(crt && key && { clientCertPair: { crt, key } }),
  }
  const secure = Object.keys(tls).length > 0 ? tls : (wanted ?? apiKey !== undefined)
  return { address, ...(apiKey && { apiKey }), ...(secure && { tls: secure }) }
}

const contentOf = (path: string | undefined): Promise<Buffer | undefined> =>
  path === undefined ? Promise.resolve(undefined) : readFile(path)

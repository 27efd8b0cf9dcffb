import { readFileSync } from "node:fs"
import type { ConnectionOptions } from "@temporalio/client"
import { z } from "zod"
import type { Key } from "../key-ring"
import { parseEncryptionKeys } from "../payload-codec"
import { parseServiceKeys } from "../service-token"
import { SOURCES, type Source } from "./targets"

/** Runs a parser whose RangeErrors are the person's to read. */
function parsed<T>(parse: (text: string) => T) {
  return z.string().transform((text, context): T => {
    try {
      return parse(text)
    } catch (error) {
      context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) })
      return z.NEVER
    }
  })
}

/** `medusa=postgres://…,payload=postgres://…`; a comma inside an address does not end it. */
export function parseDatabases(text: string): { source: Source; url: string }[] {
  const databases = text.split(/,(?=\s*[a-z_]+=postgres)/).map((part) => {
    const [, name, url] = /^\s*([a-z_]+)=(postgres(?:ql)?:\/\/\S+)\s*$/.exec(part) ?? []
    const source = SOURCES.find((known) => known === name)
    if (!source || !url) throw new RangeError(`each must be "name=postgres://…", the name one of ${SOURCES.join(", ")}`)
    return { source, url }
  })
  if (new Set(databases.map(({ source }) => source)).size < databases.length)
    throw new RangeError("a name is there twice")
  return databases
}

const environment = z
  .object({
    RELAY_DATABASE_URLS: parsed(parseDatabases),
    MEDUSA_URL: z.url({ protocol: /^https?$/ }),
    TEMPORAL_ADDRESS: z
      .string()
      .regex(/^\S+:\d+$/, 'must be "host:port"')
      .default("localhost:7233"),
    TEMPORAL_NAMESPACE: z.string().min(1).default("default"),
    TEMPORAL_API_KEY: z.string().min(1).optional(),
    /** Files, PEM. The first: of the authority that signed the server's certificate, where the machine does not know it. */
    TEMPORAL_TLS_CA: parsed((path) => readFileSync(path)).optional(),
    TEMPORAL_TLS_CERT: parsed((path) => readFileSync(path)).optional(),
    TEMPORAL_TLS_KEY: parsed((path) => readFileSync(path)).optional(),
    SERVICE_TOKEN_KEYS: parsed((text): [Key, ...Key[]] => parseServiceKeys(text)),
    ENCRYPTION_KEYS: parsed((text): [Key, ...Key[]] => parseEncryptionKeys(text)).optional(),
    RELAY_PORT: z.coerce.number().int().min(0).max(65_535).default(9461),
    RELAY_HOST: z.string().min(1).default("127.0.0.1"),
    RELAY_RETENTION_DAYS: z.coerce.number().int().min(1).max(3_650).default(30),
    LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  })
  .refine((env) => (env.TEMPORAL_TLS_CERT === undefined) === (env.TEMPORAL_TLS_KEY === undefined), {
    message: "TEMPORAL_TLS_CERT and TEMPORAL_TLS_KEY go together",
    path: ["TEMPORAL_TLS_KEY"],
  })

export type RelayEnvironment = z.output<typeof environment>

/**
 * The settings of the relay's process. Empty values count as unset.
 * @throws Error with one line per setting that is missing or wrong; values are not shown, they may be secrets
 */
export function readEnvironment(env: NodeJS.ProcessEnv): RelayEnvironment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""))
  const result = environment.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map(({ path, message }) => {
    const name = path.join(".")
    return `  ${name}: ${name in given ? message : `${message} (it is not set)`}`
  })
  throw new Error(`relay: these settings are missing or wrong:\n${lines.join("\n")}`)
}

/** How to reach Temporal securely: client certificate, API key over TLS, or both; else plain. */
export function temporalSecurity(env: RelayEnvironment): { tls?: ConnectionOptions["tls"]; apiKey?: string } {
  const { TEMPORAL_TLS_CA: ca, TEMPORAL_TLS_CERT: crt, TEMPORAL_TLS_KEY: key, TEMPORAL_API_KEY: apiKey } = env
  const tls = { ...(ca && { serverRootCACertificate: ca }), ...(crt && key && { clientCertPair: { crt, key } }) }
  if (Object.keys(tls).length > 0) return { tls, ...(apiKey && { apiKey }) }
  return apiKey ? { tls: true, apiKey } : {}
}

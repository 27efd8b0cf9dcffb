import { QUEUES } from "@dakkah/contracts"
import { parseEncryptionKeys } from "@dakkah/outbox/payload-codec"
import { parseServiceKeys } from "@dakkah/outbox/service-token"
import { z } from "zod"

const port = z.coerce.number().int().min(0).max(65_535)
const flag = z.enum(["true", "false"]).transform((text) => text === "true")

/** A value made by a parser that throws a readable RangeError. */
const parsed = <T>(parse: (text: string) => T) =>
  z.string().transform((text, context) => {
    try {
      return parse(text)
    } catch (error) {
      context.addIssue({ code: "custom", message: error instanceof Error ? error.message : String(error) })
      return z.NEVER
    }
  })

const queues = z
  .string()
  .transform((text) =>
    text
      .split(",")
      .map((name) => name.trim())
      .filter(Boolean),
  )
  .pipe(z.array(z.enum(QUEUES)).min(1))

/** Everything the worker is told. Secrets have no default. */
export const environmentSchema = z.object({
  TEMPORAL_ADDRESS: z.string().min(1).default("localhost:7233"),
  TEMPORAL_NAMESPACE: z.string().min(1).default("default"),
  TEMPORAL_API_KEY: z.string().min(1).optional(),
  TEMPORAL_TLS: flag.optional(),
  /** PEM file of the authority that signed the server's certificate, where the machine does not know it. */
  TEMPORAL_TLS_CA: z.string().min(1).optional(),
  /** PEM files for mutual TLS, both or none. */
  TEMPORAL_TLS_CERT: z.string().min(1).optional(),
  TEMPORAL_TLS_KEY: z.string().min(1).optional(),
  MEDUSA_URL: z.url(),
  PAYLOAD_URL: z.url(),
  /** Where the relay tells how it is; without it the health check does not ask. */
  RELAY_URL: z.url().optional(),
  SERVICE_TOKEN_KEYS: parsed(parseServiceKeys),
  ENCRYPTION_KEYS: parsed(parseEncryptionKeys).optional(),
  WORKER_QUEUES: queues.default([...QUEUES]),
  WORKER_PORT: port.default(9462),
  WORKER_METRICS_PORT: port.default(9464),
  WORKER_HOST: z.string().min(1).default("127.0.0.1"),
  /** Milliseconds that running activities are given to end when the process is stopped. */
  WORKER_GRACE_MS: z.coerce.number().int().min(0).max(600_000).default(30_000),
  WORKER_HTTP_TIMEOUT_MS: z.coerce.number().int().min(100).max(600_000).default(30_000),
  HEALTH_CHECK_MINUTES: z.coerce.number().int().min(1).max(60).default(5),
  /** Who is told when a critical system falls and when a saga needs a look. */
  OPERATOR_EMAIL: z.email().optional(),
  /** Who is told of credentials that do not fit and of suspicion of fraud; the operator where it is not set. */
  SECURITY_EMAIL: z.email().optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error"]).default("info"),
})

export type Environment = z.infer<typeof environmentSchema>

/**
 * Reads the process's environment; an empty value counts as not set.
 * @throws Error that names every setting that is missing or wrong
 */
export function readEnvironment(env: Readonly<Record<string, string | undefined>>): Environment {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ""))
  const result = environmentSchema.safeParse(given)
  if (result.success) return result.data
  const lines = result.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`)
  throw new Error(`The worker's environment is not complete:\n${lines.join("\n")}`)
}

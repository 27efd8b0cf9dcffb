import { z } from "zod"
import { parseServiceKeys } from "./service/keys"

const url = (protocols: RegExp, example: string) =>
  z.string().refine((value) => URL.canParse(value) && protocols.test(new URL(value).protocol), {
    message: `must be a URL such as ${example}`,
  })

const schema = z.object({
  /** The application's own database; it owns the tables. */
  PAYLOAD_DATABASE_URL: url(/^postgres(ql)?:$/, "postgres://user:password@localhost:5432/payload"),
  /** Signs sessions and encrypts API keys: changing it signs everybody out. */
  PAYLOAD_SECRET: z.string().min(32, "must have at least 32 characters; make one with: openssl rand -base64 48"),
  /** `kid:base64secret,…`: the first signs, all verify, so that a key can be replaced without a gap. */
  SERVICE_TOKEN_KEYS: z.string().transform((value, context) => {
    try {
      return parseServiceKeys(value)
    } catch (error) {
      context.addIssue({ code: "custom", message: error instanceof Error ? error.message : "cannot be read" })
      return z.NEVER
    }
  }),
  MEDUSA_URL: url(/^https?:$/, "http://localhost:9000"),
  /** Public address of this application, as browsers see it. */
  PAYLOAD_URL: url(/^https?:$/, "http://localhost:3001"),
  /** Further origins, separated by commas, whose browsers may call the API with a session. */
  PAYLOAD_TRUSTED_ORIGINS: z.string().default(""),
  /** `smtp://user:password@host:587`. Without it mails go to the local mailbox only. */
  SMTP_URL: url(/^smtps?:$/, "smtp://user:password@localhost:587").optional(),
  MAIL_FROM: z.string().default("Dakkah CityOS <no-reply@dakkah.localhost>"),
  /** A mail holds personal data: it goes so many days after it was sent. The database keeps any mail for the first thirty. */
  MESSAGE_RETENTION_DAYS: z.coerce.number().int().min(30).max(3_650).default(180),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "fatal", "silent"]).default("info"),
  PAYLOAD_DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
})

export type Env = z.infer<typeof schema>

/**
 * Reads and checks the environment.
 * @throws Error naming every variable that is missing or wrong
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  // An empty value in a .env file means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""))
  const result = schema.safeParse(given)
  if (result.success) return result.data
  const problems = result.error.issues.map((issue) => {
    const name = issue.path.join(".")
    return `  ${name}: ${given[name] === undefined ? "is not set" : issue.message}`
  })
  throw new Error(`Payload cannot start, its environment is not right:\n${problems.join("\n")}\nSee .env.example.`)
}

/** Building and generating types read the configuration but connect to nothing: they need no secrets. */
const isOffline =
  process.env.NEXT_PHASE === "phase-production-build" ||
  process.argv.some((argument) => argument.startsWith("generate:"))

const OFFLINE: Record<string, string> = {
  PAYLOAD_DATABASE_URL: "postgres://nobody@localhost:1/none",
  PAYLOAD_SECRET: "build-time only, no request is ever answered with it",
  SERVICE_TOKEN_KEYS: `build:${Buffer.alloc(32).toString("base64")}`,
  MEDUSA_URL: "http://localhost:9000",
  PAYLOAD_URL: "http://localhost:3001",
}

export const env: Env = isOffline ? readEnv(OFFLINE) : readEnv()

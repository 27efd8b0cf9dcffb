import path from "node:path"
import { fileURLToPath } from "node:url"
import { maskedLines } from "@dakkah/outbox/log-mask"
import { postgresAdapter } from "@payloadcms/db-postgres"
import { ar } from "@payloadcms/translations/languages/ar"
import { en } from "@payloadcms/translations/languages/en"
import { fr } from "@payloadcms/translations/languages/fr"
import { buildConfig } from "payload"
import sharp from "sharp"
import { EmailTemplates } from "./collections/EmailTemplates"
import { Messages } from "./collections/Messages"
import { PushTemplates } from "./collections/PushTemplates"
import { SmsTemplates } from "./collections/SmsTemplates"
import { SystemStatus } from "./collections/SystemStatus"
import { Tenants } from "./collections/Tenants"
import { Users } from "./collections/Users"
import { env } from "./env"
import { mailAdapter } from "./mail/payload-adapter"
import { plugins } from "./plugins"

const here = path.dirname(fileURLToPath(import.meta.url))
const origins = [env.PAYLOAD_URL, ...env.PAYLOAD_TRUSTED_ORIGINS.split(",")]
  .map((origin) => origin.trim())
  .filter(Boolean)

export default buildConfig({
  secret: env.PAYLOAD_SECRET,
  serverURL: env.PAYLOAD_URL,
  csrf: origins,
  cors: origins,
  telemetry: false,
  graphQL: { disable: true },
  defaultDepth: 0,
  maxDepth: 4,
  sharp,
  admin: {
    user: "users",
    // Gravatar, the default, would tell a stranger a digest of everybody's address.
    avatar: "default",
    importMap: { baseDir: here },
    meta: { titleSuffix: " · Dakkah CityOS" },
  },
  i18n: { supportedLanguages: { en, fr, ar }, fallbackLanguage: "en" },
  localization: {
    locales: [
      { code: "en", label: "English" },
      { code: "fr", label: "Français" },
      { code: "ar", label: "العربية", rtl: true },
    ],
    defaultLocale: "en",
    // A missing translation stays visible as missing; who reads chooses the next language (`languageChain`).
    fallback: false,
  },
  db: postgresAdapter({
    pool: { connectionString: env.PAYLOAD_DATABASE_URL, max: env.PAYLOAD_DATABASE_POOL, idleTimeoutMillis: 30_000 },
    idType: "uuid",
    blocksAsJSON: true,
    // Only migrations change the schema: a push knows nothing of triggers and asks before it loses data.
    push: false,
    disableCreateDatabase: true,
    migrationDir: path.resolve(here, "migrations"),
  }),
  // No log of ours holds an address, a number or a token (specification 7.1).
  logger: { options: { ...maskedLines, level: env.LOG_LEVEL } },
  email: mailAdapter,
  // Append new collections at the end: index names are numbered in this order.
  collections: [Users, Tenants, EmailTemplates, SmsTemplates, PushTemplates, Messages, SystemStatus],
  plugins,
  typescript: { outputFile: path.resolve(here, "payload-types.ts") },
})

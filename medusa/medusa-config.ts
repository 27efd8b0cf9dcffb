import path from "node:path"
import { withTenancy } from "@dakkah/kernel"
import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const PLUGINS = ["@dakkah/kernel", "@dakkah/marketplace", "@dakkah/finance", "@dakkah/logistics"]

/** A cookie that only travels encrypted never arrives where the shop is served in the clear, as on a developer's machine. */
const encrypted = (process.env.MEDUSA_URL ?? "").startsWith("https:")

const origins = (name: string): string => process.env[name] ?? "http://localhost:9000,http://localhost:3000"

/** Webhooks of the offline gateway; several while they rotate, the newest first. Without one every webhook is refused. */
const webhookSecrets = (process.env.OFFLINE_WEBHOOK_SECRETS ?? "").split(",").filter(Boolean)

const { REDIS_URL } = process.env

/** Where there is Redis, events and workflows that go on later outlive the process, and several processes share them; in their tenant. */
const queues = REDIS_URL
  ? [
      { resolve: "@dakkah/kernel/redis/event-bus", options: { redisUrl: REDIS_URL } },
      { resolve: "@dakkah/kernel/redis/workflow-engine", options: { redis: { redisUrl: REDIS_URL } } },
    ]
  : []

/** Uploads outlive a build, so they lie outside of it. */
const filesFolder = path.resolve(process.env.FILES_FOLDER ?? "files")

const medusaUrl = process.env.MEDUSA_URL ?? "http://localhost:9000"

module.exports = withTenancy(
  defineConfig({
    projectConfig: {
      databaseUrl: process.env.DATABASE_URL,
      redisUrl: REDIS_URL,
      cookieOptions: { secure: encrypted, sameSite: encrypted ? "none" : "lax" },
      databaseDriverOptions: { pool: { min: 0, max: Number(process.env.DATABASE_POOL_MAX ?? 20) } },
      http: {
        storeCors: origins("STORE_CORS"),
        adminCors: origins("ADMIN_CORS"),
        authCors: origins("AUTH_CORS"),
        jwtSecret: process.env.JWT_SECRET,
        cookieSecret: process.env.COOKIE_SECRET,
      },
    },
    plugins: PLUGINS.map((resolve) => ({ resolve, options: {} })),
    modules: [
      ...queues,
      {
        resolve: "@medusajs/medusa/locking",
        options: { providers: [{ resolve: "@dakkah/kernel/providers/leases", id: "lease", is_default: true }] },
      },
      {
        resolve: "@medusajs/medusa/file",
        options: {
          providers: [
            {
              resolve: "@dakkah/kernel/providers/tenant-files",
              id: "files",
              options: {
                provider: "@medusajs/medusa/file-local",
                options: {
                  upload_dir: path.join(filesFolder, "{tenant}"),
                  private_upload_dir: path.join(filesFolder, "{tenant}", "private"),
                  backend_url: `${medusaUrl}/files`,
                },
                url: `${medusaUrl}/files`,
              },
            },
          ],
        },
      },
      {
        resolve: "@medusajs/medusa/payment",
        options: {
          providers: [
            {
              resolve: "@dakkah/finance/providers/offline-gateway",
              id: "offline",
              options: { webhook_secrets: webhookSecrets },
            },
          ],
        },
      },
    ],
  }),
)

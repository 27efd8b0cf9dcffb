import { withTenancy } from "@dakkah/kernel"
import { defineConfig, loadEnv } from "@medusajs/framework/utils"

loadEnv(process.env.NODE_ENV ?? "development", process.cwd())

const origins = (name: string): string => process.env[name] ?? "http://localhost:9000,http://localhost:3000"

module.exports = withTenancy(
  defineConfig({
    projectConfig: {
      databaseUrl: process.env.DATABASE_URL,
      redisUrl: process.env.REDIS_URL,
      databaseDriverOptions: { pool: { min: 0, max: Number(process.env.DATABASE_POOL_MAX ?? 20) } },
      http: {
        storeCors: origins("STORE_CORS"),
        adminCors: origins("ADMIN_CORS"),
        authCors: origins("AUTH_CORS"),
        jwtSecret: process.env.JWT_SECRET,
        cookieSecret: process.env.COOKIE_SECRET,
      },
    },
    plugins: (process.env.CITYOS_PLUGINS ?? "kernel,marketplace,finance,logistics").split(",").map((name) => ({ resolve: `@dakkah/${name}`, options: {} })),
  }),
)

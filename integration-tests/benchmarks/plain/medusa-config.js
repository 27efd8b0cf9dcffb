// eslint-disable-next-line @typescript-eslint/no-require-imports -- Medusa reads its configuration as CommonJS
const { defineConfig } = require("@medusajs/framework/utils")

/** The baseline: Medusa of the same version with what it brings, the same pool, no plugin, no tenancy. */
module.exports = defineConfig({
  admin: { disable: true },
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    databaseDriverOptions: { pool: { min: 0, max: Number(process.env.DATABASE_POOL_MAX ?? 20) } },
    http: {
      storeCors: "http://localhost",
      adminCors: "http://localhost",
      authCors: "http://localhost",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
})

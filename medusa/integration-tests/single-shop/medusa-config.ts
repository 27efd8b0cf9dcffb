import { defineConfig } from "@medusajs/framework/utils"

const PLUGINS = ["@dakkah/kernel", "@dakkah/marketplace", "@dakkah/finance", "@dakkah/logistics"]

/** A shop of its own that took the plugins: no tenancy around the configuration, the application's role owns its tables. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:9000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: process.env.JWT_SECRET,
      cookieSecret: process.env.COOKIE_SECRET,
    },
  },
  plugins: PLUGINS.map((resolve) => ({ resolve, options: {} })),
  modules: [
    {
      resolve: "@medusajs/medusa/payment",
      options: { providers: [{ resolve: "@dakkah/finance/providers/offline-gateway", id: "offline" }] },
    },
  ],
})

import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import type { Client } from "pg"
import { ensureRuntimeRole, RUNTIME_ROLE } from "../roles"
import { background } from "../suites/background"
import { badInput } from "../suites/bad-input"
import { MARKER, type TwoShops } from "../suites/context"
import { files } from "../suites/files"
import { installer } from "../suites/installer"
import { interleaved } from "../suites/interleaved"
import { paymentWebhooks } from "../suites/payment-webhooks"
import { queryCounts } from "../suites/query-counts"
import { routeWalk } from "../suites/route-walk"
import { search } from "../suites/search"
import { asker } from "../walk/client"
import { noteRoutes } from "../walk/routes"
import { asOwner } from "../walk/tables"
import { buildWorld, type World } from "../walk/world"

process.env.CITYOS_RUNTIME_ROLE = `${RUNTIME_ROLE.user}:${RUNTIME_ROLE.password}`
// Small on purpose: a connection goes from one shop to the other all the time.
process.env.DATABASE_POOL_MAX = "5"

const routes = noteRoutes()

// One application, two shops, started once: a start and two shops cost more than most suites.
medusaIntegrationTestRunner({
  moduleName: "two-shops",
  hooks: { beforeServerStart: ensureRuntimeRole },
  testSuite: ({ api, getContainer, dbConfig }) => {
    const ask = asker(api)
    let zeta: World
    let mallory: World

    beforeAll(async () => {
      zeta = await buildWorld(getContainer(), ask, "t_zeta", MARKER)
      mallory = await buildWorld(getContainer(), ask, "t_mallory", "MALLORY-OWN")
    }, 300_000)

    const shops: TwoShops = {
      ask,
      container: getContainer,
      zeta: () => zeta,
      mallory: () => mallory,
      inDatabase: <T>(work: (client: Client) => Promise<T>) => asOwner(dbConfig.dbName, work),
    }
    describe("query counts", () => queryCounts(shops))
    describe("bad input", () => badInput(shops))
    describe("files", () => files(shops))
    describe("payment webhooks", () => paymentWebhooks(shops))
    describe("background", () => background(shops))
    describe("search", () => search(shops))
    describe("installer", () => installer(shops, dbConfig.dbName))
    describe("interleaved load", () => interleaved(shops, dbConfig.dbName))
    describe("route walk", () => routeWalk(shops, api, routes))
  },
})

import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { logIns } from "../people/log-ins"
import { nodes } from "../people/nodes"
import { People } from "../people/people"
import { roles } from "../people/roles"
import { shops } from "../people/shops"
import { visits } from "../people/visits"
import { ensureRuntimeRole, RUNTIME_ROLE } from "../roles"

process.env.CITYOS_RUNTIME_ROLE = `${RUNTIME_ROLE.user}:${RUNTIME_ROLE.password}`

medusaIntegrationTestRunner({
  moduleName: "people",
  hooks: { beforeServerStart: ensureRuntimeRole },
  testSuite: ({ api, getContainer }) => {
    const people = new People(api, getContainer)
    const prepared = [shops, logIns, roles, nodes, visits].map((part) => part(people, getContainer))
    // Before the first test: the runner puts the database back to this moment before each.
    beforeAll(async () => {
      await people.begin()
      for (const prepare of prepared) await prepare()
    })
  },
})

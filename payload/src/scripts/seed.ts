import config from "@payload-config"
import { getPayload } from "payload"
import { seedAdmin } from "../seed/seed-admin"
import { seedTemplates } from "../seed/seed-templates"

// Before the port opens: see instrumentation.ts. Running it again changes nothing.
const payload = await getPayload({ config })
const admin = await seedAdmin(payload)
const templates = await seedTemplates(payload)
payload.logger.info(`seed: ${admin ? "created the first admin" : "the admin was there"}, added ${templates} templates`)
await payload.destroy()
process.exit(0)

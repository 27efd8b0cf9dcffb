import { currentPayload } from "./payload"

/** Payload lets anybody create the first user while there is none: without one, this application does not start. */
export async function refuseUnseeded(): Promise<void> {
  const payload = await currentPayload()
  const { totalDocs } = await payload.count({ collection: "users" })
  if (totalDocs > 0) return
  payload.logger.fatal(
    "Payload has no user: anybody could register as its first admin. Run its scripts `migrate` and `seed` first.",
  )
  process.exit(1)
}

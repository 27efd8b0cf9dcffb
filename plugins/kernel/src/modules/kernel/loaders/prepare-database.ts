import { prepareDatabase } from "../../../installer/at-start"

/** Nothing is served from a database without captures and policies. */
export default async function prepareDatabaseLoader(): Promise<void> {
  await prepareDatabase()
}

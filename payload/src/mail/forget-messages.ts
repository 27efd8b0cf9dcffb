import { sql } from "@payloadcms/db-postgres"
import type { Payload } from "payload"
import { env } from "../env"
import { currentPayload } from "../service/payload"

const HOUR = 3_600_000
const BATCH = 1_000

/**
 * Mails that are older than `days` go, whatever became of them: after so long nobody sends one again. In batches that hold no lock for
 * long; several processes share the work.
 * @returns how many went
 */
export async function forgetMessages(payload: Payload, days: number): Promise<number> {
  let forgotten = 0
  for (let went = BATCH; went === BATCH; forgotten += went) {
    const { rows } = await payload.db.drizzle.execute(sql`
      delete from messages where id in (
        select id from messages where created_at < now() - make_interval(days => ${days}) limit ${BATCH} for update skip locked
      ) returning id`)
    went = rows.length
  }
  return forgotten
}

/** Now and every hour. A round that fails is told and made up for by the next one. */
export async function forgetMessagesHourly(): Promise<void> {
  const payload = await currentPayload()
  const round = async (): Promise<void> => {
    try {
      const count = await forgetMessages(payload, env.MESSAGE_RETENTION_DAYS)
      if (count > 0) payload.logger.info({ count, days: env.MESSAGE_RETENTION_DAYS }, "old mails deleted")
    } catch (error) {
      payload.logger.error({ err: error }, "old mails could not be deleted; the next round is in an hour")
    }
  }
  await round()
  setInterval(() => void round(), HOUR).unref()
}

import type { Knex } from "@medusajs/framework/mikro-orm/knex"

import { isBegin, setActor, type RawConnection } from "./connection"

interface QueryingClient {
  _query(connection: RawConnection, query: unknown): Promise<unknown>
}

/**
 * Tells every write transaction of a pool who acts, so that what the triggers write names the person and not `system`. For a shop
 * without tenancy, whose pool is the framework's own: one with tenancy has it built in.
 */
export function rememberActor(connection: Knex): void {
  const client = connection.client as QueryingClient
  const Base = client.constructor as new () => QueryingClient

  class ActorClient extends Base {
    override async _query(raw: RawConnection, query: unknown): Promise<unknown> {
      const answer = await super._query(raw, query)
      if (isBegin(query)) await setActor(raw)
      return answer
    }
  }

  // A transaction's client is made from the constructor of the pool's: a method of the instance alone would not reach it.
  Object.setPrototypeOf(client, ActorClient.prototype)
}

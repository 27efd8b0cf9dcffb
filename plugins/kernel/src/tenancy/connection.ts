import { knex, type Knex } from "@medusajs/framework/mikro-orm/knex"
import { connectionTenant, currentActor, tenancy } from "./context"

export interface RawConnection {
  cityosTenant?: string
  cityosEpoch?: number
  __knex__disposed?: unknown
  getTransactionStatus?: () => string | null
  query: (query: { name?: string; text: string; values?: unknown[] }) => Promise<unknown>
}

interface PgClient {
  new (config: Knex.Config): {
    connectionSettings?: { cityosEpoch?: number }
    acquireRawConnection(): Promise<RawConnection>
    acquireConnection(): Promise<RawConnection>
    validateConnection(connection: RawConnection): boolean
    releaseConnection(connection: RawConnection): Promise<void>
    _query(connection: RawConnection, query: unknown): Promise<unknown>
    _stream(connection: RawConnection, ...rest: unknown[]): Promise<unknown>
  }
}

const SET_TENANT = "select set_config('app.tenant_id', $1, false)"
const SET_ACTOR = `select set_config('app.actor_id', $1, true), set_config('app.actor_role', $2, true),
  set_config('app.correlation_id', $3, true), set_config('app.causation_id', $4, true), set_config('app.node_id', $5, true)`

/**
 * A knex pool whose every connection is confined to the tenant of the running code. The setting is changed only when a
 * connection passes from one tenant to another; a query that reaches a connection of another tenant is refused.
 * @param config knex configuration of a Postgres pool
 */
export function createTenantConnection(config: Knex.Config): Knex {
  const plain = knex({ ...config, pool: { min: 0, max: 1 } })
  const Base = plain.client.constructor as PgClient

  class TenantClient extends Base {
    /** Stamped with the role it is made as, which may be another one by the time somebody first takes it. */
    override async acquireRawConnection(): Promise<RawConnection> {
      const epoch = this.connectionSettings?.cityosEpoch ?? 0
      const connection = await super.acquireRawConnection()
      connection.cityosEpoch = epoch
      return connection
    }

    /** The pool asks before it hands a connection out, also a new one: one of another role is replaced without a word. */
    override validateConnection(connection: RawConnection): boolean {
      return connection.cityosEpoch === tenancy.epoch && super.validateConnection(connection)
    }

    override async acquireConnection(): Promise<RawConnection> {
      const tenant = connectionTenant()
      const connection = await super.acquireConnection()
      const status = connection.getTransactionStatus?.() ?? "I"
      if (status !== "I") {
        return this.discard(connection, new Error(`tenancy: a connection came back inside a transaction (${status})`))
      }
      // The role may have changed since the pool asked, if only a moment ago.
      if (connection.cityosEpoch !== tenancy.epoch) {
        await this.dispose(connection, new Error("tenancy: the connection was made as another role"))
        return this.acquireConnection()
      }
      if (connection.cityosTenant === tenant) return connection
      connection.cityosTenant = undefined
      try {
        await connection.query({ name: "cityos_set_tenant", text: SET_TENANT, values: [tenant] })
      } catch (error) {
        return this.discard(connection, error)
      }
      connection.cityosTenant = tenant
      return connection
    }

    override async _query(connection: RawConnection, query: unknown): Promise<unknown> {
      this.confine(connection)
      const answer = await super._query(connection, query)
      if (isBegin(query)) await setActor(connection)
      return answer
    }

    override async _stream(connection: RawConnection, ...rest: unknown[]): Promise<unknown> {
      this.confine(connection)
      return super._stream(connection, ...rest)
    }

    private confine(connection: RawConnection): void {
      const tenant = connectionTenant()
      if (connection.cityosTenant !== tenant) {
        throw new Error(`tenancy: a connection of tenant "${connection.cityosTenant ?? ""}" was used by "${tenant}"`)
      }
    }

    private async discard(connection: RawConnection, reason: unknown): Promise<never> {
      await this.dispose(connection, reason)
      throw reason
    }

    private async dispose(connection: RawConnection, reason: unknown): Promise<void> {
      connection.__knex__disposed = reason
      await this.releaseConnection(connection)
    }
  }

  void plain.destroy()
  return knex({ ...config, client: TenantClient as unknown as typeof Knex.Client })
}

export function isBegin(query: unknown): boolean {
  const sql = typeof query === "string" ? query : (query as { sql?: string } | null)?.sql
  return sql !== undefined && /^begin\b/i.test(sql)
}

export async function setActor(connection: RawConnection): Promise<void> {
  const actor = currentActor()
  if (!actor) return
  const { actor_id, actor_role, correlation_id = "", causation_id = "", node_id = "" } = actor
  await connection.query({
    name: "cityos_set_actor",
    text: SET_ACTOR,
    values: [actor_id, actor_role, correlation_id, causation_id, node_id],
  })
}

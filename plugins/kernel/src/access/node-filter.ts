import type { MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

import { principalOf } from "../principal/principal"
import type { Audience } from "./access"
import { scopeOf, WHOLE_SHOP, type Scope } from "./node-scope"
import { grantOfMethod } from "./roles"

interface Confinable {
  method: string
  scope: MedusaContainer
  cityosNodes?: { scope: Scope; asked: boolean }
}

/**
 * Notes the caller's part of the city for a route of `owns.node`. Such a route that answers somebody of one part without having
 * asked which part that is has forgotten to confine itself: its answer is not sent.
 */
export function confineToNodes(request: object, response: MedusaResponse, audience: Audience): void {
  if (audience.kind !== "merchant" || audience.owns?.resource !== "node") return
  const confined = request as Confinable
  const scope = scopeOf(principalOf(request).roles, audience.area, grantOfMethod(confined.method))
  const nodes = { scope, asked: scope === WHOLE_SHOP }
  confined.cityosNodes = nodes
  const write = response.writeHead.bind(response)
  response.writeHead = (...head: unknown[]) => {
    if (!nodes.asked && response.statusCode < 400) {
      nodes.asked = true
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        "access: the route did not ask nodeFilter for its nodes",
      )
    }
    return write.apply(response, head as Parameters<typeof write>)
  }
}

/** Most nodes one person's part of the city may have; a filter of more ids would be slower than the answer is worth. */
const MOST_NODES = 20_000

/**
 * The filter that confines a query on rows with `node_id` to the caller's part of the city; empty for the whole shop. Goes into the
 * query by which the row is found, so that "not yours" and "not there" are one answer.
 * @throws MedusaError UNEXPECTED_STATE on a route whose line does not say `owns.node`
 */
export async function nodeFilter(request: object): Promise<{ node_id?: string[] }> {
  const { cityosNodes, scope: container } = request as Confinable
  if (!cityosNodes) {
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "access: nodeFilter needs a line with owns.node")
  }
  cityosNodes.asked = true
  if (cityosNodes.scope === WHOLE_SHOP) return {}
  const connection = container.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  return { node_id: await nodesWithin(connection, cityosNodes.scope) }
}

/**
 * Whoever works in a part of the city makes and moves things within it.
 * @param node_id where it shall lie; nothing for the whole shop
 * @throws MedusaError NOT_ALLOWED for a node beyond, INVALID_DATA for one that is not in the city's tree
 */
export async function requireNode(request: object, node_id: string | null | undefined): Promise<void> {
  const { node_id: own } = await nodeFilter(request)
  if (own && !(node_id && own.includes(node_id))) {
    throw new MedusaError(MedusaError.Types.NOT_ALLOWED, `node_id: choose a node of your part of the city`)
  }
  if (own || !node_id) return
  const query = (request as Confinable).scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "node", fields: ["id"], filters: { id: node_id } })
  if (!data[0]) throw new MedusaError(MedusaError.Types.INVALID_DATA, `node_id: "${node_id}" is not in the city's tree`)
}

/** Ids of the nodes at or below some paths. */
async function nodesWithin(connection: Knex, paths: readonly string[]): Promise<string[]> {
  const { rows } = await connection.raw<{ rows: { id: string }[] }>(
    `select n.id from cityos_node n where n.deleted_at is null
        and exists (select 1 from unnest(?::text[]) p where n.path = p or starts_with(n.path, p || '/')) limit ?`,
    [[...paths], MOST_NODES],
  )
  return rows.map(({ id }) => id)
}

import { type Dispatch, type EventEnvelope, parseWorkflowId } from "@dakkah/contracts"
import type { Connection } from "@temporalio/client"
import { type SearchAttributePair, TypedSearchAttributes, defineSearchAttributeKey } from "@temporalio/common"

const KEYS = {
  TenantId: defineSearchAttributeKey("TenantId", "KEYWORD"),
  OrderId: defineSearchAttributeKey("OrderId", "KEYWORD"),
  Domain: defineSearchAttributeKey("Domain", "KEYWORD"),
} as const

/** `INDEXED_VALUE_TYPE_KEYWORD` of the API. */
const KEYWORD = 2

export type AttributeName = keyof typeof KEYS

const NAMES = Object.keys(KEYS) as AttributeName[]

/**
 * Which of our search attributes the server knows, after adding those it does not. A server that lets nobody add any (a managed one)
 * gets workflows without the rest, rather than no workflows.
 */
export async function ensureSearchAttributes(
  connection: Connection,
  namespace: string,
): Promise<ReadonlySet<AttributeName>> {
  const known = async (): Promise<AttributeName[]> => {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace })
    return NAMES.filter((name) => name in (customAttributes ?? {}))
  }
  const present = await known()
  const missing = NAMES.filter((name) => !present.includes(name))
  if (missing.length === 0) return new Set(present)
  const searchAttributes = Object.fromEntries(missing.map((name) => [name, KEYWORD]))
  await connection.operatorService.addSearchAttributes({ namespace, searchAttributes }).catch(() => undefined)
  return new Set(await known())
}

/** Ids only: search attributes are not encrypted. */
export function searchAttributesOf(
  event: EventEnvelope,
  dispatch: Extract<Dispatch, { kind: "start" }>,
  known: ReadonlySet<AttributeName>,
): TypedSearchAttributes {
  const named = dispatch.input["order_id"]
  const order = typeof named === "string" ? named : event.aggregate_type === "order" ? event.aggregate_id : undefined
  const values: Record<AttributeName, string | undefined> = {
    TenantId: event.tenant_id,
    OrderId: order,
    Domain: parseWorkflowId(dispatch.workflow_id)?.domain ?? event.aggregate_type,
  }
  const pairs = NAMES.flatMap((name): SearchAttributePair[] => {
    const value = values[name]
    return value === undefined || !known.has(name) ? [] : [{ key: KEYS[name], value }]
  })
  return new TypedSearchAttributes(pairs)
}

import type { Connection } from "@temporalio/client"
import { temporal } from "@temporalio/proto"
import { SEARCH_ATTRIBUTES } from "./workflows/lib/search-attributes"

const KEYWORD = temporal.api.enums.v1.IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD

/**
 * Makes sure that the namespace knows our search attributes: a workflow that writes an unknown one would stand still.
 * @throws Error that names what is missing, where the server does not let us add it
 */
export async function ensureSearchAttributes(connection: Connection, namespace: string): Promise<void> {
  const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace })
  const missing = Object.values(SEARCH_ATTRIBUTES)
    .map(({ name }) => name)
    .filter((name) => !(name in (customAttributes ?? {})))
  if (missing.length === 0) return
  try {
    await connection.operatorService.addSearchAttributes({
      namespace,
      searchAttributes: Object.fromEntries(missing.map((name) => [name, KEYWORD])),
    })
  } catch (error) {
    // Another worker that starts at the same moment may have added them.
    if (error instanceof Error && /already exist/i.test(error.message)) return
    throw new Error(
      `namespace "${namespace}" lacks the Keyword search attributes ${missing.join(", ")} and they cannot be added from here: ${String(error)}`,
    )
  }
}

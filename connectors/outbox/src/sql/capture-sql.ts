import type { CaptureDefinition, CaptureOperation, TenantMode } from "../capture-definition"
import type { SqlFunction } from "./sql-function"
import { tenantColumn } from "./tenant"
import { CAPTURE_PREFIX, ident, literal, qualified, shortHash } from "./text"

const OPERATIONS: readonly CaptureOperation[] = ["insert", "update", "delete"]
const MAX_PAYLOAD_KEYS = 50

/** A capture as it stands in the database: one trigger and its function, of the same name. */
export interface CapturePlan {
  definition: CaptureDefinition
  table: ReturnType<typeof qualified>
  fn: SqlFunction
  trigger: string
  /** Fails where a column or an expression of the capture does not exist; runs nothing. */
  probe: string
}

const operationsOf = ({ on }: CaptureDefinition): CaptureOperation[] => {
  const asked = typeof on === "string" ? [on] : on
  return OPERATIONS.filter((operation) => asked.includes(operation))
}

function check(definition: CaptureDefinition): void {
  const where = `capture of "${definition.event}" on "${definition.table}"`
  if (operationsOf(definition).length === 0) throw new RangeError(`${where}: "on" must name insert, update or delete`)
  if (!/^[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+$/.test(definition.event)) {
    throw new RangeError(`${where}: the event's name must be lower case with a dot, "order.placed"`)
  }
  if (Object.keys(definition.payload ?? {}).length > MAX_PAYLOAD_KEYS) {
    throw new RangeError(`${where}: more than ${MAX_PAYLOAD_KEYS} names in the payload; events are thin`)
  }
}

/**
 * The trigger and function of one capture. The ordinal (its place among the captures of its table) leads the name, because
 * Postgres fires triggers in the order of their names; the hash of the whole definition ends it, so that a changed one is another.
 * @param hasTenantColumn whether the table has the column that names a row's tenant
 */
export function capturePlan(
  definition: CaptureDefinition,
  {
    ordinal,
    mode,
    schema,
    hasTenantColumn,
  }: { ordinal: number; mode: TenantMode; schema: string; hasTenantColumn: boolean },
): CapturePlan {
  check(definition)
  const table = qualified(definition.table, schema)
  const name = `${CAPTURE_PREFIX}${String(ordinal).padStart(2, "0")}_${shortHash(definition)}`
  const [type, idColumn] = definition.aggregate
  const rowTenant = hasTenantColumn ? `r.${ident(tenantColumn(mode) ?? "")}::text` : "NULL"
  const tenant = definition.tenant ? `(${definition.tenant})::text` : `cityos_outbox_tenant(${rowTenant})`
  const pairs = Object.entries(definition.payload ?? {}).map(([key, expression]) => `${literal(key)}, (${expression})`)
  const delay = `interval ${literal(definition.delay ?? "0")}`
  const condition = definition.when ?? "true"
  return {
    definition,
    table,
    fn: {
      name,
      args: "",
      signature: "",
      returns: "trigger",
      definer: true,
      body: `
DECLARE
  r ${table.sql}%ROWTYPE;
BEGIN
  IF TG_OP = 'DELETE' THEN r := OLD; ELSE r := NEW; END IF;
  IF (${condition}) THEN
    PERFORM cityos_outbox_write(${tenant}, ${literal(definition.event)}, ${literal(type)}, r.${ident(idColumn)}::text,
      jsonb_build_object(${pairs.join(", ")}), ${delay});
  END IF;
  RETURN NULL;
END`,
    },
    trigger: `CREATE TRIGGER ${ident(name)} AFTER ${operationsOf(definition).join(" OR ").toUpperCase()} ON ${table.sql}
      FOR EACH ROW EXECUTE FUNCTION ${ident(schema)}.${ident(name)}()`,
    probe: `SELECT (${definition.tenant ?? "NULL"})::text, NEW.${ident(idColumn)}::text,
      jsonb_build_object(${pairs.join(", ")}), ${delay}
      FROM ${table.sql} AS old, ${table.sql} AS new, (SELECT 'INSERT'::text AS tg_op) AS operation WHERE false AND (${condition})`,
  }
}

import type { TenantMode } from "../capture-definition"
import { literal } from "./text"
import type { SqlFunction } from "./sql-function"

const SETTING = "nullif(current_setting('app.tenant_id', true), '')"

/** The column of a captured row that names its tenant, where the table has it. */
export const tenantColumn = (mode: TenantMode): string | null =>
  mode === "setting" ? "tenant_id" : (mode.column ?? null)

const fixedTenant = (mode: TenantMode): string | null => (mode === "setting" ? null : (mode.fixed ?? null))

/** SQL of the tenant in whose name a connection reads and acts; null where there is none, and null equals nothing. */
export function currentTenantSql(mode: TenantMode): string {
  const fixed = fixedTenant(mode)
  if (fixed === null) return SETTING
  return tenantColumn(mode) === null ? literal(fixed) : `coalesce(${SETTING}, ${literal(fixed)})`
}

const REFUSE_NONE = `
  IF found_tenant IS NULL THEN
    RAISE EXCEPTION 'outbox: this write belongs to no tenant'
      USING ERRCODE = 'insufficient_privilege', HINT = 'Enter a tenant first (app.tenant_id is empty).';
  END IF;
  RETURN found_tenant;`

const REFUSE_FOREIGN = `
  IF row_tenant IS DISTINCT FROM ${SETTING} AND row_tenant IS NOT NULL AND ${SETTING} IS NOT NULL THEN
    RAISE EXCEPTION 'outbox: a row of tenant "%" is written in the name of tenant "%"', row_tenant, ${SETTING}
      USING ERRCODE = 'insufficient_privilege', HINT = 'Enter the row''s tenant, or declare the capture''s tenant expression.';
  END IF;`

/** `cityos_outbox_tenant(row_tenant)`: whose event it is, or an error. */
export function tenantFunction(mode: TenantMode): SqlFunction {
  const found =
    tenantColumn(mode) === null && fixedTenant(mode) !== null
      ? currentTenantSql(mode)
      : `coalesce(row_tenant, ${currentTenantSql(mode)})`
  return {
    name: "cityos_outbox_tenant",
    args: "row_tenant text DEFAULT NULL",
    signature: "text",
    returns: "text",
    volatility: "STABLE",
    definer: false,
    body: `
DECLARE
  found_tenant text := ${found};
BEGIN${mode === "setting" ? REFUSE_FOREIGN : ""}${REFUSE_NONE}
END`,
  }
}

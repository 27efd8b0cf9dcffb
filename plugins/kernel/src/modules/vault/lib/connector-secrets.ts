import type { Context } from "@medusajs/framework/types"
import { MedusaError } from "@medusajs/framework/utils"

import { currentTenant } from "../../../tenancy/context"
import { fieldVault } from "../../../vault/vault"
import { rowsOf } from "../../kernel/lib/rows"
import type { NewSecret, Origin, SecretView } from "../types"
import { audit } from "./audit"
import { settleRenewals } from "./credential-renewals"

const TABLE = "cityos_connector_secret"
const SHOWN = "id, name, version, fingerprint, valid_from, valid_until, created_by"
const VALID = "deleted_at is null and valid_from <= now() and (valid_until is null or valid_until > now())"
/** More versions than anybody rotates at once; the newest are tried first. */
const MOST_VERSIONS = 10

/** Adds a version; the earlier ones end after the overlap. The same value again is the same version. */
export async function storeSecret(
  context: Context,
  secret: NewSecret,
): Promise<{ secret: SecretView; applied: boolean }> {
  // One writer per name at a time: two new versions at once must not get one number.
  await rowsOf(context, "select pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `${TABLE}:${currentTenant()}:${secret.name}`,
  ])
  const [latest] = await rowsOf<SecretView & { value: string }>(
    context,
    `select ${SHOWN}, value from ${TABLE} where name = ? and ${VALID} order by version desc limit 1`,
    [secret.name],
  )
  if (latest && open(latest.id, latest.value) === open(secret.id, secret.value)) {
    const { value: _, ...known } = latest
    return { secret: known, applied: false }
  }
  await rowsOf(
    context,
    `update ${TABLE} set valid_until = now() + ? * interval '1 hour', updated_at = now()
      where name = ? and (valid_until is null or valid_until > now() + ? * interval '1 hour')`,
    [secret.overlap_hours, secret.name, secret.overlap_hours],
  )
  const [stored] = await rowsOf<SecretView>(
    context,
    `insert into ${TABLE} (id, name, version, value, fingerprint, valid_from, created_by)
     select ?, ?, coalesce(max(version), 0) + 1, ?, ?, now(), ? from ${TABLE} where name = ? returning ${SHOWN}`,
    [secret.id, secret.name, secret.value, secret.fingerprint, secret.created_by, secret.name],
  )
  if (!stored)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, "connector secret: the database stored nothing")
  await audit(context, {
    action: "connector_secret.stored",
    resource_type: "connector_secret",
    resource_id: secret.name,
    after: { version: stored.version, fingerprint: stored.fingerprint, overlap_hours: secret.overlap_hours },
    origin: secret.origin,
  })
  const reason = `Version ${stored.version} of ${secret.name} was stored`
  await settleRenewals(context, secret.name, { by: secret.created_by, reason, origin: secret.origin })
  return { secret: stored, applied: true }
}

/**
 * Ends a version now. Ending an ended one changes nothing.
 * @throws MedusaError NOT_FOUND
 */
export async function endSecret(context: Context, id: string, reason: string, origin?: Origin): Promise<SecretView> {
  const [ended] = await rowsOf<SecretView>(
    context,
    `update ${TABLE} set valid_until = now(), updated_at = now() where id = ? and ${VALID} returning ${SHOWN}`,
    [id],
  )
  if (ended) {
    await audit(context, {
      action: "connector_secret.ended",
      resource_type: "connector_secret",
      resource_id: ended.name,
      after: { version: ended.version, reason },
      origin,
    })
    return ended
  }
  const [known] = await rowsOf<SecretView>(context, `select ${SHOWN} from ${TABLE} where id = ?`, [id])
  if (!known) throw new MedusaError(MedusaError.Types.NOT_FOUND, `There is no connector secret ${id}`)
  return known
}

/** The values of every version that is valid now, the newest first. */
export async function validSecrets(context: Context, name: string): Promise<string[]> {
  const rows = await rowsOf<{ id: string; value: string }>(
    context,
    `select id, value from ${TABLE} where name = ? and ${VALID} order by version desc limit ${MOST_VERSIONS}`,
    [name],
  )
  return rows.map(({ id, value }) => open(id, value))
}

const open = (row: string, text: string): string =>
  fieldVault().open(text, { tenant: currentTenant(), table: TABLE, field: "value", row })

import type { Context } from "@medusajs/framework/types"
import { generateEntityId, MedusaError } from "@medusajs/framework/utils"

import { acceptedStep, newRecoveryCodes, newTotpSecret, recoveryCodeHash } from "../../../rules/totp"
import { currentTenant } from "../../../tenancy/context"
import { fieldVault } from "../../../vault/vault"
import { rowsOf } from "../../kernel/lib/rows"
import type { Person, Verdict } from "../types"

/** How long a session counts as fresh after a code was shown. */
export const FRESH_MINUTES = 15
/** Wrong codes in a row before the person has to wait; chance of a guess within them: 15 in a million. */
const MOST_FAILURES = 5
const WAIT_MINUTES = 15

export interface FactorRow {
  id: string
  user_id: string
  secret: string
  confirmed_at: Date | null
  last_step: number
  failed_attempts: number
  locked_until: Date | null
}

/** The person's factor, held until the transaction ends: codes are looked at one after the other, however many come at once. */
export async function lockFactor(context: Context, user_id: string): Promise<FactorRow | undefined> {
  const [row] = await rowsOf<FactorRow>(
    context,
    `select id, user_id, secret, confirmed_at, last_step, failed_attempts, locked_until
       from cityos_second_factor where user_id = ? and deleted_at is null for update`,
    [user_id],
  )
  return row
}

/**
 * Puts a new, unconfirmed secret in place of an unconfirmed one.
 * @throws MedusaError NOT_ALLOWED when a confirmed one is in force
 */
export async function startFactor(context: Context, user_id: string): Promise<string> {
  const id = generateEntityId(undefined, "mfa")
  const secret = newTotpSecret()
  const [row] = await rowsOf<{ id: string }>(
    context,
    `insert into cityos_second_factor as f (id, user_id, secret) values (?, ?, ?)
     on conflict do nothing returning id`,
    [id, user_id, seal(id, secret)],
  )
  if (row) return secret
  const present = await lockFactor(context, user_id)
  if (!present || present.confirmed_at) {
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "second factor: an authenticator is in force already. Disable it first, or have an administrator reset it",
    )
  }
  await rowsOf(context, "update cityos_second_factor set secret = ?, updated_at = now() where id = ?", [
    seal(present.id, secret),
    present.id,
  ])
  return secret
}

export const isLocked = ({ locked_until }: FactorRow): boolean => locked_until !== null && locked_until > new Date()

/** Looks at a code and writes down how it was taken. A wrong one counts, so the caller must not roll back on it. */
export async function checkCode(context: Context, factor: FactorRow, code: string): Promise<Verdict> {
  if (isLocked(factor)) return "locked"
  const text = code.trim()
  const taken = /^\d{6}$/.test(text) ? await takeStep(context, factor, text) : await takeRecovery(context, factor, text)
  if (taken) return "accepted"
  const locks = factor.failed_attempts + 1 >= MOST_FAILURES
  await rowsOf(
    context,
    `update cityos_second_factor set failed_attempts = ?, updated_at = now(),
            locked_until = case when ? then now() + interval '${WAIT_MINUTES} minutes' end where id = ?`,
    [locks ? 0 : factor.failed_attempts + 1, locks, factor.id],
  )
  return locks ? "locked" : "wrong"
}

/** This session counts as fresh from now on. @returns until when */
export async function rememberSession(context: Context, { user_id, session_hash }: Person): Promise<Date> {
  const [row] = await rowsOf<{ expires_at: Date }>(
    context,
    `insert into cityos_second_factor_session as s (id, user_id, session_hash, verified_at, expires_at)
     values (?, ?, ?, now(), now() + interval '${FRESH_MINUTES} minutes')
     on conflict do nothing returning expires_at`,
    [generateEntityId(undefined, "mfas"), user_id, session_hash],
  )
  if (row) return row.expires_at
  const [again] = await rowsOf<{ expires_at: Date }>(
    context,
    `update cityos_second_factor_session set verified_at = now(), expires_at = now() + interval '${FRESH_MINUTES} minutes'
      where user_id = ? and session_hash = ? returning expires_at`,
    [user_id, session_hash],
  )
  return again?.expires_at ?? new Date(0)
}

/** Ten new codes in place of all earlier ones. They are told once: only their hashes are kept. */
export async function renewRecoveryCodes(context: Context, user_id: string): Promise<string[]> {
  const codes = newRecoveryCodes()
  await rowsOf(context, "delete from cityos_recovery_code where user_id = ?", [user_id])
  await rowsOf(
    context,
    `insert into cityos_recovery_code (id, user_id, code_hash) values ${codes.map(() => "(?, ?, ?)").join(", ")}`,
    codes.flatMap((code) => [generateEntityId(undefined, "mfarc"), user_id, recoveryCodeHash(user_id, code)]),
  )
  return codes
}

/** Authenticator, recovery codes and every fresh session go. @returns whether there was an authenticator */
export async function forgetFactor(context: Context, user_id: string): Promise<boolean> {
  await rowsOf(context, "delete from cityos_second_factor_session where user_id = ?", [user_id])
  await rowsOf(context, "delete from cityos_recovery_code where user_id = ?", [user_id])
  const rows = await rowsOf(context, "delete from cityos_second_factor where user_id = ? returning id", [user_id])
  return rows.length > 0
}

async function takeStep(context: Context, factor: FactorRow, code: string): Promise<boolean> {
  const secret = fieldVault().open(factor.secret, placeOf(factor.id))
  const step = acceptedStep(secret, code, factor.last_step, Date.now())
  if (step === null) return false
  await rowsOf(
    context,
    "update cityos_second_factor set last_step = ?, failed_attempts = 0, locked_until = null, updated_at = now() where id = ?",
    [step, factor.id],
  )
  return true
}

async function takeRecovery(
  context: Context,
  { id, user_id, confirmed_at }: FactorRow,
  code: string,
): Promise<boolean> {
  if (!confirmed_at) return false
  const used = await rowsOf(
    context,
    "update cityos_recovery_code set used_at = now() where user_id = ? and code_hash = ? and used_at is null returning id",
    [user_id, recoveryCodeHash(user_id, code)],
  )
  if (used.length === 0) return false
  await rowsOf(context, "update cityos_second_factor set failed_attempts = 0, locked_until = null where id = ?", [id])
  return true
}

const placeOf = (row: string) => ({ tenant: currentTenant(), table: "cityos_second_factor", field: "secret", row })
const seal = (id: string, secret: string): string => fieldVault().seal(secret, placeOf(id))

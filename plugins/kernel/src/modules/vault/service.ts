import type { Context } from "@medusajs/framework/types"
import { InjectManager, InjectTransactionManager, MedusaContext, MedusaService } from "@medusajs/framework/utils"

import { rowsOf } from "../kernel/lib/rows"
import { audit } from "./lib/audit"
import { endSecret, storeSecret, validSecrets } from "./lib/connector-secrets"
import * as factors from "./lib/second-factor"
import { noteRenewal, settleRenewal, type Settlement } from "./lib/credential-renewals"
import { ConnectorSecret, CredentialRenewal, RecoveryCode, SecondFactor, SecondFactorSession } from "./models"
import type {
  NewSecret,
  Origin,
  Person,
  RenewalRequest,
  RenewalView,
  SecondFactorState,
  SecretView,
  Verdict,
} from "./types"

/** Secrets of connectors, and people's second factors. Each method is one transaction, or joins the caller's. */
export default class VaultModuleService extends MedusaService({
  ConnectorSecret,
  CredentialRenewal,
  SecondFactor,
  RecoveryCode,
  SecondFactorSession,
}) {
  @InjectManager()
  @InjectTransactionManager()
  async storeSecret(
    secret: NewSecret,
    @MedusaContext() context: Context = {},
  ): Promise<{ secret: SecretView; applied: boolean }> {
    return storeSecret(context, secret)
  }

  @InjectManager()
  @InjectTransactionManager()
  async endSecret(
    id: string,
    reason: string,
    origin?: Origin,
    @MedusaContext() context: Context = {},
  ): Promise<SecretView> {
    return endSecret(context, id, reason, origin)
  }

  /** The values of every version of a secret that is valid now, the newest first. For code that signs or verifies, never for an answer. */
  @InjectManager()
  @InjectTransactionManager()
  async validSecrets(name: string, @MedusaContext() context: Context = {}): Promise<string[]> {
    return validSecrets(context, name)
  }

  /** Lists for administrators that a credential was refused as expired; once per event. @returns whether it is new */
  @InjectManager()
  @InjectTransactionManager()
  async noteRenewal(request: RenewalRequest, @MedusaContext() context: Context = {}): Promise<boolean> {
    return noteRenewal(context, request)
  }

  /**
   * A person says that it is dealt with; a process that stood still for it tries again. Audited in the same commit.
   * @throws MedusaError NOT_FOUND
   */
  @InjectManager()
  @InjectTransactionManager()
  async settleRenewal(
    id: string,
    settlement: Settlement,
    @MedusaContext() context: Context = {},
  ): Promise<RenewalView> {
    return settleRenewal(context, id, settlement)
  }

  @InjectManager()
  @InjectTransactionManager()
  async secondFactorState(
    { user_id, session_hash }: Person,
    @MedusaContext() context: Context = {},
  ): Promise<SecondFactorState> {
    const [row] = await rowsOf<Omit<SecondFactorState, "status"> & { status: SecondFactorState["status"] | null }>(
      context,
      `select case when f.confirmed_at is null then 'pending' else 'on' end as status, f.confirmed_at as enrolled_at,
              case when f.locked_until > now() then f.locked_until end as locked_until,
              (select count(*)::int from cityos_recovery_code c where c.user_id = f.user_id and c.used_at is null) as recovery_codes_left,
              (select s.expires_at from cityos_second_factor_session s
                where s.user_id = f.user_id and s.session_hash = ? and s.expires_at > now()) as fresh_until
         from cityos_second_factor f where f.user_id = ? and f.deleted_at is null`,
      [session_hash, user_id],
    )
    const off = { enrolled_at: null, locked_until: null, recovery_codes_left: 0, fresh_until: null }
    return row?.status ? { ...row, status: row.status } : { status: "off", ...off }
  }

  /**
   * Begins an enrolment: the secret is told this once, and is in force when a first code of it was shown.
   * @throws MedusaError NOT_ALLOWED when an authenticator is in force
   */
  @InjectManager()
  @InjectTransactionManager()
  async startSecondFactor(user_id: string, @MedusaContext() context: Context = {}): Promise<{ secret: string }> {
    return { secret: await factors.startFactor(context, user_id) }
  }

  /** The first code: the authenticator is in force, the session fresh, and the recovery codes are told. */
  @InjectManager()
  @InjectTransactionManager()
  async confirmSecondFactor(
    person: Person,
    code: string,
    @MedusaContext() context: Context = {},
  ): Promise<{ verdict: Verdict; recovery_codes?: string[]; fresh_until?: Date }> {
    const factor = await factors.lockFactor(context, person.user_id)
    if (!factor || factor.confirmed_at) return { verdict: "not_enrolled" }
    const verdict = await factors.checkCode(context, factor, code)
    if (verdict !== "accepted") return { verdict }
    await rowsOf(context, "update cityos_second_factor set confirmed_at = now() where id = ?", [factor.id])
    const recovery_codes = await factors.renewRecoveryCodes(context, person.user_id)
    const fresh_until = await factors.rememberSession(context, person)
    await audit(context, entry("second_factor.enrolled", person))
    return { verdict, recovery_codes, fresh_until }
  }

  /** A code of the authenticator, or a recovery code. Accepted, the session counts as fresh. */
  @InjectManager()
  @InjectTransactionManager()
  async verifySecondFactor(
    person: Person,
    code: string,
    @MedusaContext() context: Context = {},
  ): Promise<{ verdict: Verdict; fresh_until?: Date }> {
    const verdict = await show(context, person, code)
    if (verdict !== "accepted") return { verdict }
    return { verdict, fresh_until: await factors.rememberSession(context, person) }
  }

  /** New recovery codes in place of the old ones, against a code. */
  @InjectManager()
  @InjectTransactionManager()
  async renewRecoveryCodes(
    person: Person,
    code: string,
    @MedusaContext() context: Context = {},
  ): Promise<{ verdict: Verdict; recovery_codes?: string[] }> {
    const verdict = await show(context, person, code)
    if (verdict !== "accepted") return { verdict }
    await audit(context, entry("second_factor.recovery_codes_renewed", person))
    return { verdict, recovery_codes: await factors.renewRecoveryCodes(context, person.user_id) }
  }

  /** The person gives the second factor up, against a code. */
  @InjectManager()
  @InjectTransactionManager()
  async disableSecondFactor(
    person: Person,
    code: string,
    @MedusaContext() context: Context = {},
  ): Promise<{ verdict: Verdict }> {
    const verdict = await show(context, person, code)
    if (verdict === "accepted") {
      await factors.forgetFactor(context, person.user_id)
      await audit(context, entry("second_factor.disabled", person))
    }
    return { verdict }
  }

  /** An administrator takes a lost authenticator off somebody. @returns whether there was one */
  @InjectManager()
  @InjectTransactionManager()
  async resetSecondFactor(
    user_id: string,
    reason: string,
    origin?: Origin,
    @MedusaContext() context: Context = {},
  ): Promise<boolean> {
    const had = await factors.forgetFactor(context, user_id)
    if (had) {
      await audit(context, { ...entry("second_factor.reset", { user_id, origin }), after: { reason } })
    }
    return had
  }
}

/** Looks at a code of an authenticator that is in force. */
async function show(context: Context, person: Person, code: string): Promise<Verdict> {
  const factor = await factors.lockFactor(context, person.user_id)
  if (!factor?.confirmed_at) return "not_enrolled"
  const waits = factors.isLocked(factor)
  const verdict = await factors.checkCode(context, factor, code)
  // Written when the wait begins, not again by whoever keeps on trying.
  if (verdict === "locked" && !waits) await audit(context, entry("second_factor.locked", person))
  return verdict
}

const entry = (action: string, { user_id, origin }: { user_id: string; origin?: Origin }) => ({
  action,
  resource_type: "user",
  resource_id: user_id,
  origin,
})

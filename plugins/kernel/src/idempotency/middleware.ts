import { createHash } from "node:crypto"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { ContainerRegistrationKeys, generateEntityId } from "@medusajs/framework/utils"
import { pathOf } from "../principal/path"
import { principalOf } from "../principal/principal"

const KEY = /^[\x21-\x7e]{1,255}$/
/** `/internal` is made of ensures, which must look again each time; what `/auth` and the second factor answer, and what is sent to be
 * sealed, is secret. */
const UNKEPT = /^\/(internal|auth|admin\/(second-factor|connector-secrets))(\/|$)|\/restricted$/
/** A stored answer is given again for a day; a request that never ended frees its key after a minute. */
const KEPT = "1 day"
const RUNNING = "1 minute"

interface Stored {
  body_hash: string
  state: "running" | "done"
  status_code: number | null
  response: unknown
  mine: boolean
}

/**
 * `Idempotency-Key` on a POST of ours: the same key and body give the stored answer, the same key and another body a 422,
 * one that is still running a 409. Keys belong to a principal. Answers of 500 and above, and those that say when to come again, are not
 * kept: trying again is right then.
 */
export async function idempotent(
  request: MedusaRequest,
  response: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const key = request.get("idempotency-key")
  if (request.method !== "POST" || key === undefined || UNKEPT.test(pathOf(request))) return next()
  if (!KEY.test(key)) {
    response.status(422).json({
      type: "invalid_data",
      code: "idempotency_key",
      message: "Idempotency-Key must be 1 to 255 printable ASCII letters.",
    })
    return
  }
  const connection = request.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const { actor_type, actor_id } = principalOf(request)
  const claim = {
    scope: `${actor_type}:${actor_id}`,
    key,
    method: request.method,
    path: pathOf(request),
    body_hash: hash(pathOf(request), request.body),
  }
  const stored = await take(connection, claim)
  if (stored.mine) {
    keepAnswer(connection, claim, response)
    return next()
  }
  if (stored.body_hash !== claim.body_hash) {
    response.status(422).json({
      type: "invalid_data",
      code: "idempotency_mismatch",
      message: "This Idempotency-Key was used for another request. Send a new key.",
    })
  } else if (stored.state === "running") {
    response.status(409).set("retry-after", "1").json({
      type: "conflict",
      code: "idempotency_running",
      message: "The request with this Idempotency-Key is still running.",
    })
  } else {
    response
      .status(stored.status_code ?? 200)
      .set("idempotent-replayed", "true")
      .json(stored.response)
  }
}

interface Claim {
  scope: string
  key: string
  method: string
  path: string
  body_hash: string
}

async function take(connection: Knex, claim: Claim): Promise<Stored> {
  // One statement decides: insert, or take over what expired; otherwise read what is there.
  const { rows } = await connection.raw<{ rows: Stored[] }>(
    `with taken as (
       insert into cityos_idempotency_key as k (id, scope, key, method, path, body_hash, state, locked_until, expires_at)
       values (:id, :scope, :key, :method, :path, :body_hash, 'running', now() + interval '${RUNNING}', now() + interval '${KEPT}')
       on conflict do nothing returning true as mine)
     select :body_hash as body_hash, 'running' as state, null::integer as status_code, null::jsonb as response, true as mine from taken
     union all
     select k.body_hash, k.state, k.status_code, k.response, false from cityos_idempotency_key k
      where k.scope = :scope and k.key = :key and not exists (select 1 from taken)`,
    { id: generateEntityId(undefined, "idem"), ...claim } as never,
  )
  const stored = rows[0]
  if (stored) return (await takeOver(connection, claim, stored)) ? { ...stored, mine: true } : stored
  // Another request took the key between the two halves of the statement.
  return { body_hash: claim.body_hash, state: "running", status_code: null, response: null, mine: false }
}

async function takeOver(connection: Knex, claim: Claim, stored: Stored): Promise<boolean> {
  if (stored.mine) return true
  const { rowCount } = await connection.raw<{ rowCount: number }>(
    `update cityos_idempotency_key set state = 'running', body_hash = :body_hash, path = :path, status_code = null, response = null,
            locked_until = now() + interval '${RUNNING}', expires_at = now() + interval '${KEPT}'
      where scope = :scope and key = :key and (expires_at < now() or (state = 'running' and locked_until < now()))`,
    claim as never,
  )
  return rowCount > 0
}

function keepAnswer(connection: Knex, claim: Claim, response: MedusaResponse): void {
  const send = response.json.bind(response)
  response.json = (body: unknown) => {
    const settle =
      response.statusCode >= 500 || response.hasHeader("retry-after")
        ? connection.raw("delete from cityos_idempotency_key where scope = :scope and key = :key", claim as never)
        : connection.raw(
            "update cityos_idempotency_key set state = 'done', status_code = :status, response = cast(:body as jsonb) where scope = :scope and key = :key",
            { ...claim, status: response.statusCode, body: JSON.stringify(body ?? null) } as never,
          )
    // Stored before it is sent: an answer that was seen is an answer that is kept.
    void settle.then(
      () => send(body),
      () => send(body),
    )
    return response
  }
}

const hash = (path: string, body: unknown): string =>
  createHash("sha256")
    .update(`${path}\n${JSON.stringify(body ?? null)}`)
    .digest("hex")

import { createServiceTokens, parseServiceKeys } from "@dakkah/outbox/service-token"
import fc from "fast-check"
import { afterAll, beforeAll, expect, test } from "vitest"
import { City } from "../src/city"
import { closeDatabases } from "../src/database"
import { call } from "../src/http"
import { rowCounts } from "../src/row-counts"

const city = City.fromEnvironment()
/** Requests at the same time. */
const AT_ONCE = 8
const NOBODY = "none_00000000000000000000000000"

/** Our own routes that take a body (the plugins' access.ts), each with what it cannot do without. */
const ROUTES: { path: string; needs: string[] }[] = [
  { path: "/admin/vendors", needs: ["name", "handle"] },
  { path: `/admin/vendors/${NOBODY}`, needs: ["name"] },
  { path: `/admin/vendors/${NOBODY}/suspend`, needs: ["reason"] },
  { path: `/admin/vendors/${NOBODY}/products`, needs: ["add"] },
  { path: `/admin/vendors/${NOBODY}/users`, needs: ["email", "role"] },
  { path: "/admin/commission-rules", needs: ["name", "kind", "rate", "priority"] },
  { path: `/admin/commission-rules/${NOBODY}`, needs: ["rate"] },
  { path: "/admin/drivers", needs: ["name", "phone", "vehicle"] },
  { path: `/admin/drivers/${NOBODY}`, needs: ["capacity"] },
  { path: "/admin/service-areas", needs: ["name", "country_codes", "time_zone"] },
  { path: `/admin/service-areas/${NOBODY}`, needs: ["time_zone"] },
  { path: `/admin/deliveries/${NOBODY}/assign`, needs: ["driver_id"] },
  { path: `/admin/deliveries/${NOBODY}/status`, needs: ["status"] },
  { path: `/admin/deliveries/${NOBODY}/proof`, needs: ["kind"] },
  { path: `/admin/deliveries/${NOBODY}/cancel`, needs: ["reason"] },
  { path: `/admin/orders/${NOBODY}/timeline`, needs: ["status_code", "note"] },
  { path: `/admin/sagas/${NOBODY}/retry`, needs: ["reason"] },
  { path: `/admin/sagas/${NOBODY}/give-up`, needs: ["reason"] },
  { path: `/admin/outbox/${NOBODY}/retry`, needs: ["reason"] },
  { path: `/admin/outbox/${NOBODY}/discard`, needs: ["reason"] },
  { path: `/admin/finance/bank-transfers/${NOBODY}/match`, needs: ["amount", "bank_reference"] },
  { path: `/admin/finance/cash-payments/${NOBODY}/confirm`, needs: ["amount"] },
  { path: "/internal/timeline", needs: ["entries"] },
  { path: "/internal/audit", needs: ["action", "resource_type", "resource_id"] },
  { path: "/internal/sagas", needs: ["workflow_id", "status"] },
  { path: "/internal/marketplace/split", needs: ["order_id"] },
  { path: "/internal/marketplace/vendor-orders", needs: ["order_id"] },
  { path: "/internal/marketplace/commissions", needs: ["order_id"] },
  { path: "/internal/marketplace/commissions/reverse", needs: ["order_id"] },
  { path: "/internal/marketplace/order-message", needs: ["order_id"] },
  { path: "/internal/finance/transactions", needs: ["order_id", "amount"] },
  { path: "/internal/finance/payments/capture", needs: ["order_id", "payment_intent_id"] },
  { path: "/internal/finance/payments/refund", needs: ["order_id", "payment_intent_id"] },
  { path: "/internal/finance/payments/split", needs: ["order_id", "vendor_splits"] },
  { path: "/internal/finance/payments/hold-commission", needs: ["order_id", "commission_amount"] },
  { path: "/internal/finance/inventory/reserve", needs: ["order_id", "lines"] },
  { path: "/internal/finance/inventory/release", needs: ["order_id", "lines"] },
  { path: "/internal/finance/entries", needs: ["order_id"] },
  { path: "/internal/finance/entries/capture", needs: ["order_id", "amount"] },
  { path: "/internal/finance/entries/reverse", needs: ["order_id"] },
  { path: "/internal/logistics/deliveries", needs: ["order_id", "vendor_order_ids"] },
  { path: "/internal/logistics/deliveries/cancel", needs: ["order_id"] },
]

/** No field of ours takes any of these. */
const hostile = fc.oneof(
  fc.constantFrom<unknown>("", -1, 1.5, 1e308, true, {}, [[]], [{}], { $gt: "" }, { __proto__: 1 }, "9".repeat(70_000)),
  fc.constant([null]),
)
const object = ({ needs }: { needs: string[] }) =>
  fc.oneof(
    fc.record(Object.fromEntries(needs.map((name) => [name, hostile]))),
    fc.record({ [needs[0] ?? "name"]: hostile, tenant_id: fc.constant("t_services"), id: fc.constant("x") }),
  )
const bad = fc.constantFrom(...ROUTES).chain((route) =>
  fc.oneof(
    { weight: 6, arbitrary: object(route).map((body) => ({ path: route.path, text: JSON.stringify(body) })) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("[]", '"text"', "17", "null", "true", "[[1],[2]]")
        .map((text) => ({ path: route.path, text })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom("{", '{"a":', "\u0000", "<a/>", "{'a':1}", '{"a":1}}')
        .map((text) => ({ path: route.path, text })),
    },
  ),
)

let merchant = ""
let service = ""

beforeAll(async () => {
  const keys = process.env.SERVICE_TOKEN_KEYS
  if (!keys) throw new Error("SERVICE_TOKEN_KEYS: set it to the keys of the running city")
  merchant = await city.merchantToken()
  service = await createServiceTokens(parseServiceKeys(keys)).mint({
    iss: "worker",
    aud: "medusa",
    tenant_id: "t_souq",
    modules: ["order"],
  })
})
afterAll(closeDatabases)

test(
  "2,000 bad bodies over our own routes: none is answered with 500 or above, none is done, nothing is written",
  { timeout: 170_000 },
  async () => {
    const before = await rowCounts()
    const requests = fc.sample(bad, { numRuns: 2_000, seed: 20261121 })
    const wrong: string[] = []
    for (let first = 0; first < requests.length; first += AT_ONCE) {
      await Promise.all(
        requests.slice(first, first + AT_ONCE).map(async (request, index) => {
          const said = await send(request, first + index)
          if (said) wrong.push(said)
        }),
      )
    }
    expect(wrong.slice(0, 20)).toEqual([])
    expect(await rowCounts()).toEqual(before)
  },
)

/** @returns what is wrong with the answer, or null */
async function send({ path, text }: { path: string; text: string }, index: number): Promise<string | null> {
  const inside = path.startsWith("/internal")
  const headers = {
    authorization: `Bearer ${inside ? service : merchant}`,
    "idempotency-key": `bad/${process.pid}/${index}`,
  }
  const { status, body } = await call<{ success?: boolean }>(`${city.medusa}${path}`, { headers, text })
  const done = inside ? body.success === true : status < 300
  return status < 500 && !done ? null : `${path} ${text.slice(0, 120)} -> ${status}${done ? " done" : ""}`
}

import { createHmac } from "node:crypto"
import { must, type Answer, type Ask } from "../walk/client"
import type { World } from "../walk/world"

export interface Basket {
  cart_id: string
  session_id: string
  /** Whole minor units. */
  amount: number
  currency_code: string
}

/** A cart with one piece a line, address, delivery and a payment session: all that is missing is the payment. */
export async function basketToPay(ask: Ask, shop: World, method: "card" | "bank_transfer", lines = 1): Promise<Basket> {
  const headers = { "x-publishable-api-key": shop.key }
  const get = <T>(path: string) => must<T>(ask, { method: "GET", path: `/store${path}`, headers })
  const post = <T>(path: string, body: object) => must<T>(ask, { method: "POST", path: `/store${path}`, headers, body })
  const { regions } = await get<{ regions: { id: string; currency_code: string }[] }>("/regions")
  const region_id = regions.find(({ currency_code }) => currency_code === "sar")?.id
  const { products } = await get<{ products: { variants: { id: string }[] }[] }>("/products?fields=id,variants.id")
  const address = {
    first_name: "Layla",
    last_name: "Haddad",
    address_1: "1 Harbour Road",
    city: "Dakkah",
    country_code: "sa",
    postal_code: "12345",
    phone: "+966500000001",
  }
  const { cart } = await post<{ cart: { id: string } }>("/carts", {
    region_id,
    email: "layla@walk.example",
    shipping_address: address,
    billing_address: address,
    items: Array.from({ length: lines }, (_, line) => ({
      variant_id: products[line % products.length]?.variants[0]?.id,
      quantity: 1,
      metadata: { line },
    })),
  })
  const { shipping_options } = await get<{ shipping_options: { id: string; amount: number | null }[] }>(
    `/shipping-options?cart_id=${cart.id}`,
  )
  const priced = shipping_options.find(({ amount }) => typeof amount === "number")
  await post(`/carts/${cart.id}/shipping-methods`, { option_id: priced?.id })
  const { payment_collection } = await post<{ payment_collection: { id: string } }>("/payment-collections", {
    cart_id: cart.id,
  })
  const paid = await post<{
    payment_collection: { currency_code: string; payment_sessions: { id: string; amount: number }[] }
  }>(`/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: "pp_offline_offline",
    data: { method },
  })
  const { currency_code, payment_sessions } = paid.payment_collection
  const [session] = payment_sessions
  return {
    cart_id: cart.id,
    session_id: session?.id ?? "",
    amount: Math.round((session?.amount ?? 0) * 100),
    currency_code,
  }
}

export interface Message {
  raw: string
  signature: string
}

/** A message of the offline gateway, signed by hand: nothing of the code under test takes part. */
export function signedMessage(
  id: string,
  type: "intent.authorized" | "intent.captured" | "intent.declined",
  { session_id, amount, currency_code }: Basket,
  { secret = process.env.OFFLINE_WEBHOOK_SECRETS ?? "", secondsAgo = 0 } = {},
): Message {
  const data = { intent_id: "oin_of_the_gateway", payment_session_id: session_id, amount, currency_code }
  const raw = JSON.stringify({ id, type, data })
  const time = Math.floor(Date.now() / 1_000) - secondsAgo
  return { raw, signature: `t=${time},v1=${createHmac("sha256", secret).update(`${time}.${raw}`).digest("hex")}` }
}

export const deliver = (ask: Ask, tenant: string, { raw, signature }: Message): Promise<Answer> =>
  ask({ method: "POST", path: `/hooks/offline/${tenant}`, headers: { "x-offline-signature": signature }, raw })

/** What the admin sends to begin an import. */
export const importOf = (file_key: string) => ({
  file_key,
  originalname: "goods.csv",
  extension: "csv",
  size: 1,
  mime_type: "text/csv",
})

const BOUNDARY = "boundary-of-the-parts"

/** A file as a browser sends it. */
export function formOf(filename: string, content: string, type = "text/csv"): { raw: string; type: string } {
  const raw = [
    `--${BOUNDARY}`,
    `Content-Disposition: form-data; name="files"; filename="${filename}"`,
    `Content-Type: ${type}`,
    "",
    content,
    `--${BOUNDARY}--`,
    "",
  ].join("\r\n")
  return { raw, type: `multipart/form-data; boundary=${BOUNDARY}` }
}

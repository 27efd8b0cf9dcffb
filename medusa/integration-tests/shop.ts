import type { MedusaContainer } from "@medusajs/framework/types"

import { seedTenant } from "../src/seed/tenant"
import type { Ask } from "./walk/client"
import { must } from "./walk/client"

/** A shop with one vendor and its merchant, and how its merchant asks. */
export interface Shop {
  id: string
  /** Signs in anew: another session. */
  password: string
  signIn: () => Promise<Merchant>
}

export type Merchant = <T = Record<string, unknown>>(
  method: string,
  path: string,
  body?: object,
) => Promise<{ status: number; body: T; text: string }>

export async function openShop(container: MedusaContainer, ask: Ask, id: string): Promise<Shop> {
  const { host, user, password } = await seedTenant(container, {
    id,
    slug: id.replace("_", "-"),
    name: id,
    hosts: [`${id.slice(2)}.localhost`],
    merchant: { email: `merchant@${id.slice(2)}.example`, first_name: "Layla", last_name: "Haddad" },
    commission: "10",
    vendors: [
      {
        handle: "dates",
        name: { en: "Dates", fr: "Dattes", ar: "تمر" },
        email: `dates@${id.slice(2)}.example`,
        products: [
          {
            handle: "ajwa",
            sku: "AJWA",
            title: { en: "Ajwa", fr: "Ajwa", ar: "عجوة" },
            description: { en: "Dates", fr: "Dattes", ar: "تمر" },
            prices: { sar: "85.00", usd: "22.70", kwd: "6.950" },
            weight_grams: 500,
            stock: 10,
          },
        ],
      },
    ],
  })
  const signIn = async (): Promise<Merchant> => {
    const { token } = await must<{ token: string }>(ask, {
      method: "POST",
      path: "/auth/user/emailpass",
      headers: { host },
      body: { email: user, password },
    })
    return async (method, path, body) => {
      const answer = await ask({ method, path, headers: { host, authorization: `Bearer ${token}` }, body })
      return { status: answer.status, text: answer.text, body: JSON.parse(answer.text || "{}") as never }
    }
  }
  return { id, password, signIn }
}

import { runAsTenant } from "@dakkah/kernel"
import { forgetLookUps } from "@dakkah/kernel/principal/look-up"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { DemoTenant } from "../../src/seed/city"
import { seedTenant } from "../../src/seed/tenant"
import { must, type Ask } from "./client"
import { validToken } from "./credentials"

export interface World {
  id: string
  host: string
  key: string
  /** Bearer of the shop's merchant. */
  admin: string
  /** Bearer of somebody who was a merchant. */
  former: string
  customer: string
  secret_key: string
  order_id: string
}

const PASSWORD = "walk-only-password"

/** A shop in the seed's shape. Handles, numbers and e-mail addresses are the same in every shop: two shops may both have them. */
export const shopOf = (id: string, marker: string): DemoTenant => ({
  id,
  slug: id.replace("_", "-"),
  name: `${marker} house`,
  hosts: [`${id.slice(2)}.localhost`],
  merchant: { email: "merchant@walk.example", first_name: marker, last_name: "Merchant" },
  commission: "10",
  vendors: ["one", "two"].map((name, index) => ({
    handle: `vendor-${name}`,
    name: { en: `${marker} vendor ${name}`, fr: marker, ar: marker },
    email: `${name}@walk.example`,
    products: [
      {
        handle: `goods-${name}`,
        sku: `SKU-${name}`,
        title: { en: `${marker} goods ${name}`, fr: marker, ar: marker },
        description: { en: `${marker} description`, fr: marker, ar: marker },
        prices: { sar: `${85 + index}.00`, usd: "22.70", kwd: "6.950" },
        weight_grams: 500,
        stock: 100,
      },
    ],
  })),
})

/** A shop with something in as many tables as possible, every text of it with `marker` in it. */
export async function buildWorld(container: MedusaContainer, ask: Ask, id: string, marker: string): Promise<World> {
  const seeded = await seedTenant(container, shopOf(id, marker))
  const host = seeded.host
  const admin = await signIn(ask, host, "user", seeded.user, seeded.password)
  const world: World = {
    id,
    host,
    key: seeded.publishable_key,
    admin,
    former: "",
    customer: "",
    secret_key: "",
    order_id: "",
  }
  const build = new Builder(ask, world, marker)
  world.customer = await build.customer()
  const { variant_id, product_id } = await build.catalogue()
  await build.pricing(variant_id)
  await build.settings()
  world.secret_key = await build.secretKey()
  world.former = await build.former(container)
  world.order_id = await build.order(seeded.region_ids.sar ?? "", seeded.shipping_option_ids.sar ?? "")
  await build.after(world.order_id, product_id)
  return world
}

async function signIn(ask: Ask, host: string, actor: string, email: string, password: string): Promise<string> {
  const { token } = await must<{ token: string }>(ask, {
    method: "POST",
    path: `/auth/${actor}/emailpass`,
    headers: { host },
    body: { email, password },
  })
  return `Bearer ${token}`
}

interface Kernel {
  createTenantUsers(data: object): Promise<unknown>
  updateTenantUsers(data: object): Promise<unknown>
}

const kernelOf = (container: MedusaContainer) => container.resolve("kernel") as unknown as Kernel

class Builder {
  constructor(
    private readonly ask: Ask,
    private readonly world: World,
    private readonly marker: string,
  ) {}

  private admin<T>(path: string, body?: object): Promise<T> {
    return must<T>(this.ask, {
      method: body ? "POST" : "GET",
      path: `/admin${path}`,
      headers: { authorization: this.world.admin },
      body,
    })
  }

  private store<T>(path: string, body?: object): Promise<T> {
    const headers = { "x-publishable-api-key": this.world.key, authorization: this.world.customer }
    return must<T>(this.ask, { method: body ? "POST" : "GET", path: `/store${path}`, headers, body })
  }

  private service(path: string, body: object): Promise<unknown> {
    const headers = { authorization: validToken(this.world.id), "idempotency-key": `${path}:${this.world.id}` }
    return must(this.ask, { method: "POST", path: `/internal${path}`, headers, body })
  }

  async customer(): Promise<string> {
    const { host, key } = this.world
    const body = { email: "layla@walk.example", password: PASSWORD }
    const { token } = await must<{ token: string }>(this.ask, {
      method: "POST",
      path: "/auth/customer/emailpass/register",
      headers: { host },
      body,
    })
    await must(this.ask, {
      method: "POST",
      path: "/store/customers",
      headers: { authorization: `Bearer ${token}`, "x-publishable-api-key": key },
      body: { email: body.email, first_name: this.marker, last_name: "Shopper" },
    })
    this.world.customer = await signIn(this.ask, host, "customer", body.email, body.password)
    await this.store("/customers/me/addresses", {
      first_name: this.marker,
      last_name: "Shopper",
      address_1: this.marker,
      city: "Dakkah",
      country_code: "sa",
    })
    return this.world.customer
  }

  async catalogue(): Promise<{ product_id: string; variant_id: string }> {
    const { products } = await this.admin<{ products: { id: string; variants: { id: string }[] }[] }>(
      "/products?fields=id,variants.id",
    )
    const product_id = products[0]?.id ?? ""
    const variant_id = products[0]?.variants[0]?.id ?? ""
    const { product_category } = await this.admin<{ product_category: { id: string } }>("/product-categories", {
      name: this.marker,
      is_active: true,
      handle: "category",
    })
    const { collection } = await this.admin<{ collection: { id: string } }>("/collections", {
      title: this.marker,
      handle: "collection",
    })
    const { product_type } = await this.admin<{ product_type: { id: string } }>("/product-types", {
      value: this.marker,
    })
    const { product_tag } = await this.admin<{ product_tag: { id: string } }>("/product-tags", { value: this.marker })
    await this.admin(`/products/${product_id}`, {
      collection_id: collection.id,
      type_id: product_type.id,
      tags: [{ id: product_tag.id }],
      categories: [{ id: product_category.id }],
      images: [{ url: `https://walk.example/${this.marker}.png` }],
    })
    return { product_id, variant_id }
  }

  async pricing(variant_id: string): Promise<void> {
    const { customer_group } = await this.admin<{ customer_group: { id: string } }>("/customer-groups", {
      name: this.marker,
    })
    const { customers } = await this.admin<{ customers: { id: string }[] }>("/customers")
    await this.admin(`/customer-groups/${customer_group.id}/customers`, { add: [customers[0]?.id] })
    await this.admin("/price-lists", {
      title: this.marker,
      description: this.marker,
      status: "active",
      rules: { "customer.groups.id": [customer_group.id] },
      prices: [{ currency_code: "sar", amount: 70, variant_id }],
    })
    const { campaign } = await this.admin<{ campaign: { id: string } }>("/campaigns", {
      name: this.marker,
      campaign_identifier: "summer",
      budget: { type: "usage", limit: 100 },
    })
    await this.admin("/promotions", {
      code: "SUMMER",
      type: "standard",
      status: "active",
      campaign_id: campaign.id,
      rules: [{ attribute: "customer.groups.id", operator: "in", values: [customer_group.id] }],
      application_method: {
        type: "percentage",
        target_type: "items",
        allocation: "across",
        value: 5,
        currency_code: "sar",
      },
    })
    await this.admin("/price-preferences", {
      attribute: `currency_${this.marker}`,
      value: "sar",
      is_tax_inclusive: true,
    })
  }

  async settings(): Promise<void> {
    await this.admin("/refund-reasons", { label: this.marker, code: "refund" })
    await this.admin("/return-reasons", { label: this.marker, value: "return" })
    await this.admin("/invites", { email: "invited@walk.example" })
    const { tax_regions } = await this.admin<{ tax_regions: { id: string }[] }>("/tax-regions")
    await this.admin("/tax-rates", { name: this.marker, code: "walk", rate: 3, tax_region_id: tax_regions[0]?.id })
    await this.admin("/shipping-option-types", { label: this.marker, code: "walk", description: this.marker })
    await this.admin("/drivers", { name: this.marker, phone: "+966500000009" })
    await this.admin("/service-areas", {
      name: this.marker,
      country_codes: ["sa"],
      cities: [],
      postal_prefixes: [],
      time_zone: "Asia/Riyadh",
    })
    const { vendors } = await this.admin<{ vendors: { id: string }[] }>("/vendors")
    await this.admin(`/vendors/${vendors[0]?.id}/users`, {
      email: "seller@walk.example",
      name: this.marker,
      role: "owner",
    })
    await this.admin("/commission-rules", { name: this.marker, kind: "percent", rate: "7", vendor_id: vendors[0]?.id })
  }

  async secretKey(): Promise<string> {
    const { api_key } = await this.admin<{ api_key: { token: string } }>("/api-keys", {
      title: this.marker,
      type: "secret",
    })
    return `Basic ${Buffer.from(`${api_key.token}:`).toString("base64")}`
  }

  /** Invited, accepted, and out again: the sign-in is still valid, the membership is not. */
  async former(container: MedusaContainer): Promise<string> {
    const { host } = this.world
    const body = { email: "former@walk.example", password: PASSWORD }
    const { invite } = await this.admin<{ invite: { token: string } }>("/invites", { email: body.email })
    const { token } = await must<{ token: string }>(this.ask, {
      method: "POST",
      path: "/auth/user/emailpass/register",
      headers: { host },
      body,
    })
    await must(this.ask, {
      method: "POST",
      path: `/admin/invites/accept?token=${invite.token}`,
      headers: { host, authorization: `Bearer ${token}` },
      body: { email: body.email, first_name: this.marker, last_name: "Former" },
    })
    const bearer = await signIn(this.ask, host, "user", body.email, body.password)
    const { user_id } = await this.membership(container, body.email)
    const seen = () => this.ask({ method: "GET", path: "/admin/orders", headers: { authorization: bearer } })
    const before = await seen()
    await this.endMembership(container, user_id)
    const after = await seen()
    if (before.status !== 200 || after.status !== 403)
      throw new Error(`walk: a membership that ends: ${before.status}, then ${after.status}`)
    return bearer
  }

  private membership(container: MedusaContainer, email: string): Promise<{ user_id: string }> {
    return runAsTenant(this.world.id, async () => {
      const { data: users } = await container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "user", fields: ["id"], filters: { email } })
      const user_id = users[0]?.id ?? ""
      await kernelOf(container).createTenantUsers({ user_id, role: "tenant_admin" })
      forgetLookUps()
      return { user_id }
    })
  }

  private endMembership(container: MedusaContainer, user_id: string): Promise<void> {
    return runAsTenant(this.world.id, async () => {
      await kernelOf(container).updateTenantUsers({ selector: { user_id }, data: { status: "ended" } })
      forgetLookUps()
    })
  }

  async order(region_id: string, option_id: string): Promise<string> {
    const { cart } = await this.store<{ cart: { id: string } }>("/carts", { region_id })
    const { products } = await this.store<{ products: { variants: { id: string }[] }[] }>(
      "/products?fields=id,variants.id",
    )
    for (const product of products)
      await this.store(`/carts/${cart.id}/line-items`, { variant_id: product.variants[0]?.id, quantity: 1 })
    const address = {
      first_name: this.marker,
      last_name: "Shopper",
      address_1: `${this.marker} street`,
      city: "Dakkah",
      country_code: "sa",
      postal_code: "12345",
      phone: "+966500000001",
    }
    await this.store(`/carts/${cart.id}`, { shipping_address: address, billing_address: address })
    await this.store(`/carts/${cart.id}/shipping-methods`, { option_id })
    const { payment_collection } = await this.store<{ payment_collection: { id: string } }>("/payment-collections", {
      cart_id: cart.id,
    })
    await this.store(`/payment-collections/${payment_collection.id}/payment-sessions`, {
      provider_id: "pp_offline_offline",
      data: { method: "card" },
    })
    const { order } = await this.store<{ order?: { id: string } }>(`/carts/${cart.id}/complete`, {})
    if (!order) throw new Error(`walk: the cart of ${this.world.id} was not completed`)
    return order.id
  }

  /** What the worker writes when an order has been placed, and a cart that is still open. */
  async after(order_id: string, product_id: string): Promise<void> {
    const { order } = await this.admin<{ order: { total: number } }>(`/orders/${order_id}`)
    const amount = Math.round(order.total * 100)
    await this.service("/marketplace/commissions", { order_id })
    await this.service("/finance/payments/capture", { order_id, amount, currency_code: "sar" })
    await this.service("/finance/entries", { order_id })
    await this.service("/logistics/deliveries", { order_id })
    const entry = {
      order_id,
      module: "order",
      status_code: "order:confirmed",
      recorded_at: new Date().toISOString(),
      written_by: this.marker,
      source_key: `walk:${this.world.id}`,
    }
    await this.service("/timeline", { entries: [{ ...entry, payload: { note: this.marker } }] })
    await this.service("/audit", {
      action: "walk",
      resource_type: "order",
      resource_id: order_id,
      changes: { note: this.marker },
    })
    const saga = {
      workflow_id: `tenant:${this.world.id}:order:${order_id}:placement`,
      run_id: `run_${this.world.id}`,
      workflow: "OrderPlacementWorkflow",
    }
    await this.service("/sagas", {
      ...saga,
      status: "stuck",
      subject_type: "order",
      subject_id: order_id,
      step: "capture",
      reason: this.marker,
    })
    await this.admin("/draft-orders", {
      email: "layla@walk.example",
      region_id: (await this.regions())[0],
      items: [{ title: this.marker, quantity: 1, unit_price: 5 }],
    }).catch(() => null)
    const { cart } = await this.store<{ cart: { id: string } }>("/carts", { region_id: (await this.regions())[0] })
    const { product } = await this.store<{ product: { variants: { id: string }[] } }>(
      `/products/${product_id}?fields=id,variants.id`,
    )
    await this.store(`/carts/${cart.id}/line-items`, {
      variant_id: product.variants[0]?.id,
      quantity: 1,
      metadata: { note: this.marker },
    })
  }

  private async regions(): Promise<string[]> {
    const { regions } = await this.store<{ regions: { id: string }[] }>("/regions")
    return regions.map(({ id }) => id)
  }
}

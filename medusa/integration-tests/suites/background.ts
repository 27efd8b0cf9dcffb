import { runAsTenant } from "@dakkah/kernel"
import forgetOldRows from "@dakkah/kernel/jobs/forget-old-rows"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { IEventBusModuleService } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules, PaymentWebhookEvents } from "@medusajs/framework/utils"
import { must } from "../walk/client"
import type { World } from "../walk/world"
import { until, type TwoShops } from "./context"
import { basketToPay, formOf, importOf, signedMessage } from "./shopping"

export function background({ ask, container, zeta, mallory, inDatabase }: TwoShops): void {
  const pool = () => container().resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION)
  const count = (sql: string, values: unknown[]): Promise<number> =>
    inDatabase(
      async (client) => (await client.query<{ n: number }>(`select count(*)::int as n ${sql}`, values)).rows[0]?.n ?? 0,
    )

  it("shows nothing to code that entered no shop, and lets it write nothing", async () => {
    for (const table of [
      "product",
      "order",
      "customer",
      "cart",
      "cityos_vendor",
      "cityos_audit_log",
      "cityos_idempotency_key",
    ]) {
      const { rows } = await pool().raw<{ rows: { seen: number }[] }>("select count(*)::int as seen from ??", [table])
      expect([table, rows[0]?.seen]).toEqual([table, 0])
    }
    await expect(pool().raw("insert into product_tag (id, value) values ('ptag_nobody', 'nobody')")).rejects.toThrow(
      /null value|row-level/,
    )
  })

  it("runs the kernel's job in every shop", async () => {
    await inDatabase(async (client) => {
      for (const { id } of [zeta(), mallory()])
        await client.query(
          `insert into cityos_idempotency_key (id, scope, key, method, path, body_hash, state, locked_until, expires_at, tenant_id)
           values ($1, 's', $1, 'POST', '/', '', 'done', now(), now() - interval '1 minute', $2), ($1 || '_kept', 's', $1 || '_kept', 'POST', '/', '', 'done', now(), now() + interval '1 hour', $2)`,
          [`idem_${id}`, id],
        )
    })
    await forgetOldRows(container())
    expect(await count("from cityos_idempotency_key where expires_at < now()", [])).toBe(0)
    expect(await count("from cityos_idempotency_key where id like '%\\_kept'", [])).toBe(2)
  })

  it("hears a payment's event in the shop that said it: core's own subscriber completes its cart and no other", async () => {
    const basket = await basketToPay(ask, zeta(), "card")
    const theirs = await basketToPay(ask, mallory(), "card")
    const { raw, signature } = signedMessage("msg_bus", "intent.authorized", basket)
    const say = (shop: World) =>
      runAsTenant(shop.id, () =>
        container()
          .resolve<IEventBusModuleService>(Modules.EVENT_BUS)
          .emit({
            name: PaymentWebhookEvents.WebhookReceived,
            data: {
              provider: "offline_offline",
              payload: { data: JSON.parse(raw) as object, rawData: raw, headers: { "x-offline-signature": signature } },
            },
          }),
      )
    const orders = (cart: string) => count("from order_cart where cart_id = $1", [cart])
    await say(zeta())
    expect(
      await until(
        () => orders(basket.cart_id),
        (found) => found > 0,
        20_000,
      ),
    ).toBe(1)
    expect(await orders(theirs.cart_id)).toBe(0)
  })

  it("imports goods and tells of it in the shop that asked, also behind the answer", async () => {
    const csv =
      "Product Handle,Product Title,Product Status,Variant Title,Variant Option 1 Name,Variant Option 1 Value\n" +
      "imported-goods,Imported goods,draft,Only,Size,One\n"
    const form = formOf("goods.csv", csv)
    const authorization = zeta().admin
    const { files } = await must<{ files: { id: string }[] }>(ask, {
      method: "POST",
      path: "/admin/uploads",
      headers: { authorization, "content-type": form.type },
      raw: form.raw,
    })
    const body = importOf(files[0]?.id ?? "")
    const { transaction_id } = await must<{ transaction_id: string }>(ask, {
      method: "POST",
      path: "/admin/products/imports",
      headers: { authorization },
      body,
    })
    const confirm = (shop: World) =>
      ask({
        method: "POST",
        path: `/admin/products/imports/${transaction_id}/confirm`,
        headers: { authorization: shop.admin },
        body: {},
      })
    await confirm(mallory())
    const imported = () => count("from product where handle = 'imported-goods'", [])
    expect(await imported()).toBe(0)
    expect((await confirm(zeta())).status).toBe(202)
    expect(await until(imported, (found) => found > 0, 20_000)).toBe(1)
    const of = (shop: World, table: string) =>
      count(`from "${table}" where tenant_id = $1 and created_at > now() - interval '1 minute'`, [shop.id])
    expect(await count("from product where handle = 'imported-goods' and tenant_id = $1", [zeta().id])).toBe(1)
    expect(
      await until(
        () => of(zeta(), "notification"),
        (found) => found > 0,
      ),
    ).toBeGreaterThan(0)
    expect(await count("from notification where tenant_id <> $1", [zeta().id])).toBe(0)
  })
}

import { TENANT_SETTING } from "@dakkah/kernel/installer/policies"
import { verifyPolicies } from "@dakkah/kernel/installer/verify"
import { must } from "../walk/client"
import { interleave } from "../walk/interleave"
import { asApplication } from "../walk/tables"
import type { TwoShops } from "./context"

const say = (line: string) => process.stdout.write(`${line}\n`)

export function interleaved({ ask, zeta, mallory, inDatabase }: TwoShops, database: string): void {
  it("keeps two shops apart under interleaved load on a pool of five; a sabotaged policy is caught twice", async () => {
    const regions = new Map<string, string>()
    for (const shop of [zeta(), mallory()]) {
      const found = await must<{ regions: { id: string }[] }>(ask, {
        method: "GET",
        path: "/store/regions",
        headers: { "x-publishable-api-key": shop.key },
      })
      regions.set(shop.id, found.regions[0]?.id ?? "")
    }
    const load = (total: number) => interleave(ask, [zeta(), mallory()], regions, total, ownersOf)
    const sound = await load(400)
    say(`interleaved: ${sound.requests} requests, ${sound.rows} rows checked`)
    expect(sound).toMatchObject({ requests: 400, refused: [], foreign: [] })
    expect(sound.rows).toBeGreaterThan(400)
    expect(await faultsOfPolicies()).toEqual([])

    const policy = (expression: string) =>
      inDatabase((client) =>
        client.query(`alter policy cityos_tenant on product using (${expression}) with check (${expression})`),
      )
    await policy("true")
    try {
      expect((await load(30)).foreign.length).toBeGreaterThan(0)
      expect((await faultsOfPolicies()).join()).toContain('"product"')
    } finally {
      await policy(`tenant_id = ${TENANT_SETTING}`)
    }
    expect((await load(30)).foreign).toEqual([])
    expect(await faultsOfPolicies()).toEqual([])
  })

  function ownersOf(): Promise<Map<string, string>> {
    return inDatabase(async (client) => {
      const { rows } = await client.query<{ id: string; tenant_id: string }>(
        "select id, tenant_id from product union all select id, tenant_id from cart",
      )
      return new Map(rows.map(({ id, tenant_id }) => [id, tenant_id]))
    })
  }

  const faultsOfPolicies = () => asApplication(database, verifyPolicies)
}

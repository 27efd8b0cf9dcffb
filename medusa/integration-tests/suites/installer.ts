import { configManager } from "@medusajs/framework/config"
import { applicationDeclarations } from "@dakkah/kernel/application"
import { prepareDatabase, verifyInstalled } from "@dakkah/kernel/installer/at-start"
import { install } from "@dakkah/kernel/installer/install"
import type { Client } from "pg"
import { adminUrl, RUNTIME_ROLE } from "../roles"
import { asApplication as connectAsApplication } from "../walk/tables"
import type { TwoShops } from "./context"

/** What a later core could bring, and what a hand could take away. */
const UPGRADE = `
  drop policy cityos_tenant on product;
  alter table cart disable row level security;
  alter policy cityos_tenant on customer using (true) with check (true);
  create policy everybody on price for select using (true);
  create table later_core_table (id text primary key, code text not null, product_id text references product (id));
  create unique index "IDX_later_code" on later_core_table (code);
  create unique index "IDX_product_title" on product (title) where deleted_at is null;
  drop trigger cityos_number_order on "order"`

const FAULTS = [
  'policy "cityos_tenant" of table "product" is missing',
  'table "cart" has no forced row level security',
  'policy "cityos_tenant" of table "customer" is missing or says something else',
  'table "price" has a policy that is not ours: "everybody"',
  'table "later_core_table" has no forced row level security',
  'index "IDX_later_code" of table "later_core_table" is unique over all tenants',
  'index "IDX_product_title" of table "product" is unique over all tenants',
  'foreign key "later_core_table_product_id_fkey" of table "later_core_table" reaches over all tenants',
]

export function installer({ zeta, mallory, inDatabase }: TwoShops, database: string): void {
  const asApplication = <T>(work: (client: Client) => Promise<T>) => connectAsApplication(database, work)
  const start = () => asApplication(verifyInstalled)
  const installAgain = (appRole: string) =>
    inDatabase((client) =>
      install(client, { captures: applicationDeclarations().captures, tenancy: { appRole, adopt: "_platform" } }),
    )

  it("refuses to start on a database that an upgrade or a hand has opened, says where, and is put right by the installer", async () => {
    await start()
    await inDatabase((client) => client.query(UPGRADE))
    const refusal = await start().then(
      () => "started",
      (error: Error) => error.message,
    )
    for (const fault of FAULTS) expect(refusal).toContain(fault)
    expect(refusal).toContain("npm run install:database")
    // What the application was never given it cannot even read.
    await expect(asApplication((client) => client.query("select * from later_core_table"))).rejects.toThrow(
      /permission denied/,
    )

    const report = await installAgain(RUNTIME_ROLE.user)
    expect(report).toMatchObject({ unique_indexes: 2, foreign_keys: 1 })
    // A policy that is not ours is somebody's intent: it is named, not taken away.
    await inDatabase((client) => client.query("drop policy everybody on price"))
    await start()
    expect(await installAgain(RUNTIME_ROLE.user)).toMatchObject({ unique_indexes: 0, foreign_keys: 0 })
    await writeAsBoth()
  })

  /** The new table is two tables now: the same code twice, and nobody's row points at a neighbour's product. */
  const writeAsBoth = () =>
    asApplication(async (client) => {
      const as = (tenant: string) => client.query("select set_config('app.tenant_id', $1, false)", [tenant])
      const { rows } = await inDatabase((owner) =>
        owner.query<{ id: string }>("select id from product where tenant_id = $1 limit 1", [zeta().id]),
      )
      for (const { id } of [zeta(), mallory()]) {
        await as(id)
        await client.query("insert into later_core_table (id, code) values ($1, 'same')", [`later_${id}`])
        expect((await client.query("select id from later_core_table")).rows).toEqual([{ id: `later_${id}` }])
      }
      const foreign = client.query("insert into later_core_table (id, code, product_id) values ('later_x', 'x', $1)", [
        rows[0]?.id,
      ])
      await expect(foreign).rejects.toThrow(/foreign key/)
      await expect(client.query("insert into later_core_table (id, code) values ('later_y', 'same')")).rejects.toThrow(
        /unique/,
      )
    })

  it("never runs as somebody whom no policy holds: the owner, a superuser, a role that may become them", async () => {
    const superuser = new URL(adminUrl(database)).username
    await expect(installAgain(superuser)).rejects.toThrow(/is the owner of the tables/)
    await expect(installAgain("nobody_of_this_name")).rejects.toThrow(/does not exist/)
    await expect(inDatabase((client) => verifyInstalled(client))).rejects.toThrow(/is a superuser.*owns table/)
    const role = process.env.CITYOS_RUNTIME_ROLE
    const before = configManager.config.projectConfig.databaseUrl
    try {
      delete process.env.CITYOS_RUNTIME_ROLE
      configManager.config.projectConfig.databaseUrl = adminUrl(database)
      await expect(prepareDatabase()).rejects.toThrow(/connects as the owner of its tables, whom no policy confines/)
    } finally {
      process.env.CITYOS_RUNTIME_ROLE = role
      configManager.config.projectConfig.databaseUrl = before
    }
  })
}

import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres"

/** How long a finding of the health check holds. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`alter table system_status add column valid_until timestamp(3) with time zone`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`alter table system_status drop column valid_until`)
}

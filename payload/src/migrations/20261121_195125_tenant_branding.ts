import { MigrateUpArgs, MigrateDownArgs, sql } from "@payloadcms/db-postgres"

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "tenants" ADD COLUMN "branding_accent_color" varchar;
  ALTER TABLE "tenants" ADD COLUMN "branding_logo_url" varchar;
  ALTER TABLE "tenants" ADD COLUMN "branding_support_email" varchar;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
   ALTER TABLE "tenants" DROP COLUMN "branding_accent_color";
  ALTER TABLE "tenants" DROP COLUMN "branding_logo_url";
  ALTER TABLE "tenants" DROP COLUMN "branding_support_email";`)
}

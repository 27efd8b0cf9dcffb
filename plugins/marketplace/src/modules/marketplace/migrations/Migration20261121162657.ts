import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** Where a vendor's money goes. `iban` and `tax_number` hold sealed texts only: the installer adds the checks. */
export class Migration20261121162657 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table "cityos_vendor" add column if not exists "bank_account_holder" text null, add column if not exists "iban" text null, add column if not exists "iban_index" text null, add column if not exists "tax_number" text null, add column if not exists "tax_number_index" text null;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_iban_index" ON "cityos_vendor" ("iban_index") WHERE deleted_at IS NULL;`,
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_cityos_vendor_tax_number_index" ON "cityos_vendor" ("tax_number_index") WHERE deleted_at IS NULL;`,
    )
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table "cityos_vendor" drop column if exists "bank_account_holder", drop column if exists "iban", drop column if exists "iban_index", drop column if exists "tax_number", drop column if exists "tax_number_index";`,
    )
  }
}

import { Migration } from "@medusajs/framework/mikro-orm/migrations"

import { CANCEL_PLACEMENT_SQL } from "../sql/placement"

/** A placement can end as `cancelled`. */
export class Migration20261121162611 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "cityos_order_placement" drop constraint if exists "cityos_order_placement_state_check";`,
    )
    this.addSql(
      `alter table if exists "cityos_order_placement" add constraint "cityos_order_placement_state_check" check ("state" in ('placed', 'undone', 'cancelled'));`,
    )
    this.addSql(CANCEL_PLACEMENT_SQL)
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists cityos_cancel_placement(text, text);`)
    this.addSql(`update "cityos_order_placement" set "state" = 'undone' where "state" = 'cancelled';`)
    this.addSql(
      `alter table if exists "cityos_order_placement" drop constraint if exists "cityos_order_placement_state_check";`,
    )
    this.addSql(
      `alter table if exists "cityos_order_placement" add constraint "cityos_order_placement_state_check" check ("state" in ('placed', 'undone'));`,
    )
  }
}

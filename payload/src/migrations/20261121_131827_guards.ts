import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres"

/** What Payload's schema cannot say: written by hand, kept by the database whatever the code does. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  // A unique index takes every empty tenant for a different one: the suite's defaults need their own.
  await db.execute(sql`
    create unique index email_templates_default_key_idx on email_templates (key) where tenant_id is null;
    create unique index sms_templates_default_key_idx on sms_templates (key) where tenant_id is null;
    create unique index push_templates_default_key_idx on push_templates (key) where tenant_id is null;
  `)

  // A mail is a fact. Only its delivery may go on, and only until it is sent or refused.
  await db.execute(sql`
    create function cityos_guard_messages() returns trigger language plpgsql as $$
    declare
      delivery constant text[] := array['status', 'error', 'attempts', 'lease_until', 'sent_at', 'updated_at'];
    begin
      if tg_op <> 'UPDATE' then
        raise exception 'messages: a stored mail cannot be deleted' using errcode = 'restrict_violation';
      end if;
      if to_jsonb(new) is not distinct from to_jsonb(old) then return new; end if;
      if old.status in ('sent', 'refused') or to_jsonb(new) - delivery is distinct from to_jsonb(old) - delivery then
        raise exception 'messages: mail % is %, it cannot be changed', old.id, old.status using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
    create trigger cityos_guard_messages before update or delete on messages for each row execute function cityos_guard_messages();
    create trigger cityos_guard_messages_truncate before truncate on messages for each statement execute function cityos_guard_messages();
  `)

  // Its foreign keys would be set to null: a tenant's templates would become defaults of the suite.
  await db.execute(sql`
    create function cityos_guard_tenants() returns trigger language plpgsql as $$
    begin
      raise exception 'tenants: a tenant is archived, never deleted' using errcode = 'restrict_violation';
    end $$;
    create trigger cityos_guard_tenants before delete on tenants for each row execute function cityos_guard_tenants();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    drop trigger cityos_guard_tenants on tenants;
    drop function cityos_guard_tenants();
    drop trigger cityos_guard_messages_truncate on messages;
    drop trigger cityos_guard_messages on messages;
    drop function cityos_guard_messages();
    drop index push_templates_default_key_idx;
    drop index sms_templates_default_key_idx;
    drop index email_templates_default_key_idx;
  `)
}

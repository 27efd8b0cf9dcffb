import { type MigrateDownArgs, type MigrateUpArgs, sql } from "@payloadcms/db-postgres"

/** A mail may go when it is thirty days old (`mail/forget-messages.ts`); until then, and in every other way, it stays the fact that it is. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    create or replace function cityos_guard_messages() returns trigger language plpgsql as $$
    declare
      delivery constant text[] := array['status', 'error', 'attempts', 'lease_until', 'sent_at', 'updated_at'];
    begin
      if tg_op = 'DELETE' and old.created_at < now() - interval '30 days' then return old; end if;
      if tg_op <> 'UPDATE' then
        raise exception 'messages: a stored mail cannot be deleted before it is thirty days old' using errcode = 'restrict_violation';
      end if;
      if to_jsonb(new) is not distinct from to_jsonb(old) then return new; end if;
      if old.status in ('sent', 'refused') or to_jsonb(new) - delivery is distinct from to_jsonb(old) - delivery then
        raise exception 'messages: mail % is %, it cannot be changed', old.id, old.status using errcode = 'restrict_violation';
      end if;
      return new;
    end $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    create or replace function cityos_guard_messages() returns trigger language plpgsql as $$
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
  `)
}

import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * The ledger's guards and its one writer, in the database, because the application owns no table there. The functions run with the
 * caller's rights, so row level security confines them; they name no unique index, because tenancy widens those.
 */
export class Migration20261121131638 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [HASH, LINES, GUARD, BALANCED, BALANCED_TRIGGERS, POST, VERIFY]) this.addSql(statement)
  }

  override async down(): Promise<void> {
    this.addSql(`drop function if exists cityos_post_journal(jsonb, jsonb);`)
    this.addSql(`drop function if exists cityos_verify_journal(text, bigint, text, integer);`)
    this.addSql(`drop function if exists cityos_journal_guard() cascade;`)
    this.addSql(`drop function if exists cityos_journal_balanced() cascade;`)
    this.addSql(`drop function if exists cityos_journal_lines_sealed() cascade;`)
    this.addSql(`drop function if exists cityos_journal_fault(text);`)
    this.addSql(`drop function if exists cityos_journal_lines(text);`)
    this.addSql(
      `drop function if exists cityos_journal_hash(text, text, bigint, text, text, text, text, text, text, text, text, timestamptz, text, text, jsonb);`,
    )
  }
}

/** A JSON array is an unambiguous text: no separator of ours can be forged inside a value. */
const HASH = `
create or replace function cityos_journal_hash(
  p_previous_hash text, p_chain text, p_sequence bigint, p_id text, p_source_key text, p_kind text, p_reference_type text,
  p_reference_id text, p_order_id text, p_vendor_order_id text, p_currency_code text, p_posted_at timestamptz, p_description text,
  p_reverses_id text, p_lines jsonb
) returns text language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(
    p_previous_hash, p_chain, p_sequence, p_id, p_source_key, p_kind, p_reference_type, p_reference_id, p_order_id,
    p_vendor_order_id, p_currency_code, (extract(epoch from p_posted_at) * 1000000)::bigint, p_description, p_reverses_id, p_lines
  )::text, 'UTF8')), 'hex')
$$;`

const LINES = `
create or replace function cityos_journal_lines(p_entry_id text) returns jsonb language sql stable as $$
  select coalesce(jsonb_agg(jsonb_build_array(position, account_id, debit, credit) order by position), '[]'::jsonb)
    from cityos_journal_line where entry_id = p_entry_id
$$;`

const GUARD = `
create or replace function cityos_journal_guard() returns trigger language plpgsql as $$
begin
  raise exception 'ledger_append_only: % of % is refused. Post a reversal instead', tg_op, tg_table_name using errcode = 'restrict_violation';
end $$;
create or replace trigger cityos_journal_entry_append_only before update or delete on cityos_journal_entry
  for each row execute function cityos_journal_guard();
create or replace trigger cityos_journal_line_append_only before update or delete on cityos_journal_line
  for each row execute function cityos_journal_guard();
create or replace trigger cityos_journal_entry_no_truncate before truncate on cityos_journal_entry
  for each statement execute function cityos_journal_guard();
create or replace trigger cityos_journal_line_no_truncate before truncate on cityos_journal_line
  for each statement execute function cityos_journal_guard();
create or replace trigger cityos_ledger_account_append_only before update or delete on cityos_ledger_account
  for each row execute function cityos_journal_guard();`

/** Says what is wrong with an entry as it stands, or null. */
const BALANCED = `
create or replace function cityos_journal_fault(p_entry_id text) returns text language plpgsql stable as $$
declare e record; debits numeric; credits numeric; strangers bigint; lines jsonb;
begin
  select * into e from cityos_journal_entry where id = p_entry_id;
  if not found then return 'is not there'; end if;
  select coalesce(sum(l.debit), 0), coalesce(sum(l.credit), 0), count(*) filter (where a.currency_code is distinct from e.currency_code or l.sequence <> e.sequence),
         coalesce(jsonb_agg(jsonb_build_array(l.position, l.account_id, l.debit, l.credit) order by l.position), '[]'::jsonb)
    into debits, credits, strangers, lines
    from cityos_journal_line l left join cityos_ledger_account a on a.id = l.account_id where l.entry_id = p_entry_id;
  if debits <> credits then return format('is unbalanced: debits %s, credits %s', debits, credits); end if;
  if debits <= 0 then return 'has no lines'; end if;
  if strangers > 0 then return format('has %s lines of another currency or sequence', strangers); end if;
  if e.hash is distinct from cityos_journal_hash(e.previous_hash, e.chain, e.sequence, e.id, e.source_key, e.kind, e.reference_type, e.reference_id,
      e.order_id, e.vendor_order_id, e.currency_code, e.posted_at, e.description, e.reverses_id, lines) then
    return 'does not match its hash';
  end if;
  return null;
end $$;`

/** The entry is checked when its transaction commits; lines that arrive later are checked at once, against the sealed hash. */
const BALANCED_TRIGGERS = `
create or replace function cityos_journal_balanced() returns trigger language plpgsql as $$
declare fault text := cityos_journal_fault(new.id);
begin
  if fault is not null then
    raise exception 'ledger_unbalanced: entry % (%) %', new.id, new.source_key, fault using errcode = 'check_violation';
  end if;
  return null;
end $$;
drop trigger if exists cityos_journal_entry_balanced on cityos_journal_entry;
create constraint trigger cityos_journal_entry_balanced after insert on cityos_journal_entry
  deferrable initially deferred for each row execute function cityos_journal_balanced();

create or replace function cityos_journal_lines_sealed() returns trigger language plpgsql as $$
declare touched record; fault text;
begin
  for touched in select distinct entry_id from new_lines loop
    fault := cityos_journal_fault(touched.entry_id);
    if fault is not null then
      raise exception 'ledger_unbalanced: entry % %', touched.entry_id, fault using errcode = 'check_violation';
    end if;
  end loop;
  return null;
end $$;
create or replace trigger cityos_journal_line_sealed after insert on cityos_journal_line
  referencing new table as new_lines for each statement execute function cityos_journal_lines_sealed();`

/**
 * Posts one entry. The lock is on the chain of the tenant, not on an account: a hot account costs nothing extra, and a posting that is
 * already there takes no lock at all. Answers {id, sequence, applied}.
 */
const POST = `
create or replace function cityos_post_journal(entry jsonb, lines jsonb) returns jsonb language plpgsql as $$
declare
  v_chain text := coalesce(nullif(current_setting('app.tenant_id', true), ''), 'default');
  v_currency text := upper(entry->>'currency_code');
  v_posted_at timestamptz := coalesce((entry->>'posted_at')::timestamptz, now());
  v_id text := entry->>'id';
  v_sequence bigint; v_previous text; v_hash text; v_lines jsonb; v_found record;
begin
  select id, sequence into v_found from cityos_journal_entry where source_key = entry->>'source_key';
  if found then return jsonb_build_object('id', v_found.id, 'sequence', v_found.sequence, 'applied', false); end if;

  perform pg_advisory_xact_lock(hashtextextended('cityos_ledger:' || v_chain, 0));
  select id, sequence into v_found from cityos_journal_entry where source_key = entry->>'source_key';
  if found then return jsonb_build_object('id', v_found.id, 'sequence', v_found.sequence, 'applied', false); end if;

  select sequence, hash into v_sequence, v_previous from cityos_journal_entry where chain = v_chain order by sequence desc limit 1;
  v_sequence := coalesce(v_sequence, 0) + 1;
  v_previous := coalesce(v_previous, repeat('0', 64));

  insert into cityos_ledger_account (id, code, name, type, owner_type, owner_id, currency_code)
    select l.account_id, l.code, l.name, l.type, l.owner_type, coalesce(l.owner_id, ''), v_currency
      from jsonb_to_recordset(lines) as l(account_id text, code text, name text, type text, owner_type text, owner_id text)
     where not exists (select 1 from cityos_ledger_account a where a.code = l.code and a.owner_type = l.owner_type
                          and a.owner_id = coalesce(l.owner_id, '') and a.currency_code = v_currency)
    on conflict do nothing;

  select jsonb_agg(jsonb_build_array(l.position, a.id, l.debit, l.credit) order by l.position) into v_lines
    from jsonb_to_recordset(lines) as l(position integer, code text, owner_type text, owner_id text, debit bigint, credit bigint)
    join cityos_ledger_account a on a.code = l.code and a.owner_type = l.owner_type and a.owner_id = coalesce(l.owner_id, '')
     and a.currency_code = v_currency;

  v_hash := cityos_journal_hash(v_previous, v_chain, v_sequence, v_id, entry->>'source_key', entry->>'kind', entry->>'reference_type',
    entry->>'reference_id', entry->>'order_id', entry->>'vendor_order_id', v_currency, v_posted_at, coalesce(entry->>'description', ''),
    entry->>'reverses_id', coalesce(v_lines, '[]'::jsonb));

  insert into cityos_journal_entry (id, source_key, kind, reference_type, reference_id, order_id, vendor_order_id, currency_code, posted_at,
      description, reverses_id, chain, sequence, previous_hash, hash)
    values (v_id, entry->>'source_key', entry->>'kind', entry->>'reference_type', entry->>'reference_id', entry->>'order_id',
      entry->>'vendor_order_id', v_currency, v_posted_at, coalesce(entry->>'description', ''), entry->>'reverses_id', v_chain, v_sequence,
      v_previous, v_hash)
    on conflict do nothing;
  if not found then
    raise exception 'ledger_conflict: % was posted under another key, or reverses an entry that is already reversed', entry->>'source_key'
      using errcode = 'unique_violation';
  end if;

  insert into cityos_journal_line (id, entry_id, account_id, sequence, position, debit, credit)
    select v_id || '_' || (l->>0), v_id, l->>1, v_sequence, (l->>0)::integer, (l->>2)::bigint, (l->>3)::bigint
      from jsonb_array_elements(v_lines) as l;

  return jsonb_build_object('id', v_id, 'sequence', v_sequence, 'applied', true);
end $$;`

/** Walks a part of a chain. Answers {checked, sequence, hash, broken: null | {sequence, entry_id, reason}}. */
const VERIFY = `
create or replace function cityos_verify_journal(p_chain text, p_after bigint, p_hash text, p_limit integer) returns jsonb
language plpgsql stable as $$
declare e record; v_sequence bigint := p_after; v_hash text := p_hash; v_checked integer := 0; v_reason text;
begin
  for e in select * from cityos_journal_entry where chain = p_chain and sequence > p_after order by sequence limit p_limit loop
    v_reason := case
      when e.sequence <> v_sequence + 1 then format('entry %s is missing', v_sequence + 1)
      when e.previous_hash <> v_hash then 'does not follow the entry before it'
      else cityos_journal_fault(e.id) end;
    if v_reason is not null then
      return jsonb_build_object('checked', v_checked, 'sequence', v_sequence, 'hash', v_hash,
        'broken', jsonb_build_object('sequence', e.sequence, 'entry_id', e.id, 'reason', v_reason));
    end if;
    v_sequence := e.sequence; v_hash := e.hash; v_checked := v_checked + 1;
  end loop;
  return jsonb_build_object('checked', v_checked, 'sequence', v_sequence, 'hash', v_hash, 'broken', null);
end $$;`

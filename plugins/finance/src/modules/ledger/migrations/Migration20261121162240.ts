import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { Migration20261121131638 } from "./Migration20261121131638"

/**
 * Posts several entries at once, looks everything up by key, and checks each entry once. Measured: docs/decisions/ledger.md.
 */
export class Migration20261121162240 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [FAULTS, FAULT, HAS_LINES, SEALED, POST_ALL, POST]) this.addSql(statement)
  }

  override async down(): Promise<void> {
    const before = new Migration20261121131638(this.driver, this.config)
    await before.up()
    for (const statement of before.getQueries()) this.addSql(statement)
    this.addSql(`drop function if exists cityos_post_journals(jsonb);`)
    this.addSql(`drop function if exists cityos_journal_faults(text[]);`)
  }
}

/**
 * Every look-up of these functions is by key. A plan that was made while the tables were small, or from statistics that a burst has
 * outrun, would read whole tables for ever: it is kept by the session.
 */
const BY_KEY =
  "set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set plan_cache_mode = force_generic_plan set jit = off"

/** Says of each entry what is wrong with it as it stands, or null. */
const FAULTS = `
create or replace function cityos_journal_faults(p_entry_ids text[]) returns table (entry_id text, fault text) language sql stable as $$
  select t.id, case
      when e.id is null then 'is not there'
      when l.debits <> l.credits then format('is unbalanced: debits %s, credits %s', l.debits, l.credits)
      when l.debits <= 0 then 'has no lines'
      when l.strangers > 0 then format('has %s lines of another currency or sequence', l.strangers)
      when e.hash is distinct from cityos_journal_hash(e.previous_hash, e.chain, e.sequence, e.id, e.source_key, e.kind, e.reference_type,
        e.reference_id, e.order_id, e.vendor_order_id, e.currency_code, e.posted_at, e.description, e.reverses_id, l.lines)
        then 'does not match its hash'
    end
    from unnest(p_entry_ids) t (id)
    left join cityos_journal_entry e on e.id = t.id
    left join lateral (
      select coalesce(sum(l.debit), 0) as debits, coalesce(sum(l.credit), 0) as credits,
             count(*) filter (where a.currency_code is distinct from e.currency_code or l.sequence <> e.sequence) as strangers,
             coalesce(jsonb_agg(jsonb_build_array(l.position, l.account_id, l.debit, l.credit) order by l.position), '[]'::jsonb) as lines
        from cityos_journal_line l left join cityos_ledger_account a on a.id = l.account_id where l.entry_id = t.id) l on true
$$;`

const FAULT = `
create or replace function cityos_journal_fault(p_entry_id text) returns text language sql stable as $$
  select fault from cityos_journal_faults(array[p_entry_id])
$$;`

/** An entry's lines are checked against its sealed hash whenever some arrive; what is left for the commit is an entry without any. */
const HAS_LINES = `
create or replace function cityos_journal_balanced() returns trigger language plpgsql
  ${BY_KEY} as $$
begin
  if not exists (select from cityos_journal_line where entry_id = new.id) then
    raise exception 'ledger_unbalanced: entry % (%) has no lines', new.id, new.source_key using errcode = 'check_violation';
  end if;
  return null;
end $$;`

const SEALED = `
create or replace function cityos_journal_lines_sealed() returns trigger language plpgsql
  ${BY_KEY} as $$
declare v_wrong record;
begin
  select f.entry_id, f.fault into v_wrong
    from cityos_journal_faults(array(select distinct n.entry_id from new_lines n)) f where f.fault is not null limit 1;
  if found then
    raise exception 'ledger_unbalanced: entry % %', v_wrong.entry_id, v_wrong.fault using errcode = 'check_violation';
  end if;
  return null;
end $$;`

/**
 * Posts entries, each once per source key: takes [{entry, lines}], answers [{id, sequence, applied}] in the same order. The lock is on
 * the chain of the tenant, not on an account: a hot account costs nothing extra, and postings that are all there take no lock at all.
 * What is compared with a column is made a column first (`materialized`, `offset 0`): under policies an index answers only for what cannot leak a
 * row, and `->>` and `coalesce` count as if they could.
 */
const POST_ALL = `
create or replace function cityos_post_journals(postings jsonb) returns jsonb language plpgsql
  ${BY_KEY} as $$
declare
  v_chain text := coalesce(nullif(current_setting('app.tenant_id', true), ''), 'default');
  v_keys text[] := array(select p->'entry'->>'source_key' from jsonb_array_elements(postings) p);
  v_posting record; v_sequence bigint; v_previous text; v_hash text; v_id text; v_posted_at timestamptz;
  v_entries jsonb := '[]'; v_lines jsonb := '[]'; v_applied bigint[] := '{}'; v_new text[] := '{}'; v_written bigint;
begin
  if exists (select from unnest(v_keys) k (key) where not exists (select from cityos_journal_entry e where e.source_key = k.key)) then
    perform pg_advisory_xact_lock(hashtextextended('cityos_ledger:' || v_chain, 0));
    select e.sequence, e.hash into v_sequence, v_previous from cityos_journal_entry e where e.chain = v_chain order by e.sequence desc limit 1;
    v_sequence := coalesce(v_sequence, 0);
    v_previous := coalesce(v_previous, repeat('0', 64));

    with wanted as materialized (
      select l.account_id, l.code, l.name, l.type, l.owner_type, coalesce(l.owner_id, '') as owner_id, upper(p->'entry'->>'currency_code') as currency_code
        from jsonb_array_elements(postings) p,
             jsonb_to_recordset(p->'lines') as l(account_id text, code text, name text, type text, owner_type text, owner_id text))
    insert into cityos_ledger_account (id, code, name, type, owner_type, owner_id, currency_code)
      select w.* from wanted w
       where not exists (select from cityos_ledger_account a where a.code = w.code and a.owner_type = w.owner_type
                            and a.owner_id = w.owner_id and a.currency_code = w.currency_code)
      on conflict do nothing;

    for v_posting in
      with posting as materialized (
        select p.ordinality, p.value->'entry' as entry, p.value->'lines' as lines, p.value->'entry'->>'source_key' as source_key,
               upper(p.value->'entry'->>'currency_code') as currency_code
          from jsonb_array_elements(postings) with ordinality p)
      select p.ordinality, p.entry, p.source_key, p.currency_code,
             (select jsonb_agg(jsonb_build_array(l.position, a.id, l.debit, l.credit) order by l.position)
                from (select r.position, r.code, r.owner_type, coalesce(r.owner_id, '') as owner_id, r.debit, r.credit
                        from jsonb_to_recordset(p.lines) as r(position integer, code text, owner_type text, owner_id text, debit bigint, credit bigint)
                       offset 0) l
                join cityos_ledger_account a on a.code = l.code and a.owner_type = l.owner_type and a.owner_id = l.owner_id
                 and a.currency_code = p.currency_code) as lines
        from posting p
       where not exists (select from cityos_journal_entry e where e.source_key = p.source_key)
       order by p.ordinality
    loop
      continue when v_posting.source_key = any (v_new);
      v_new := v_new || v_posting.source_key;
      v_applied := v_applied || v_posting.ordinality;
      v_sequence := v_sequence + 1;
      v_id := v_posting.entry->>'id';
      v_posted_at := coalesce((v_posting.entry->>'posted_at')::timestamptz, now());
      v_hash := cityos_journal_hash(v_previous, v_chain, v_sequence, v_id, v_posting.source_key, v_posting.entry->>'kind',
        v_posting.entry->>'reference_type', v_posting.entry->>'reference_id', v_posting.entry->>'order_id', v_posting.entry->>'vendor_order_id',
        v_posting.currency_code, v_posted_at, coalesce(v_posting.entry->>'description', ''), v_posting.entry->>'reverses_id',
        coalesce(v_posting.lines, '[]'::jsonb));
      v_entries := v_entries || (v_posting.entry || jsonb_build_object('currency_code', v_posting.currency_code, 'posted_at', v_posted_at,
        'sequence', v_sequence, 'previous_hash', v_previous, 'hash', v_hash));
      v_lines := v_lines || jsonb_build_object('entry_id', v_id, 'sequence', v_sequence, 'lines', coalesce(v_posting.lines, '[]'::jsonb));
      v_previous := v_hash;
    end loop;

    insert into cityos_journal_entry (id, source_key, kind, reference_type, reference_id, order_id, vendor_order_id, currency_code, posted_at,
        description, reverses_id, chain, sequence, previous_hash, hash)
      select e.id, e.source_key, e.kind, e.reference_type, e.reference_id, e.order_id, e.vendor_order_id, e.currency_code, e.posted_at,
             coalesce(e.description, ''), e.reverses_id, v_chain, e.sequence, e.previous_hash, e.hash
        from jsonb_to_recordset(v_entries) as e(id text, source_key text, kind text, reference_type text, reference_id text, order_id text,
          vendor_order_id text, currency_code text, posted_at timestamptz, description text, reverses_id text, sequence bigint,
          previous_hash text, hash text)
      on conflict do nothing;
    get diagnostics v_written = row_count;
    if v_written < cardinality(v_new) then
      raise exception 'ledger_conflict: % was posted under another key, or reverses an entry that is already reversed',
        (select string_agg(k.key, ', ') from unnest(v_new) k (key) where not exists (select from cityos_journal_entry e where e.source_key = k.key))
        using errcode = 'unique_violation';
    end if;

    insert into cityos_journal_line (id, entry_id, account_id, sequence, position, debit, credit)
      select e.entry_id || '_' || (l->>0), e.entry_id, l->>1, e.sequence, (l->>0)::integer, (l->>2)::bigint, (l->>3)::bigint
        from jsonb_to_recordset(v_lines) as e(entry_id text, sequence bigint, lines jsonb), jsonb_array_elements(e.lines) l;
  end if;

  return (select coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'sequence', e.sequence, 'applied', k.ordinality = any (v_applied)) order by k.ordinality), '[]'::jsonb)
            from unnest(v_keys) with ordinality k (key, ordinality) join cityos_journal_entry e on e.source_key = k.key);
end $$;`

const POST = `
create or replace function cityos_post_journal(entry jsonb, lines jsonb) returns jsonb language sql as $$
  select cityos_post_journals(jsonb_build_array(jsonb_build_object('entry', entry, 'lines', lines)))->0
$$;`

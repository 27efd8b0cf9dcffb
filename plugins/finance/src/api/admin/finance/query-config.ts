export const JOURNAL_FIELDS = [
  "id",
  "source_key",
  "kind",
  "reference_type",
  "reference_id",
  "order_id",
  "vendor_order_id",
  "currency_code",
  "posted_at",
  "description",
  "reverses_id",
  "chain",
  "sequence",
]

export const ENTRY_FIELDS = [
  ...JOURNAL_FIELDS,
  "previous_hash",
  "hash",
  "lines.id",
  "lines.position",
  "lines.debit",
  "lines.credit",
  "lines.account.id",
  "lines.account.code",
  "lines.account.name",
  "lines.account.type",
  "lines.account.owner_type",
  "lines.account.owner_id",
]

export const listJournal = { defaults: JOURNAL_FIELDS, isList: true, defaultLimit: 20 }
export const listPlain = { defaults: ["id"], isList: true, defaultLimit: 20 }
export const retrievePlain = { defaults: ["id"], isList: false }

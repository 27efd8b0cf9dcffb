import { TABLE } from "./text"

/**
 * The table, one entry per version, never changed once released: an installer runs those the database has not seen.
 * `seq` is not unique by constraint because nothing may depend on it across aggregates.
 */
export const VERSIONS: readonly string[] = [
  `
CREATE TABLE IF NOT EXISTS ${TABLE} (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  seq bigint GENERATED ALWAYS AS IDENTITY,
  tenant_id text NOT NULL CHECK (tenant_id <> ''),
  event_type text NOT NULL CHECK (event_type <> '' AND length(event_type) <= 128),
  aggregate_type text NOT NULL CHECK (aggregate_type <> '' AND length(aggregate_type) <= 128),
  aggregate_id text NOT NULL CHECK (aggregate_id <> '' AND length(aggregate_id) <= 255),
  correlation_id text NOT NULL,
  causation_id text NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(payload) = 'object' AND octet_length(payload::text) <= 65536),
  source_system text NOT NULL,
  actor_id text NOT NULL DEFAULT 'system',
  actor_role text NOT NULL DEFAULT 'system',
  node_id text,
  occurred_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  version integer NOT NULL DEFAULT 1,
  status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'processing', 'delivered', 'failed', 'discarded')),
  retry_count integer NOT NULL DEFAULT 0,
  max_retries integer NOT NULL DEFAULT 12,
  available_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  next_retry_at timestamptz,
  locked_until timestamptz,
  locked_by text,
  error_message text,
  result jsonb,
  operator_id text,
  operator_reason text,
  created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  processed_at timestamptz
);
ALTER TABLE ${TABLE} SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02);
CREATE INDEX IF NOT EXISTS ${TABLE}_due ON ${TABLE} (available_at) WHERE status = 'pending';
CREATE INDEX IF NOT EXISTS ${TABLE}_open ON ${TABLE} (seq) WHERE status IN ('pending', 'processing');
CREATE INDEX IF NOT EXISTS ${TABLE}_order ON ${TABLE} (tenant_id, aggregate_type, aggregate_id, seq)
  WHERE status IN ('pending', 'processing', 'failed');
CREATE INDEX IF NOT EXISTS ${TABLE}_aggregate ON ${TABLE} (tenant_id, aggregate_type, aggregate_id, seq);
CREATE INDEX IF NOT EXISTS ${TABLE}_list ON ${TABLE} (tenant_id, status, seq);
CREATE INDEX IF NOT EXISTS ${TABLE}_settled ON ${TABLE} (processed_at) WHERE status IN ('delivered', 'discarded');
`,
]

export const listSagasConfig = {
  isList: true,
  defaultLimit: 20,
  defaults: [
    "id",
    "workflow_id",
    "run_id",
    "workflow",
    "status",
    "subject_type",
    "subject_id",
    "step",
    "reason",
    "started_at",
    "updated_at",
    "resolution",
    "resolution_reason",
    "resolved_by",
    "resolved_at",
  ],
}

/** The stuck ones first: `stuck` is the last status of the alphabet, then the newest news. */
export const STUCK_FIRST = { status: "DESC", updated_at: "DESC" } as const

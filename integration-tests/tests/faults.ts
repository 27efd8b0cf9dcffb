/** `npm test` takes each committed boundary once, `npm run faults` every part at every boundary, and each race fifty times. */
export const WHOLE_MATRIX = process.env.CITYOS_FAULTS === "all"

/** Limits, not measures. An activity whose worker died is given to another when its heartbeat, or else its attempt, runs out. */
export const PATIENCE_S = 400
export const TIMEOUT_MS = (WHOLE_MATRIX ? 3_000 : 900) * 1_000
/** How often each race is run. */
export const ROUNDS = WHOLE_MATRIX ? 50 : 1

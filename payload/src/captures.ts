/**
 * What of Payload becomes an event: `capture(table, { on, when, event, aggregate })` for main tables, never for versions, so that drafts
 * say nothing. Empty until the master data (nodes, personas, channel mappings) moves in.
 */
const captures: [] = []

export default captures

/**
 * A failure that has a name, says what is wrong with which value, and what to do. It is printed without a stack:
 * `port_in_use: 9000 is held by process 4121 (node). Stop it, or start with MEDUSA_PORT=9010.`
 */
export class Failure extends Error {
  /**
   * @param {string} name snake_case, stable: people search for it
   * @param {string} message what is wrong and what to do, in whole sentences
   * @param {{ log?: string }} [more] `log`: the last lines of the part that failed
   */
  constructor(name, message, more = {}) {
    super(message)
    this.name = name
    this.log = more.log
  }

  /** @returns {string} the line (and log) for a terminal */
  describe() {
    const log = this.log?.trim() ? `\n${this.log.trim().replace(/^/gm, "  | ")}` : ""
    return `${this.name}: ${this.message}${log}`
  }
}

/** @param {unknown} error @returns {string} a named failure's own words, or the stack of anything else */
export function describeError(error) {
  if (error instanceof Failure) return error.describe()
  if (error instanceof Error) return `unexpected: ${error.stack ?? error.message}`
  return `unexpected: ${String(error)}`
}

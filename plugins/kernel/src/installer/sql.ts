/** A quoted SQL identifier. */
export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A quoted SQL string. */
export const literal = (value: string): string => `'${value.replaceAll("'", "''")}'`

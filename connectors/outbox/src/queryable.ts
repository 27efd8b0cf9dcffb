/** The little of a `pg` client that the SQL of this package needs; any driver that answers rows can stand in. */
export interface Queryable {
  query<R extends object = Record<string, unknown>>(text: string, values?: unknown[]): Promise<{ rows: R[] }>
}

import { isSealed } from "@dakkah/outbox"
import type { EventArgs, EventSubscriber } from "@medusajs/framework/mikro-orm/core"
import { MedusaError } from "@medusajs/framework/utils"

import type { SealedField } from "../data-classes/data-classes"
import { currentTenant } from "../tenancy/context"
import { fieldVault, MASKED } from "./vault"

type Row = Record<string, unknown>

/** Seals the Restricted fields of a module's rows on their way to the database, whoever writes them. */
export class SealSubscriber implements EventSubscriber<Row> {
  constructor(
    private readonly fields: ReadonlyMap<string, readonly SealedField[]>,
    private readonly entities: readonly string[],
  ) {}

  getSubscribedEntities(): string[] {
    return [...this.entities]
  }

  beforeCreate({ entity, meta }: EventArgs<Row>): void {
    for (const field of this.fields.get(meta.tableName) ?? []) {
      if (entity[field.field] === MASKED) throw masked(field)
      seal(entity, field)
    }
  }

  beforeUpdate({ entity, meta, changeSet }: EventArgs<Row>): void {
    for (const field of this.fields.get(meta.tableName) ?? []) {
      if (!changeSet || !(field.field in changeSet.payload)) continue
      // Whoever read the row saw the mask; writing back what was read changes nothing.
      if (entity[field.field] === MASKED) entity[field.field] = changeSet.originalEntity?.[field.field]
      else seal(entity, field)
    }
  }
}

function seal(entity: Row, { table, field, index, normalize = (value) => value }: SealedField): void {
  const value = entity[field]
  if (value === null || value === undefined) {
    if (index) entity[index] = null
    return
  }
  if (typeof value !== "string") throw new TypeError(`${table}.${field}: a Restricted field holds text`)
  const vault = fieldVault()
  const place = { tenant: currentTenant(), table, field, row: String(entity["id"]) }
  // What is sealed already must be of this very place: nobody can smuggle in a text that only looks sealed.
  const plain = isSealed(value) ? vault.open(value, place) : value
  if (plain === value) entity[field] = vault.seal(plain, place)
  if (index) entity[index] = vault.blindIndex(normalize(plain), place)
}

const masked = ({ table, field }: SealedField): MedusaError =>
  new MedusaError(
    MedusaError.Types.INVALID_DATA,
    `${table}.${field}: "${MASKED}" stands for a value that was not shown. Send the value itself, or leave the field out`,
  )

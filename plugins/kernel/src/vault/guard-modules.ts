import type { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import { MedusaModule } from "@medusajs/framework/modules-sdk"

import { applicationClasses } from "../application"
import { sealedFields, type SealedField } from "../data-classes/data-classes"
import { maskSealed } from "./mask-sealed"
import { SealSubscriber } from "./seal-subscriber"

interface Serializer {
  serialize(data: unknown, options?: unknown): Promise<unknown>
}

/** What every service made by `MedusaService` has. */
interface ModuleService {
  __container__?: { manager?: EntityManager }
  baseRepository_?: Serializer
}

const guarded = new WeakSet<object>()

/**
 * Puts every module that has a sealed field under guard: rows are sealed as they are written, and what the service answers is
 * masked. Runs when all modules are loaded and before anything is served, so that no plugin has to remember it; the database
 * refuses in the clear what got past.
 */
export function guardModules(): void {
  const fields = byTable(sealedFields(applicationClasses()))
  for (const module of MedusaModule.getLoadedModules()) {
    for (const service of Object.values(module)) guard(service as ModuleService, fields)
  }
}

function guard(service: ModuleService, fields: ReadonlyMap<string, readonly SealedField[]>): void {
  const container = service.__container__
  if (!container || !Object.keys(container).includes("manager") || guarded.has(service)) return
  const { manager } = container
  const entities = Object.values(manager?.getMetadata().getAll() ?? {}).filter(({ tableName }) => fields.has(tableName))
  if (!manager || entities.length === 0) return
  guarded.add(service)
  manager.getEventManager().registerSubscriber(
    new SealSubscriber(
      fields,
      entities.map(({ className }) => className),
    ),
  )
  const repository = service.baseRepository_
  if (!repository) return
  const serialize = repository.serialize.bind(repository)
  const masking = Object.create(repository) as Serializer
  masking.serialize = async (data, options) => maskSealed(await serialize(data, options))
  service.baseRepository_ = masking
}

function byTable(fields: readonly SealedField[]): Map<string, SealedField[]> {
  const tables = new Map<string, SealedField[]>()
  for (const field of fields) tables.set(field.table, [...(tables.get(field.table) ?? []), field])
  return tables
}

import { MedusaError } from "@medusajs/framework/utils"

/**
 * An id of a path.
 * @throws MedusaError NOT_FOUND for what no id can be (a NUL would be an error of the database)
 */
export function pathId(req: { params: Record<string, string> }, name = "id"): string {
  const id = req.params[name] ?? ""
  if (/^[\w.-]{1,128}$/.test(id)) return id
  throw new MedusaError(MedusaError.Types.NOT_FOUND, `${name}: there is nothing with this id`)
}

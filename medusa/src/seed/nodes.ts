import type { MedusaContainer } from "@medusajs/framework/types"

export interface DemoCity {
  /** From the root downwards: id, parent, kind, name. */
  nodes: (readonly [id: string, parent_id: string | null, kind: string, name: string])[]
  areas: { name: string; postal_prefixes: string[]; node_id: string }[]
}

interface Kernel {
  applyNode(node: object): Promise<unknown>
}

interface Logistics {
  listServiceAreas(filters: object): Promise<{ name: string }[]>
  createServiceAreas(data: object): Promise<unknown>
}

/** Until Payload has them, the demo's nodes are as old as can be: whatever the master says replaces them. */
const OLDEST = "1970-01-01T00:00:01Z"

/** The city's tree as the shop has it, and which part of it delivers where. */
export async function seedNodes(container: MedusaContainer, { nodes, areas }: DemoCity): Promise<void> {
  const kernel = container.resolve("kernel") as Kernel
  for (const [id, parent_id, kind, name] of nodes)
    await kernel.applyNode({ id, parent_id, kind, name, updated_at: OLDEST })
  const logistics = container.resolve("logistics") as unknown as Logistics
  const known = new Set((await logistics.listServiceAreas({})).map(({ name }) => name))
  for (const area of areas) {
    if (!known.has(area.name)) await logistics.createServiceAreas({ ...area, time_zone: "Asia/Riyadh" })
  }
}

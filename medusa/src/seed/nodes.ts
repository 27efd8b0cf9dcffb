import type { MedusaContainer } from "@medusajs/framework/types"

/** From the root downwards. */
export type DemoNodes = (readonly [id: string, parent_id: string | null, kind: string, name: string])[]

interface Kernel {
  applyNode(node: object): Promise<unknown>
}

/** Until Payload has them, the demo's nodes are as old as can be: whatever the master says replaces them. */
const OLDEST = "1970-01-01T00:00:01Z"

/** The city's tree as the shop has it. Which part of it delivers where is the merchant's to say: without areas the courier goes everywhere. */
export async function seedNodes(container: MedusaContainer, nodes: DemoNodes): Promise<void> {
  const kernel = container.resolve<Kernel>("kernel")
  for (const [id, parent_id, kind, name] of nodes)
    await kernel.applyNode({ id, parent_id, kind, name, updated_at: OLDEST })
}

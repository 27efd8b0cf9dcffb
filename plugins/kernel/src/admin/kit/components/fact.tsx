import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A name and what it is, one under the other on a phone. */
export const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className="grid grid-cols-1 gap-1 px-6 py-3 md:grid-cols-2">
    <Text as="div" size="small" weight="plus" className="text-ui-fg-subtle">
      {name}
    </Text>
    <Text as="div" size="small">
      {children}
    </Text>
  </div>
)

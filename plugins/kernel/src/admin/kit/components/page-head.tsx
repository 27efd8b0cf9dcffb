import { Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"

interface PageHeadProps {
  title: ReactNode
  hint?: ReactNode
  /** At the end of the line; under it on a phone. */
  children?: ReactNode
}

/** What a page is, what it is for, and what can be done with the whole of it. */
export const PageHead = ({ title, hint, children }: PageHeadProps) => (
  <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
    <div>
      <Heading>{title}</Heading>
      {hint && (
        <Text size="small" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
    </div>
    {children && <div className="flex flex-wrap items-center gap-2">{children}</div>}
  </div>
)

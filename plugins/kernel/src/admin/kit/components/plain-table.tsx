import { Table } from "@medusajs/ui"
import type { ReactNode } from "react"

interface PlainTableProps {
  /** What it shows, for those who come to it by keyboard. */
  label: string
  children: ReactNode
}

/** A table of few rows, without pages. What is too wide for a telephone is reached by scrolling, by keyboard as well. */
export const PlainTable = ({ label, children }: PlainTableProps) => (
  <div role="region" aria-label={label} tabIndex={0} className="overflow-x-auto">
    <Table>{children}</Table>
  </div>
)

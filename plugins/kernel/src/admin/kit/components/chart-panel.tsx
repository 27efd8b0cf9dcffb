import { Button, Text } from "@medusajs/ui"
import { type ReactNode, useState } from "react"

import { useKitTexts } from "../lib/use-kit-texts"

interface ChartPanelProps {
  /** What the chart shows, in a sentence. */
  finding: string
  /** What a screen reader is told in its place. */
  label: string
  /** Pixels. */
  height: number
  chart: ReactNode
  /** The same numbers. */
  table: ReactNode
  actions?: ReactNode
}

/** A chart under the sentence it proves, with the same numbers as a table behind a button. */
export const ChartPanel = ({ finding, label, height, chart, table, actions }: ChartPanelProps) => {
  const t = useKitTexts()
  const [asTable, setAsTable] = useState(false)
  return (
    <div className="flex flex-col gap-3 px-6 py-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" weight="plus">
          {finding}
        </Text>
        <div className="flex items-end gap-2">
          {actions}
          <Button size="small" variant="transparent" onClick={() => setAsTable(!asTable)}>
            {t(asTable ? "chart.as_chart" : "chart.as_table")}
          </Button>
        </div>
      </div>
      {asTable ? (
        table
      ) : (
        <div dir="ltr" role="img" aria-label={label} className="w-full" style={{ height }}>
          {chart}
        </div>
      )}
    </div>
  )
}

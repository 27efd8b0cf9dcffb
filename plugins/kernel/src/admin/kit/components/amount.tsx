import { useFormat } from "../lib/use-format"

interface AmountProps {
  /** Whole minor units. */
  minor: number
  currency_code: string
  /** Shows nothing for 0, as a ledger does. */
  quiet?: boolean
}

/** An amount, kept left-to-right inside Arabic text, with figures that line up. */
export const Amount = ({ minor, currency_code, quiet = false }: AmountProps) => {
  const format = useFormat()
  if (quiet && minor === 0) return null
  return (
    <bdi dir="ltr" className="tabular-nums">
      {format.money(minor, currency_code)}
    </bdi>
  )
}

/** An amount at the end of its column, under a heading with `headerAlign: "right"`. */
export const AmountCell = (props: AmountProps) => (
  <div className="w-full text-end">
    <Amount {...props} />
  </div>
)

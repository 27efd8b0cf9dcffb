import { useFormat } from "../lib/use-format"

interface AmountProps {
  /** Whole minor units. */
  minor: number
  currency_code: string
}

/** An amount, kept left-to-right inside Arabic text, with figures that line up. */
export const Amount = ({ minor, currency_code }: AmountProps) => {
  const format = useFormat()
  return (
    <bdi dir="ltr" className="tabular-nums">
      {format.money(minor, currency_code)}
    </bdi>
  )
}

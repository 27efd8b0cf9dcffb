import { Copy } from "@medusajs/ui"
import { useKitTexts } from "../lib/use-kit-texts"
import { TextLink } from "./text-link"

interface ShortIdProps {
  id: string
  /** Page of what it names. */
  to?: string
}

/** The long random part of an id: 26 signs of a ULID, or a UUID. */
const RANDOM = /_?([0-9A-HJKMNP-TV-Z]{20}|[0-9a-f]{8}-[0-9a-f-]{21})(?=[0-9A-Za-z]{6}\b)/g

/** `order_01M7Z87WJGMWHKDG2CKN0S5R3X` as `order…0S5R3X`: enough to tell two apart; the whole is copied, and told on hovering. */
const shortened = (id: string): string => id.replace(RANDOM, "…")

/** A long id, shortened, with a button that copies the whole of it. */
export const ShortId = ({ id, to }: ShortIdProps) => {
  const t = useKitTexts()
  const text = shortened(id)
  return (
    <span dir="ltr" className="inline-flex items-center gap-1" title={id}>
      {to ? <TextLink to={to}>{text}</TextLink> : text}
      <Copy content={id} variant="mini" className="text-ui-fg-muted" aria-label={t("copy", { id })} />
    </span>
  )
}

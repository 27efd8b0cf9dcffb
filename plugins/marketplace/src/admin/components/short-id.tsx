import { Copy } from "@medusajs/ui"
import { useTranslation } from "react-i18next"
import { Link } from "react-router-dom"

interface ShortIdProps {
  id: string
  /** Page of what it names. */
  to?: string
}

const TAIL = 6
const LONGEST = 16

/** `order_01M7…S5R3X` as `order…5R3X`: enough to tell two apart; the whole is copied, and told on hovering. */
function shortened(id: string): string {
  if (id.length <= LONGEST) return id
  const prefix = /^[a-z]+(?=_)/.exec(id)?.[0] ?? id.slice(0, TAIL)
  return `${prefix}…${id.slice(-TAIL)}`
}

/** A long id, shortened, with a button that copies the whole of it. */
export const ShortId = ({ id, to }: ShortIdProps) => {
  const { t } = useTranslation("marketplace")
  const text = shortened(id)
  return (
    <span dir="ltr" className="inline-flex items-center gap-1" title={id}>
      {to ? (
        <Link to={to} className="text-ui-fg-interactive" onClick={(event) => event.stopPropagation()}>
          {text}
        </Link>
      ) : (
        text
      )}
      <Copy content={id} variant="mini" className="text-ui-fg-muted" aria-label={t("copy", { id })} />
    </span>
  )
}

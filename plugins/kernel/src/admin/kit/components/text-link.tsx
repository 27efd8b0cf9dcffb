import type { ReactNode } from "react"
import { Link } from "react-router-dom"

/** A link inside a row or a text. Underlined: the dashboard's blue is too pale for text on white (WCAG 1.4.3). */
export const TextLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link
    to={to}
    className="text-ui-fg-base hover:text-ui-fg-interactive-hover underline underline-offset-2"
    // A row may open something else.
    onClick={(event) => event.stopPropagation()}
  >
    {children}
  </Link>
)

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react"

const FOCUS =
  "[&_tbody_tr:focus-visible]:outline [&_tbody_tr:focus-visible]:outline-2 [&_tbody_tr:focus-visible]:-outline-offset-2"

/** Lets the keyboard open the rows of the table within, as a click does: Tab goes from row to row, Enter opens. */
export const OpeningRows = ({ active, children }: { active: boolean; children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!active) return
    place.current?.querySelectorAll<HTMLElement>("tbody tr").forEach((row) => {
      row.tabIndex = 0
    })
  })
  const open = (event: KeyboardEvent<HTMLDivElement>): void => {
    // Only the row itself: what is pressed inside it is its own matter.
    if (!active || event.key !== "Enter" || !(event.target instanceof HTMLTableRowElement)) return
    // The rest of the key's way would lead into the field that has the focus by then, and send the form.
    event.preventDefault()
    event.target.click()
  }
  return (
    <div ref={place} className={FOCUS} onKeyDown={open}>
      {children}
    </div>
  )
}

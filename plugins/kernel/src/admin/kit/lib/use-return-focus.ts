import { useMemo, useRef } from "react"

/** Whoever opens a form wants to type, not to close it. */
function toFirstField(event: Event): void {
  const field = (event.target as HTMLElement).querySelector<HTMLElement>("input, textarea, [role=combobox]")
  if (!field) return
  event.preventDefault()
  field.focus()
}

/**
 * What a dialog or drawer does with the focus: into its first field, and back to what opened it. Radix brings it back to a trigger
 * only; a row or a button that opens by state has none, and the keyboard would start again at the top of the page.
 */
export function useReturnFocus() {
  const opener = useRef<Element | null>(null)
  return useMemo(
    () => ({
      onOpenAutoFocus: (event: Event): void => {
        opener.current = document.activeElement
        toFirstField(event)
      },
      onCloseAutoFocus: (event: Event): void => {
        event.preventDefault()
        if (opener.current instanceof HTMLElement) opener.current.focus()
      },
    }),
    [],
  )
}

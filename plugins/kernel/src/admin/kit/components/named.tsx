import { type ReactNode, useEffect, useRef } from "react"

/**
 * Names the icon buttons within for those who do not see them, and hides decorations from them: Medusa's menus, searches and drawers
 * have buttons of an icon only, and take no name.
 */
export const Named = ({ name, children }: { name: string; children: ReactNode }) => {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelectorAll("button:not([aria-label])").forEach((button) => {
      if (!button.textContent) button.setAttribute("aria-label", name)
    })
    place.current?.querySelectorAll('[role="img"]:not([aria-label])').forEach((icon) => {
      icon.setAttribute("aria-hidden", "true")
    })
  })
  return (
    <div ref={place} className="contents">
      {children}
    </div>
  )
}

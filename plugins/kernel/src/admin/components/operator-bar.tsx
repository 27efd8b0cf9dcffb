import { Button, Text } from "@medusajs/ui"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"

import { sdk, useFailure, useFormat } from "../kit"
import type { Access } from "../lib/people-types"

const LOOK_AGAIN_MILLISECONDS = 30_000
/** Pages that nobody has signed in to. */
const SIGNED_OUT = /\/(login|invite|reset-password)/

/** What the viewer is now; null for nobody and for everybody who is no operator. */
function useOperator(): Access | null {
  const [access, setAccess] = useState<Access | null>(null)
  useEffect(() => {
    let nobody = false
    const look = async () => {
      if (nobody || SIGNED_OUT.test(window.location.pathname)) return
      try {
        const answer = await sdk.client.fetch<{ access: Access }>("/admin/access")
        // A shop's own people never become operators of the platform while the page is open.
        nobody = !answer.access.operator
        setAccess(answer.access.operator ? answer.access : null)
      } catch {
        setAccess(null)
      }
    }
    void look()
    const timer = setInterval(() => void look(), LOOK_AGAIN_MILLISECONDS)
    return () => clearInterval(timer)
  }, [])
  return access
}

/** Says on every page in whose shop an operator is and until when, and leads home; at home, to the shops. */
export const OperatorBar = () => {
  const { t, i18n } = useTranslation("kernel")
  const format = useFormat()
  const fail = useFailure()
  const access = useOperator()
  if (!access) return null
  const leave = () =>
    sdk.client
      .fetch("/admin/platform/visit/leave", { method: "POST", body: {} })
      .then(() => window.location.assign("/app/platform"))
      .catch(fail)
  return (
    <div
      role="status"
      dir={i18n.dir()}
      className="bg-ui-bg-component border-ui-border-base shadow-elevation-flyout fixed inset-x-0 bottom-3 z-50 mx-auto flex w-fit max-w-[calc(100vw-1.5rem)] flex-wrap items-center justify-center gap-3 rounded-lg border px-4 py-2"
    >
      {access.visit ? (
        <>
          <span aria-hidden className="bg-ui-tag-orange-icon size-2 rounded-full" />
          <Text size="small" weight="plus">
            {t("visit.inside", { shop: access.shop.name })}
          </Text>
          <Text size="small" className="text-ui-fg-subtle">
            {t("visit.until", { time: format.clock(access.visit.expires_at) })}
          </Text>
          <Button size="small" onClick={() => void leave()}>
            {t("visit.leave")}
          </Button>
        </>
      ) : (
        <>
          <Text size="small" weight="plus">
            {t("visit.home")}
          </Text>
          <Button size="small" variant="secondary" onClick={() => window.location.assign("/app/platform")}>
            {t("visit.platform")}
          </Button>
        </>
      )}
    </div>
  )
}

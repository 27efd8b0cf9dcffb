import { Button, Text } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useEffect, useState } from "react"
import { useTranslation } from "react-i18next"

import { sdk, useAccess, useFailure, useFormat } from "../kit"
import type { Access } from "../lib/people-types"

const LOOK_MILLISECONDS = 1_000
const ASK_AGAIN_MILLISECONDS = 30_000
/** Pages that nobody has signed in to. */
const SIGNED_OUT = /\/(login|invite|reset-password)/

const isSignedIn = (): boolean =>
  // Medusa's admin shows its frame once it knows who looks at it, and not before.
  !SIGNED_OUT.test(window.location.pathname) && document.querySelector("main") !== null

/** Whether somebody is signed in, without asking the server: it would call the question an offence. */
function useSignedIn(): boolean {
  const [signedIn, setSignedIn] = useState(isSignedIn)
  useEffect(() => {
    const timer = setInterval(() => setSignedIn(isSignedIn()), LOOK_MILLISECONDS)
    return () => clearInterval(timer)
  }, [])
  return signedIn
}

/** A shop's own people never become operators of the platform while they are signed in. */
const refresh = (access: Access | undefined) => (access?.operator ? ASK_AGAIN_MILLISECONDS : false)

/** Says on every page in whose shop an operator is and until when, and leads home; at home, to the shops. */
export const OperatorBar = () => {
  const signedIn = useSignedIn()
  const client = useQueryClient()
  useEffect(() => {
    if (!signedIn) client.clear()
  }, [client, signedIn])
  return signedIn ? <Bar /> : null
}

const Bar = () => {
  const { t, i18n } = useTranslation("kernel")
  const format = useFormat()
  const fail = useFailure()
  const { data: access, isError } = useAccess<Access>({ refresh })
  if (isError || !access?.operator) return null
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

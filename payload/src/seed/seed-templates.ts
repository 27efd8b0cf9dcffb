import type { Payload } from "payload"
import { LOCALES, type Locale } from "../i18n/label"
import { operatorAlert } from "./templates/operator-alert"
import { orderCancelled } from "./templates/order-cancelled"
import { orderConfirmation } from "./templates/order-confirmation"
import { PUSH, SMS } from "./templates/short-messages"
import { systemDegraded } from "./templates/system-degraded"
import { staffInvite, staffPasswordReset } from "./templates/staff-link"
import type { Variable } from "./templates/template"
import { vendorNewOrder } from "./templates/vendor-new-order"
import { welcome } from "./templates/welcome"

type Collection = "email-templates" | "sms-templates" | "push-templates"

interface Default {
  key: string
  description: string
  variables: Variable[]
  wording: Record<Locale, object>
}

const DEFAULTS: Record<Collection, Default[]> = {
  "email-templates": [
    orderConfirmation,
    orderCancelled,
    vendorNewOrder,
    systemDegraded,
    operatorAlert,
    welcome,
    staffInvite,
    staffPasswordReset,
  ],
  "sms-templates": SMS,
  "push-templates": PUSH,
}

/** Adds the suite's default templates that are not there yet. Those that are stay as people left them. @returns how many were added */
export async function seedTemplates(payload: Payload): Promise<number> {
  let added = 0
  for (const [collection, defaults] of Object.entries(DEFAULTS) as [Collection, Default[]][]) {
    for (const template of defaults) if (await ensure(payload, collection, template)) added += 1
  }
  return added
}

/** A template is there when it is published; one whose seeding was interrupted is still a draft and is finished. */
async function ensure(
  payload: Payload,
  collection: Collection,
  { key, description, variables, wording }: Default,
): Promise<boolean> {
  const where = { key: { equals: key }, tenant: { exists: false } }
  const { docs } = await payload.find({ collection, where, depth: 0, limit: 1, pagination: false })
  if (docs[0]?._status === "published") return false
  const common = { key, description, variables, variables_version: 1 }
  const draft = { ...common, ...wording.en, _status: "draft" as const }
  const id = docs[0]?.id ?? (await create(payload, collection, draft)).id
  for (const locale of LOCALES) {
    // Published with the last language only: nobody ever reads a half-translated default.
    const _status = locale === LOCALES.at(-1) ? ("published" as const) : ("draft" as const)
    await payload.update({
      collection,
      id,
      locale,
      data: { ...wording[locale], _status },
      draft: _status === "draft",
      depth: 0,
    })
  }
  return true
}

// The three collections share these fields; the union of their types cannot say so.
const create = (payload: Payload, collection: Collection, data: object): Promise<{ id: string }> =>
  payload.create({ collection, data, locale: "en", draft: true, depth: 0 })

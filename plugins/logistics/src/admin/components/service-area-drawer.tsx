import { Choice, Field, NodeChoice, NOWHERE } from "@dakkah/kernel/admin-kit"
import type { ReactElement } from "react"
import { useTranslation } from "react-i18next"
import { listIn, textOf } from "../lib/form-texts"
import type { ServiceArea } from "../lib/types"
import { EditDrawer } from "./edit-drawer"

const PATH = "/admin/service-areas"
const STATUSES = ["active", "off"] as const

/** What the form says of an area. */
const areaIn = (form: FormData): Omit<ServiceArea, "id"> => ({
  name: textOf(form, "name"),
  country_codes: listIn(form, "country_codes"),
  cities: listIn(form, "cities"),
  postal_prefixes: listIn(form, "postal_prefixes"),
  time_zone: textOf(form, "time_zone"),
  node_id: textOf(form, "node_id") === NOWHERE ? null : textOf(form, "node_id"),
  status: textOf(form, "status") as ServiceArea["status"],
})

const joined = (values: string[] | undefined) => (values ?? []).join(", ")

interface ServiceAreaDrawerProps {
  /** Absent for a new one. */
  area?: ServiceArea
  trigger: ReactElement
}

export const ServiceAreaDrawer = ({ area, trigger }: ServiceAreaDrawerProps) => {
  const { t } = useTranslation("logistics")
  const zone = area?.time_zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  return (
    <EditDrawer
      title={t(area ? "areas.edit" : "areas.create")}
      trigger={trigger}
      message={(form) => ({ path: area ? `${PATH}/${area.id}` : PATH, body: areaIn(form) })}
    >
      <Field name="name" label={t("fields.name")} defaultValue={area?.name} required maxLength={200} />
      <Field
        name="country_codes"
        label={t("fields.countries")}
        hint={t("areas.countries_hint")}
        defaultValue={joined(area?.country_codes)}
      />
      <Field
        name="cities"
        label={t("fields.cities")}
        hint={t("areas.cities_hint")}
        defaultValue={joined(area?.cities)}
      />
      <Field
        name="postal_prefixes"
        label={t("fields.postal_prefixes")}
        hint={t("areas.postal_hint")}
        defaultValue={joined(area?.postal_prefixes)}
      />
      <Field name="time_zone" label={t("fields.time_zone")} defaultValue={zone} required maxLength={60} />
      <NodeChoice name="node_id" label={t("areas.node")} defaultValue={area?.node_id} nowhere={t("areas.no_node")} />
      <Choice
        name="status"
        label={t("fields.status")}
        defaultValue={area?.status ?? "active"}
        options={STATUSES.map((value) => ({ value, label: t(`areas.status.${value}`) }))}
      />
    </EditDrawer>
  )
}

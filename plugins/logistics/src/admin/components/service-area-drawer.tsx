import type { ReactNode } from "react"
import { useSaveResource } from "../lib/resources"
import type { ServiceArea } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { ChoiceField, EditDrawer, listIn, TextField, textOf } from "./edit-drawer"

export const ServiceAreaDrawer = ({ area, children }: { area?: ServiceArea; children: ReactNode }) => {
  const { t } = useTexts()
  const save = useSaveResource("service_areas")
  const onSave = (form: FormData) =>
    save.mutateAsync({
      id: area?.id,
      name: textOf(form, "name"),
      country_codes: listIn(form, "country_codes"),
      cities: listIn(form, "cities"),
      postal_prefixes: listIn(form, "postal_prefixes"),
      time_zone: textOf(form, "time_zone"),
      status: textOf(form, "status") as ServiceArea["status"],
    })
  const list = (values: string[] | undefined) => (values ?? []).join(", ")
  const zone = area?.time_zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  const fields = (
    <>
      <TextField name="name" label={t("fields.name")} value={area?.name} required maxLength={200} />
      <TextField
        name="country_codes"
        label={t("fields.countries")}
        hint={t("areas.countries_hint")}
        value={list(area?.country_codes)}
      />
      <TextField name="cities" label={t("fields.cities")} hint={t("areas.cities_hint")} value={list(area?.cities)} />
      <TextField
        name="postal_prefixes"
        label={t("fields.postal_prefixes")}
        hint={t("areas.postal_hint")}
        value={list(area?.postal_prefixes)}
      />
      <TextField name="time_zone" label={t("fields.time_zone")} value={zone} required maxLength={60} />
      <ChoiceField
        name="status"
        label={t("fields.status")}
        value={area?.status ?? "active"}
        choices={(["active", "off"] as const).map((status) => ({ value: status, label: t(`areas.status.${status}`) }))}
      />
    </>
  )
  return (
    <EditDrawer title={t(area ? "areas.edit" : "areas.create")} onSave={onSave} fields={fields}>
      {children}
    </EditDrawer>
  )
}

import type { ReactNode } from "react"
import { useSaveResource } from "../lib/resources"
import type { Driver } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { ChoiceField, EditDrawer, TextField, textOf } from "./edit-drawer"

const STATUSES = ["active", "off", "suspended"] as const

export const DriverDrawer = ({ driver, children }: { driver?: Driver; children: ReactNode }) => {
  const { t } = useTexts()
  const save = useSaveResource("drivers")
  const onSave = (form: FormData) =>
    save.mutateAsync({
      id: driver?.id,
      name: textOf(form, "name"),
      phone: textOf(form, "phone"),
      vehicle: textOf(form, "vehicle") || null,
      status: textOf(form, "status") as Driver["status"],
      capacity: Number(textOf(form, "capacity")),
      home_node_id: textOf(form, "home_node_id") || null,
    })
  const fields = (
    <>
      <TextField name="name" label={t("fields.name")} value={driver?.name} required maxLength={200} />
      <TextField name="phone" label={t("fields.phone")} value={driver?.phone} required type="tel" maxLength={40} />
      <TextField name="vehicle" label={t("fields.vehicle")} value={driver?.vehicle} maxLength={200} />
      <TextField name="capacity" label={t("fields.capacity")} value={driver?.capacity ?? 20} required type="number" />
      <TextField name="home_node_id" label={t("fields.home_node_id")} value={driver?.home_node_id} maxLength={128} />
      <ChoiceField
        name="status"
        label={t("fields.status")}
        value={driver?.status ?? "active"}
        choices={STATUSES.map((status) => ({ value: status, label: t(`driver.status.${status}`) }))}
      />
    </>
  )
  return (
    <EditDrawer title={t(driver ? "drivers.edit" : "drivers.create")} onSave={onSave} fields={fields}>
      {children}
    </EditDrawer>
  )
}

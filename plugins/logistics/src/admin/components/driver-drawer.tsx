import { Choice, Field } from "@dakkah/kernel/admin-kit"
import type { ReactElement } from "react"
import { useTranslation } from "react-i18next"
import { textOf } from "../lib/form-texts"
import type { Driver } from "../lib/types"
import { EditDrawer } from "./edit-drawer"

const PATH = "/admin/drivers"
const STATUSES = ["active", "off", "suspended"] as const

/** What the form says of a driver. */
const driverIn = (form: FormData): Omit<Driver, "id"> => ({
  name: textOf(form, "name"),
  phone: textOf(form, "phone"),
  vehicle: textOf(form, "vehicle") || null,
  status: textOf(form, "status") as Driver["status"],
  capacity: Number(textOf(form, "capacity")),
  home_node_id: textOf(form, "home_node_id") || null,
})

interface DriverDrawerProps {
  /** Absent for a new one. */
  driver?: Driver
  trigger: ReactElement
}

export const DriverDrawer = ({ driver, trigger }: DriverDrawerProps) => {
  const { t } = useTranslation("logistics")
  return (
    <EditDrawer
      title={t(driver ? "drivers.edit" : "drivers.create")}
      trigger={trigger}
      message={(form) => ({ path: driver ? `${PATH}/${driver.id}` : PATH, body: driverIn(form) })}
    >
      <Field name="name" label={t("fields.name")} defaultValue={driver?.name} required maxLength={200} />
      <Field name="phone" label={t("fields.phone")} defaultValue={driver?.phone} required type="tel" maxLength={40} />
      <Field name="vehicle" label={t("fields.vehicle")} defaultValue={driver?.vehicle ?? ""} maxLength={200} />
      <Field
        name="capacity"
        label={t("fields.capacity")}
        defaultValue={driver?.capacity ?? 20}
        required
        type="number"
        min={0}
      />
      <Field
        name="home_node_id"
        label={t("fields.home_node_id")}
        defaultValue={driver?.home_node_id ?? ""}
        maxLength={128}
      />
      <Choice
        name="status"
        label={t("fields.status")}
        defaultValue={driver?.status ?? "active"}
        options={STATUSES.map((value) => ({ value, label: t(`driver.status.${value}`) }))}
      />
    </EditDrawer>
  )
}

import { StatusBadge } from "@medusajs/ui"
import { useTranslation } from "react-i18next"

type Colour = "green" | "red" | "orange" | "blue" | "purple" | "grey"

/**
 * Makes a badge for the states of something: `const SagaStatus = statusBadge("kernel", "saga_status", { stuck: "red" })`.
 * The name is what tells the state; a state without a colour is grey.
 * @param ns namespace of the plugin's messages
 * @param texts prefix of the states' names in them
 */
export function statusBadge<Value extends string>(
  ns: string,
  texts: string,
  colours: Readonly<Partial<Record<Value, Colour>>>,
) {
  return function Status({ value }: { value: Value }) {
    const { t } = useTranslation(ns)
    return <StatusBadge color={colours[value] ?? "grey"}>{t(`${texts}.${value}`, { defaultValue: value })}</StatusBadge>
  }
}

import { useTranslation } from "react-i18next"

/** A moment of an order's life, as our admin API tells it. */
export interface LifeMoment {
  at: string
  kind: string
  what: string
  key: string | null
  by: string | null
  detail: Record<string, unknown>
}

export interface OrderLife {
  order: { id: string; display_id: number }
  moments: LifeMoment[]
}

/** `finance.entry` in the words of that plugin. */
export function useKindName(): (kind: string) => string {
  const { t } = useTranslation(["kernel", "finance", "marketplace", "logistics"])
  return (kind) => {
    const [namespace = "", name = ""] = kind.split(".")
    return t(`${namespace}:life.${name}`, { defaultValue: kind })
  }
}

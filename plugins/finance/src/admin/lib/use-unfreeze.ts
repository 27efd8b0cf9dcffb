import type { Question } from "@dakkah/kernel/admin-kit"
import { useTranslation } from "react-i18next"
import type { FrozenAccount } from "./types"

/** What is asked before an account may order again: the reason is kept in the audit log. */
export function useUnfreeze(): (account: FrozenAccount) => Question {
  const { t } = useTranslation("finance")
  return ({ id, email, customer_id }) => ({
    title: t("frozen.unfreeze_title", { account: email ?? customer_id ?? "" }),
    hint: t("frozen.unfreeze_hint"),
    path: `/admin/finance/frozen-accounts/${id}/lift`,
    confirm: t("frozen.unfreeze"),
    done: t("frozen.unfrozen"),
  })
}

import { sdk } from "@dakkah/kernel/admin-kit"
import { useQuery } from "@tanstack/react-query"
import { useCallback } from "react"
import { useTranslation } from "react-i18next"

const LIMIT = 100

/** Vendors are the marketplace's; a shop without it, or an accountant without access to them, sees their ids. */
const useVendorNames = () =>
  useQuery({
    queryKey: ["finance", "vendor-names"],
    queryFn: () =>
      sdk.client.fetch<{ vendors: { id: string; name: string }[] }>("/admin/vendors", { query: { limit: LIMIT } }),
    retry: false,
    staleTime: 60_000,
  })

/** Tells whose an account is; `named` is false where only the id is known. */
export function useOwner() {
  const { t } = useTranslation("finance")
  const { data } = useVendorNames()
  return useCallback(
    ({ owner_type, owner_id }: { owner_type: string; owner_id: string }) => {
      if (!owner_id) return { text: t("owner.tenant"), named: true }
      const name = data?.vendors.find(({ id }) => id === owner_id)?.name
      return name ? { text: name, named: true } : { text: t(`owner.${owner_type}`), named: false }
    },
    [t, data],
  )
}

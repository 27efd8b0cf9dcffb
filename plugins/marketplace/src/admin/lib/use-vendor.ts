import { sdk } from "@dakkah/kernel/admin-kit"
import { useQuery } from "@tanstack/react-query"

import type { Vendor } from "./types"

/** One vendor; asked once by its page and by the path above it. */
export const useVendor = (id: string) =>
  useQuery({
    queryKey: ["marketplace", "vendor", id],
    queryFn: () => sdk.client.fetch<{ vendor: Vendor }>(`/admin/vendors/${id}`),
  })

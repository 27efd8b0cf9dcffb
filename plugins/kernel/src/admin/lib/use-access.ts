import { useQuery } from "@tanstack/react-query"

import { sdk } from "../kit"
import type { Access } from "./people-types"

/** Who the viewer is here, and what the pages may offer. */
export function useAccess(): Access | undefined {
  const { data } = useQuery({
    queryKey: ["kernel", "access"],
    queryFn: () => sdk.client.fetch<{ access: Access }>("/admin/access"),
  })
  return data?.access
}

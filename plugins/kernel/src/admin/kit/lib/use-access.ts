import { useQuery } from "@tanstack/react-query"

import { sdk } from "./sdk"

/** What the kit itself reads of `/admin/access`; the kernel's own pages read more. */
export interface ViewersPlace {
  operator: boolean
  shop: { time_zone: string }
}

interface AccessOptions<Access> {
  /** Milliseconds until it is asked again; it is not where it answers false. */
  refresh?: (access: Access | undefined) => number | false
}

/** Who the viewer is and in which shop. Asked once for all that want to know; for pages that only the signed-in see. */
export const useAccess = <Access extends ViewersPlace = ViewersPlace>({ refresh }: AccessOptions<Access> = {}) =>
  useQuery({
    queryKey: ["kernel", "access"],
    queryFn: () => sdk.client.fetch<{ access: Access }>("/admin/access"),
    select: ({ access }) => access,
    staleTime: 60_000,
    refetchInterval: refresh && ((query) => refresh(query.state.data?.access)),
  })

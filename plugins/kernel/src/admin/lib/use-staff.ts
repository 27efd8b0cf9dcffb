import { useQuery } from "@tanstack/react-query"
import { useCallback } from "react"

import { sdk } from "../kit"

const MOST = 100

interface Staff {
  users: { id: string; email: string }[]
}

/** E-mail addresses of the shop's staff by their ids; who may not read them, and programs, are told by their ids. */
export function useStaff() {
  const { data } = useQuery({
    queryKey: ["kernel", "staff"],
    queryFn: () => sdk.client.fetch<Staff>("/admin/users", { query: { limit: MOST, fields: "id,email" } }),
    retry: false,
    staleTime: 60_000,
  })
  return useCallback((id: string): string | undefined => data?.users.find((user) => user.id === id)?.email, [data])
}

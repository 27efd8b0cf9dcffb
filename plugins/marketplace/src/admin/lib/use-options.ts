import { sdk } from "@dakkah/kernel/admin-kit"
import { useQuery } from "@tanstack/react-query"

const LIMIT = 100

/** Names to choose from, of one of the admin's lists. */
export function useOptions(path: string, field: string, label: "name" | "title") {
  const { data } = useQuery({
    queryKey: ["marketplace", "options", path],
    queryFn: () =>
      sdk.client.fetch<Record<string, Record<string, string>[]>>(path, {
        query: { limit: LIMIT, fields: `id,${label}` },
      }),
  })
  return (data?.[field] ?? []).map((row) => ({ value: row.id ?? "", label: row[label] ?? row.id ?? "" }))
}

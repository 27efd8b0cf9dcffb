import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "./sdk"
import type { Driver, Page, ServiceArea } from "./types"

interface Resources {
  drivers: Driver
  service_areas: ServiceArea
}

const PATHS: Record<keyof Resources, string> = { drivers: "/admin/drivers", service_areas: "/admin/service-areas" }

export const useResources = <K extends keyof Resources>(kind: K, query: Record<string, unknown>) =>
  useQuery({
    queryKey: ["logistics", kind, query],
    queryFn: () => sdk.client.fetch<Record<K, Resources[K][]> & Page>(PATHS[kind], { query }),
    placeholderData: keepPreviousData,
  })

/** Writes a new one, or changes the one that is named. */
export function useSaveResource<K extends keyof Resources>(kind: K) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ id, ...body }: Partial<Resources[K]> & { id?: string }) =>
      sdk.client.fetch(id ? `${PATHS[kind]}/${id}` : PATHS[kind], {
        method: "POST",
        body,
        headers: { "idempotency-key": crypto.randomUUID() },
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["logistics", kind] }),
  })
}

export function useDeleteResource(kind: keyof Resources) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => sdk.client.fetch(`${PATHS[kind]}/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["logistics", kind] }),
  })
}

import { fetchFile, sdk } from "@dakkah/kernel/admin-kit"
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type { DeliveryDetail, DeliveryRow, Driver, Page, Status } from "./types"

export type Query = Record<string, unknown>

export const useDeliveries = (query: Query) =>
  useQuery({
    queryKey: ["logistics", "deliveries", query],
    queryFn: () => sdk.client.fetch<{ deliveries: DeliveryRow[] } & Page>("/admin/deliveries", { query }),
    placeholderData: keepPreviousData,
  })

export const useDeliverySummary = (query: Query) =>
  useQuery({
    queryKey: ["logistics", "deliveries", "summary", query],
    queryFn: () =>
      sdk.client.fetch<{ statuses: { status: Status; count: number }[] }>("/admin/deliveries/summary", { query }),
  })

export const useDelivery = (id: string) =>
  useQuery({
    queryKey: ["logistics", "deliveries", id],
    queryFn: () => sdk.client.fetch<{ delivery: DeliveryDetail }>(`/admin/deliveries/${id}`),
    enabled: id !== "",
  })

const MOST = 100

/** Drivers to choose from. */
export const useDrivers = (query: Query) =>
  useQuery({
    queryKey: ["logistics", "drivers", query],
    queryFn: () =>
      sdk.client.fetch<{ drivers: Driver[] } & Page>("/admin/drivers", { query: { ...query, limit: MOST } }),
  })

/** Vendors are the marketplace's; a shop without it has none to choose from. */
export const useVendorNames = () =>
  useQuery({
    queryKey: ["logistics", "deliveries", "vendors"],
    queryFn: () =>
      sdk.client.fetch<{ vendors: { id: string; name: string }[] }>("/admin/vendors", { query: { limit: MOST } }),
    retry: false,
  })

export type ChangeKind = "assign" | "status" | "proof" | "cancel"

/** Changes a delivery once, however often the request is sent. */
export function useChangeDelivery(id: string, kind: ChangeKind) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: object) =>
      sdk.client.fetch<{ delivery: DeliveryDetail }>(`/admin/deliveries/${id}/${kind}`, {
        method: "POST",
        body,
        headers: { "idempotency-key": crypto.randomUUID() },
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ["logistics", "deliveries"] }),
  })
}

export const useProofPicture = (delivery_id: string, proof_id: string, enabled: boolean) =>
  useQuery({
    queryKey: ["logistics", "proof", proof_id],
    queryFn: async () =>
      URL.createObjectURL(
        await fetchFile({ path: `/admin/deliveries/${delivery_id}/proofs/${proof_id}/picture`, type: "image/*" }),
      ),
    enabled,
    staleTime: Infinity,
  })

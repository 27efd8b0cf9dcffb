import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { sdk } from "./sdk"
import type { DeliveryDetail, DeliveryRow, Page, Status } from "./types"

export type Query = Record<string, unknown>

export const useDeliveries = (query: Query) =>
  useQuery({
    queryKey: ["deliveries", query],
    queryFn: () => sdk.client.fetch<{ deliveries: DeliveryRow[] } & Page>("/admin/deliveries", { query }),
    placeholderData: keepPreviousData,
  })

export const useDeliverySummary = (query: Query) =>
  useQuery({
    queryKey: ["deliveries", "summary", query],
    queryFn: () =>
      sdk.client.fetch<{ statuses: { status: Status; count: number }[] }>("/admin/deliveries/summary", { query }),
  })

export const useDelivery = (id: string) =>
  useQuery({
    queryKey: ["deliveries", id],
    queryFn: () => sdk.client.fetch<{ delivery: DeliveryDetail }>(`/admin/deliveries/${id}`),
    enabled: id !== "",
  })

/** Vendors are the marketplace's; a shop without it has none to choose from. */
export const useVendorNames = () =>
  useQuery({
    queryKey: ["deliveries", "vendors"],
    queryFn: () =>
      sdk.client.fetch<{ vendors: { id: string; name: string }[] }>("/admin/vendors", { query: { limit: 100 } }),
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
    onSettled: () => client.invalidateQueries({ queryKey: ["deliveries"] }),
  })
}

export const useProofPicture = (delivery_id: string, proof_id: string, enabled: boolean) =>
  useQuery({
    queryKey: ["delivery-proof", proof_id],
    queryFn: async () =>
      URL.createObjectURL(await download(`/admin/deliveries/${delivery_id}/proofs/${proof_id}/picture`, "image/*")),
    enabled,
    staleTime: Infinity,
  })

export async function downloadCsv(query: Query): Promise<void> {
  const address = URL.createObjectURL(await download("/admin/deliveries/export", "text/csv", query))
  const link = Object.assign(document.createElement("a"), { href: address, download: "deliveries.csv" })
  link.click()
  URL.revokeObjectURL(address)
}

async function download(path: string, accept: string, query?: Query): Promise<Blob> {
  const response = await sdk.client.fetch<Response>(path, { query, headers: { accept } })
  return response.blob()
}

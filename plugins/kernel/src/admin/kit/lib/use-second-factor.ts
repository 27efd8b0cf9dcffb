import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import { toast } from "@medusajs/ui"

import { sdk } from "./sdk"
import { useKitTexts } from "./use-kit-texts"

export interface SecondFactor {
  status: "off" | "pending" | "on"
  enrolled_at: string | null
  recovery_codes_left: number
  fresh_until: string | null
  locked_until: string | null
}

const KEY = ["kernel", "second-factor"]

export const fetchSecondFactor = async (): Promise<SecondFactor> => {
  const { second_factor } = await sdk.client.fetch<{ second_factor: SecondFactor }>("/admin/second-factor")
  return second_factor
}

/** Where the viewer's own second factor stands. */
export const useSecondFactor = () => useQuery({ queryKey: KEY, queryFn: fetchSecondFactor })

/** Sends to one of the routes of the second factor, and reads again where it stands. */
export function useSecondFactorCall<Answer>(path: string, done: (answer: Answer) => void) {
  const t = useKitTexts()
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { code?: string; password?: string }) =>
      sdk.client.fetch<Answer>(`/admin/second-factor/${path}`, { method: "POST", body }),
    onSuccess: async (answer) => {
      done(answer)
      await client.invalidateQueries({ queryKey: KEY })
    },
    onError: (error: Error) => toast.error(t("gate.failed"), { description: error.message }),
  })
}

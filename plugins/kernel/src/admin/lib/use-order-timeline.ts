import { useQuery, useQueryClient } from "@tanstack/react-query"
import { useEffect } from "react"

import { sdk } from "../kit"
import type { OrderTimeline } from "./types"

const RECONNECT_MILLISECONDS = 3_000

/** An order's timeline, read anew whenever the server says that something was written. */
export function useOrderTimeline(order_id: string) {
  const client = useQueryClient()
  const queryKey = ["kernel", "timeline", order_id]
  const path = `/admin/orders/${order_id}/timeline`
  const query = useQuery({ queryKey, queryFn: () => sdk.client.fetch<OrderTimeline>(path), networkMode: "always" })
  const seen = query.data?.entries.reduce((last, { seq }) => Math.max(last, seq), 0)
  const ready = seen !== undefined

  useEffect(() => {
    if (!ready) return
    let stopped = false
    let stop = () => {}
    let after = seen
    const listen = async () => {
      const { stream, abort } = await sdk.client.fetchStream(`${path}/stream`, { query: { after } })
      stop = abort
      for await (const event of stream ?? []) {
        if (event.event !== "entry") continue
        after = Number(event.id ?? after)
        await client.invalidateQueries({ queryKey })
      }
    }
    const keepListening = async () => {
      while (!stopped) {
        // A lost connection is not an error to show: the page is read again and the stream goes on where it was.
        await listen().catch(() => undefined)
        if (stopped) return
        await new Promise((resume) => setTimeout(resume, RECONNECT_MILLISECONDS))
        await client.invalidateQueries({ queryKey })
      }
    }
    void keepListening()
    return () => {
      stopped = true
      stop()
    }
    // The stream is opened once an order; where it goes on from is its own matter.
  }, [order_id, ready])

  return query
}

/** What the suite asks of the application under test. */
interface Tools {
  shop: string
  admin: <T>(method: string, path: string, body?: object) => Promise<T>
  internal: (path: string, body: Record<string, unknown>, key?: string) => Promise<unknown>
  relay: (body: object) => Promise<{ kind: string }>
  rows: <T>(sql: string, ...bindings: string[]) => Promise<T[]>
  audited: (...actions: string[]) => Promise<unknown[]>
  storeSecret: (name: string, value: string) => Promise<unknown>
}

interface Renewal {
  id: string
  credential: string | null
  subject_id: string
  settled_reason: string | null
}

/** A credential that a system refused as expired: from the worker's word to the administrators' list, and off it. */
export function renewals({ shop, admin, internal, relay, rows, audited, storeSecret }: Tools): void {
  it("an expired credential is listed until a new value is stored; a process that stood still for it goes on", async () => {
    const ask = async (order_id: string, credential: string | undefined, stuck: boolean): Promise<string> => {
      const workflow_id = `tenant:${shop}:order:${order_id}:placement`
      const status = stuck ? "stuck" : "compensated"
      const saga = { workflow_id, run_id: "r", workflow: "OrderPlacementWorkflow", status, subject_type: "order" }
      await internal("/sagas", { ...saga, subject_id: order_id, step: "releaseInventory" }, order_id)
      const payload = { workflow_id, subject_type: "order", subject_id: order_id, credential, stuck }
      const incident = { ...payload, step: "releaseInventory", code: "key_expired", message: "The key has expired" }
      const event = { event_type: "credential.renewal_requested", aggregate_type: "order", aggregate_id: order_id }
      await internal("/events", { ...event, payload: incident }, `${order_id}/renewal`)
      const [said] = await rows<{ id: string; created_at: string }>(
        "select * from cityos_event_outbox where aggregate_id = ? and event_type = 'credential.renewal_requested'",
        order_id,
      )
      // The relay asks twice: its answer was lost.
      for (const _ of [1, 2]) expect(await relay({ event: said })).toMatchObject({ kind: "none" })
      return workflow_id
    }
    const waiting = await ask("order_1", "erpnext.api_key", true)
    await ask("order_2", "erpnext.api_key", false)
    await ask("order_3", undefined, false)
    const listed = async (query = ""): Promise<Renewal[]> =>
      (await admin<{ credential_renewals: Renewal[] }>("GET", `/credential-renewals${query}`)).credential_renewals
    expect((await listed()).map(({ subject_id }) => subject_id)).toEqual(["order_3", "order_2", "order_1"])
    expect((await listed()).at(-1)).toMatchObject({
      credential: "erpnext.api_key",
      stuck: true,
      code: "key_expired",
    })
    const resolutions = () =>
      rows<{ payload: unknown }>(
        "select payload from cityos_event_outbox where event_type = 'saga.resolution_requested'",
      )
    expect(await resolutions()).toEqual([])

    await storeSecret("erpnext.webhook", "another-secret")
    expect(await listed()).toHaveLength(3)
    await storeSecret("erpnext.api_key", "the-new-secret")
    expect((await listed()).map(({ subject_id }) => subject_id)).toEqual(["order_3"])
    expect(await resolutions()).toMatchObject([{ payload: { workflow_id: waiting, resolution: "retry" } }])
    const [unnamed] = await listed()
    await admin("POST", `/credential-renewals/${unnamed?.id}/settle`, { reason: "Renewed over there" })
    expect(await listed()).toEqual([])
    const settled = await listed("?status=settled")
    expect(settled.map(({ settled_reason }) => settled_reason).sort()).toEqual([
      "Renewed over there",
      "Version 1 of erpnext.api_key was stored",
      "Version 1 of erpnext.api_key was stored",
    ])
    expect(await audited("credential_renewal.settled", "saga.retry")).toMatchObject([
      { action: "saga.retry" },
      { action: "credential_renewal.settled", after: { reason: "Renewed over there" } },
    ])
  })
}

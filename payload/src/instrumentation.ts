/** Runs once before the first request is answered. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return
  await (await import("./service/refuse-unseeded")).refuseUnseeded()
  await (await import("./mail/forget-messages")).forgetMessagesHourly()
}

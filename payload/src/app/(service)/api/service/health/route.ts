import { getHealth } from "@/service/health"
import { currentPayload } from "@/service/payload"

export const dynamic = "force-dynamic"

export const GET = async (): Promise<Response> => getHealth(await currentPayload())

export const POST = GET

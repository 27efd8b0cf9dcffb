import { currentPayload } from "@/service/payload"
import { getStatus, postStatus } from "@/service/status"

export const dynamic = "force-dynamic"

export const GET = async (): Promise<Response> => getStatus(await currentPayload())
export const POST = async (request: Request): Promise<Response> => postStatus(request, await currentPayload())

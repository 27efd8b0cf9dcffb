import { currentPayload } from "@/service/payload"
import { postTenant } from "@/service/post-tenant"

export const POST = async (request: Request): Promise<Response> => postTenant(request, await currentPayload())

import { currentPayload } from "@/service/payload"
import { postMessage } from "@/service/post-message"

export const POST = async (request: Request): Promise<Response> => postMessage(request, await currentPayload())

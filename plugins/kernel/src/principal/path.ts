/** The whole path of a request. A global middleware is mounted, and the router cuts what it matched off `request.path`. */
export function pathOf(request: { originalUrl: string }): string {
  const [path = "/"] = request.originalUrl.split("?")
  return path.length > 1 ? path.replace(/\/+$/, "") : path
}

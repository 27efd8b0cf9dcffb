import { access, service } from "./access/access"

export default access([["POST /internal/dispatches", service("relay")]])

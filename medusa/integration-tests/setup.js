const { MetadataStorage } = require("@medusajs/framework/mikro-orm/core")

MetadataStorage.clear()
process.env.NODE_ENV = "test"
process.env.LOG_LEVEL ??= "error"
process.env.JWT_SECRET ??= "test-only-jwt-secret"
process.env.COOKIE_SECRET ??= "test-only-cookie-secret"
process.env.SERVICE_TOKEN_KEYS ??= `test:${Buffer.from("test-only-service-token-secret-0001").toString("base64")}`
process.env.ENCRYPTION_KEYS ??= `test:${Buffer.alloc(32, "test-only").toString("base64")}`
process.env.OFFLINE_WEBHOOK_SECRETS ??= "test-only-webhook-secret-of-thirty-two"
process.env.FILES_FOLDER ??= require("node:path").join(require("node:os").tmpdir(), `cityos-test-files-${process.pid}`)

/**
 * Loaded into the tests' Medusa before anything else. Inert until the file CITYOS_FREEZE_FILE says a number: then the process stands
 * still right after that many statements have been committed, and says so in `<file>.reached`, so that it can be killed exactly there.
 */
const { existsSync, readFileSync, rmSync, writeFileSync } = require("node:fs")
const Module = require("node:module")

const file = process.env.CITYOS_FREEZE_FILE
const patched = new WeakSet()
const load = Module._load
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest)
  if (file && request === "pg" && loaded.Client && !patched.has(loaded.Client)) {
    patched.add(loaded.Client)
    watch(loaded.Client.prototype)
  }
  return loaded
}

const WRITE = /^(COMMIT|INSERT|UPDATE|DELETE)/
/** Null while nothing is asked for. */
let left = null

function watch(client) {
  const complete = client._handleCommandComplete
  client._handleCommandComplete = function (message) {
    this.cityosLast = message.text
    return complete.call(this, message)
  }
  const ready = client._handleReadyForQuery
  client._handleReadyForQuery = function (message) {
    // "I": no transaction is open, so what was said last is committed.
    if (message.status === "I" && WRITE.test(this.cityosLast ?? "")) committed()
    this.cityosLast = undefined
    return ready.call(this, message)
  }
}

function committed() {
  // Gone: whoever asked has done with it.
  if (!existsSync(file)) left = null
  else left ??= Number(readFileSync(file, "utf8"))
  if (left === null) return
  left -= 1
  if (left > 0) return
  writeFileSync(`${file}.reached`, String(process.pid))
  rmSync(file)
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
}

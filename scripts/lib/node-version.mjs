// Read by any Node, however old: no syntax or import here that an old one does not know.

/**
 * Whether a Node is one that Medusa, Payload and Next all run on (`engines`: ^20.19.0 || >=22.12.0).
 * @param {string} version as in `process.versions.node`
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split(".").map(Number)
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22
}

/** Ends the process with a named failure when the Node is not one we run on. */
export function requireNode(version = process.versions.node) {
  if (isSupportedNode(version)) return
  process.stderr.write(
    `wrong_node: this is Node ${version}; the project needs 20.19 or later of 20, or 22.12 or later. ` +
      `Install one (https://nodejs.org, or "nvm install 22") and start again.\n`,
  )
  process.exit(1)
}

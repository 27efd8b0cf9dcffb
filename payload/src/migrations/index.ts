import * as migration_20261121_131725_initial from "./20261121_131725_initial"
import * as migration_20261121_131827_guards from "./20261121_131827_guards"

export const migrations = [
  {
    up: migration_20261121_131725_initial.up,
    down: migration_20261121_131725_initial.down,
    name: "20261121_131725_initial",
  },
  {
    up: migration_20261121_131827_guards.up,
    down: migration_20261121_131827_guards.down,
    name: "20261121_131827_guards",
  },
]

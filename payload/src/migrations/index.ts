import * as migration_20261121_131725_initial from "./20261121_131725_initial"
import * as migration_20261121_131827_guards from "./20261121_131827_guards"
import * as migration_20261121_195125_tenant_branding from "./20261121_195125_tenant_branding"
import * as migration_20261121_195301_old_mails_go from "./20261121_195301_old_mails_go"
import * as migration_20261121_200717_status_validity from "./20261121_200717_status_validity"

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
  {
    up: migration_20261121_195125_tenant_branding.up,
    down: migration_20261121_195125_tenant_branding.down,
    name: "20261121_195125_tenant_branding",
  },
  {
    up: migration_20261121_195301_old_mails_go.up,
    down: migration_20261121_195301_old_mails_go.down,
    name: "20261121_195301_old_mails_go",
  },
  {
    up: migration_20261121_200717_status_validity.up,
    down: migration_20261121_200717_status_validity.down,
    name: "20261121_200717_status_validity",
  },
]

import {
  Badge,
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  Text,
  type DataTableFilter,
} from "@medusajs/ui"
import { useMemo } from "react"
import { useTranslation } from "react-i18next"

import { ROLES } from "../../access/roles"
import { MemberStatus } from "../components/tenant-status"
import { RowButtons, useSortable, type Columns } from "../kit"
import type { Member } from "./people-types"

const column = createDataTableColumnHelper<Member>()
const filter = createDataTableFilterHelper<Member & { role: string }>()
const STATUSES: Member["status"][] = ["active", "suspended", "none"]

export type MemberAction = "manage" | "deactivate" | "activate" | "remove"

export const nameOf = ({ first_name, last_name, email }: Member): string =>
  [first_name, last_name].filter(Boolean).join(" ") || email

export function useMemberFilters(): DataTableFilter[] {
  const { t } = useTranslation("kernel")
  return useMemo(
    () => [
      filter.accessor("status", {
        type: "multiselect",
        label: t("members.status"),
        options: STATUSES.map((value) => ({ value, label: t(`member_status.${value}`) })),
      }),
      filter.accessor("role", {
        type: "multiselect",
        label: t("members.role"),
        options: ROLES.map((value) => ({ value, label: t(`role.${value}`) })),
      }),
    ],
    [t],
  )
}

const actionsOf = ({ status }: Member): MemberAction[] => {
  if (status === "active") return ["manage", "deactivate", "remove"]
  return status === "suspended" ? ["manage", "activate", "remove"] : ["manage", "remove"]
}

/** @param viewer nobody changes the own membership but for roles */
export function useMemberColumns(
  viewer: string | undefined,
  act: (member: Member, action: MemberAction) => void,
): Columns<Member> {
  const { t } = useTranslation("kernel")
  const sorting = useSortable()
  return [
    column.accessor("email", {
      header: t("members.name"),
      ...sorting,
      cell: ({ row: { original } }) => (
        <div className="flex flex-col py-1">
          <Text size="small" weight="plus">
            <bdi>{nameOf(original)}</bdi> {original.id === viewer && `(${t("members.you")})`}
          </Text>
          <Text size="xsmall" className="text-ui-fg-subtle">
            <bdi>{original.email}</bdi>
          </Text>
        </div>
      ),
    }),
    column.accessor("roles", {
      header: t("members.roles"),
      cell: ({ getValue }) => (
        <div className="flex flex-wrap gap-1 py-1">
          {(getValue() as Member["roles"]).map(({ id, role, node_id, node_name }) => (
            <Badge key={id} size="2xsmall">
              {t(`role.${role}`)}
              {node_id && ` · ${node_name ?? node_id}`}
            </Badge>
          ))}
        </div>
      ),
    }),
    column.accessor("status", {
      header: t("members.status"),
      ...sorting,
      cell: ({ getValue }) => <MemberStatus value={getValue()} />,
    }),
    column.display({
      id: "actions",
      cell: ({ row: { original } }) => (
        <RowButtons
          buttons={(original.id === viewer ? (["manage"] as const) : actionsOf(original)).map((action) => ({
            label: t(`members.${action}`),
            onClick: () => act(original, action),
          }))}
        />
      ),
    }),
  ]
}

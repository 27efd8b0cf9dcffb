import { Badge, Table, Text } from "@medusajs/ui"

import { useFormat } from "../kit"
import { type LifeMoment, useKindName } from "../lib/order-life"

const isThere = ([, value]: [string, unknown]): boolean => value !== null && value !== ""
const told = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value))

/** One record: when, which part wrote it, what it says, under which key, and its identifiers. */
export const LifeMomentRow = ({ moment }: { moment: LifeMoment }) => {
  const format = useFormat()
  const nameOf = useKindName()
  return (
    <Table.Row>
      <Table.Cell className="align-top">{format.moment(moment.at)}</Table.Cell>
      <Table.Cell className="align-top">
        <Badge size="2xsmall">{nameOf(moment.kind)}</Badge>
      </Table.Cell>
      <Table.Cell className="max-w-xs whitespace-normal py-2 align-top">
        <Text size="small" weight="plus">
          <bdi dir="ltr">{moment.what}</bdi>
        </Text>
        <Text size="xsmall" dir="ltr" className="text-ui-fg-subtle break-all text-start">
          {moment.key}
        </Text>
      </Table.Cell>
      <Table.Cell className="align-top">
        <bdi dir="ltr">{moment.by}</bdi>
      </Table.Cell>
      <Table.Cell className="whitespace-normal py-2 align-top">
        <dl dir="ltr" className="txt-compact-xsmall text-ui-fg-subtle max-w-md text-start">
          {Object.entries(moment.detail)
            .filter(isThere)
            .map(([name, value]) => (
              <div key={name} className="flex gap-x-1">
                <dt className="shrink-0">{name}</dt>
                <dd className="text-ui-fg-base break-all">{told(value)}</dd>
              </div>
            ))}
        </dl>
      </Table.Cell>
    </Table.Row>
  )
}

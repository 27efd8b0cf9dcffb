import { useQuery } from "@tanstack/react-query"

import { sdk } from "../lib/sdk"
import { useKitTexts } from "../lib/use-kit-texts"
import { Choice } from "./choice"

interface Node {
  id: string
  name: string
  path: string
}

interface NodeChoiceProps {
  label: string
  name: string
  defaultValue?: string | null
  /** What no node means: the whole shop, the whole city. */
  nowhere: string
}

/** Stands for no node: an item of a list must have a value. */
export const NOWHERE = "-"

const MOST = 100
const STEP = "\u2003"

/** A node of the city's tree, indented as it lies in it. Reads as `NOWHERE` in a form where none is chosen. */
export const NodeChoice = ({ label, name, defaultValue, nowhere }: NodeChoiceProps) => {
  const t = useKitTexts()
  const { data } = useQuery({
    queryKey: ["kernel", "nodes"],
    queryFn: () => sdk.client.fetch<{ nodes: Node[]; count: number }>("/admin/nodes", { query: { limit: MOST } }),
  })
  const options = (data?.nodes ?? []).map((node) => ({
    value: node.id,
    label: `${STEP.repeat(node.path.split("/").length - 1)}${node.name}`,
  }))
  return (
    <Choice
      // The list shows what is chosen once it knows its name.
      key={data ? "known" : "waiting"}
      name={name}
      label={label}
      placeholder={t("node.waiting")}
      defaultValue={defaultValue ?? NOWHERE}
      options={[{ value: NOWHERE, label: nowhere }, ...options]}
    />
  )
}

import { useEffect, useMemo, useState } from "react"
import { useSearchParams } from "react-router-dom"

import { addressOf, viewOf, withView, type TableView } from "./table-address"

type Change = (change: Partial<TableView>) => void

/**
 * What a table shows, kept in the page's address, so that "back" finds the list as it was left and a link shows another what one sees.
 * @param name of the table, where a page has several
 */
export function useTableView(first: Partial<TableView>, name?: string): [TableView, Change] {
  const [parameters, setParameters] = useSearchParams()
  // What is usual is told by the first time; later ones say the same in other objects.
  const [options] = useState(() => ({ name, usual: { page: 0, sorting: null, filtering: {}, search: "", ...first } }))
  const [view, setView] = useState(() => viewOf(parameters, options))
  const shown = String(addressOf(view, options))
  const asked = useMemo(() => String(addressOf(viewOf(parameters, options), options)), [parameters, options])
  // Medusa's table changes the page and a filter in one breath; an effect makes one step of the history of it.
  useEffect(() => {
    if (shown !== asked) setParameters((before) => withView(before, view, options))
    // Only what is changed here is written; what comes from the address is read below.
  }, [shown])
  useEffect(() => {
    if (shown !== asked) setView(viewOf(parameters, options))
  }, [asked])
  return [view, (change) => setView((before) => ({ ...before, ...change }))]
}

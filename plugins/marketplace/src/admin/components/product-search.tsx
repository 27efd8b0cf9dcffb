import { Named, sdk } from "@dakkah/kernel/admin-kit"
import { Button, Input, Text } from "@medusajs/ui"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"

interface FoundProduct {
  id: string
  title: string
}

interface ProductSearchProps {
  action: string
  onPick: (product: FoundProduct) => void
}

const SHOWN = 8

/** Finds a product by its words and hands it over. */
export const ProductSearch = ({ action, onPick }: ProductSearchProps) => {
  const { t } = useTranslation("marketplace")
  const [words, setWords] = useState("")
  const { data } = useQuery({
    queryKey: ["marketplace", "product-search", words],
    queryFn: () =>
      sdk.client.fetch<{ products: FoundProduct[] }>("/admin/products", {
        query: { q: words, limit: SHOWN, fields: "id,title" },
      }),
    enabled: words.trim().length > 1,
  })
  return (
    <div className="flex flex-col gap-2">
      <Named name={t("product.find")}>
        <Input
          type="search"
          aria-label={t("product.find")}
          placeholder={t("product.find")}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </Named>
      <ul className="flex flex-col gap-1">
        {(data?.products ?? []).map((product) => (
          <li key={product.id} className="flex items-center justify-between gap-2">
            <Text size="small">{product.title}</Text>
            <Button size="small" type="button" variant="secondary" onClick={() => onPick(product)}>
              {action}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}

import { rows } from "./database"

/** What the databases hold about one cart whose checkout may have died. */
export class CartFacts {
  constructor(private readonly cart_id: string) {}

  /** True once no order of the cart stands without a placement; null before. */
  async settled(): Promise<true | null> {
    const half = await rows(
      `select o.id from "order" o where o.metadata->>'cart_id' = $1 and o.deleted_at is null
         and not exists (select 1 from cityos_order_placement p where p.order_id = o.id and p.state <> 'undone')`,
      [this.cart_id],
    )
    return half.length === 0 ? true : null
  }

  /** What a cart that has no order must not have: money that the gateway holds for it, a completion, links to orders. */
  async leftovers(): Promise<{ holding: unknown[]; completed: boolean; links: number }> {
    const holding = await rows(
      `select i.id, i.status from cityos_offline_intent i
         join payment_session s on s.data->>'id' = i.id
         join cart_payment_collection c on c.payment_collection_id = s.payment_collection_id
        where c.cart_id = $1 and i.status not in ('requires_action', 'canceled', 'refunded')`,
      [this.cart_id],
    )
    const [cart] = await rows<{ completed: boolean; links: number }>(
      `select completed_at is not null as completed,
              (select count(*)::int from order_cart where cart_id = $1 and deleted_at is null) as links
         from cart where id = $1`,
      [this.cart_id],
    )
    return { holding, completed: cart?.completed ?? false, links: cart?.links ?? 0 }
  }
}

import {
  InjectManager,
  InjectTransactionManager,
  MedusaContext,
  MedusaService,
  generateEntityId,
} from "@medusajs/framework/utils"
import type { Context } from "@medusajs/framework/types"
import type { SqlEntityManager } from "@medusajs/framework/mikro-orm/postgresql"
import { payoutKey, payoutPosting, type PayoutMoney, type PayoutStage } from "../../rules/payout-posting"
import { linesForDatabase, type Posting } from "../../rules/posting"
import type { PostedEntry } from "../../rules/reversal-posting"
import JournalEntry from "./models/journal-entry"
import JournalLine from "./models/journal-line"
import LedgerAccount from "./models/ledger-account"
import { accountBalances, type AccountBalance, type AccountFilter } from "./queries/account-balances"
import { accountStatement, type Statement, type StatementFilter } from "./queries/account-statement"
import { entriesOfOrder } from "./queries/entries-of-order"
import { trialBalance, type TrialBalanceFilter, type TrialBalanceRow } from "./queries/trial-balance"
import { verifyChain, type ChainReport } from "./queries/verify-chain"

export interface PostedReference {
  id: string
  sequence: number
  /** False when the source key had been posted before. */
  applied: boolean
}

type LedgerContext = Context<SqlEntityManager>

/** The double-entry ledger. Written by `post` only: the database refuses updates, deletes and what does not balance. */
class LedgerModuleService extends MedusaService({ LedgerAccount, JournalEntry, JournalLine }) {
  /**
   * Posts entries in one transaction, each once per `source_key`. Postings without lines (amounts of 0) are left out.
   * @returns one reference per posting that has lines, in order
   * @throws Error `ledger_unbalanced` from the database, and then nothing is posted
   */
  @InjectTransactionManager()
  async post(postings: readonly Posting[], @MedusaContext() context: LedgerContext = {}): Promise<PostedReference[]> {
    const entries = postings
      .filter(({ lines }) => lines.length > 0)
      .map(({ lines, ...entry }) => ({
        entry: { ...entry, id: generateEntityId(undefined, "jent") },
        lines: linesForDatabase(lines, () => generateEntityId(undefined, "lacc")),
      }))
    if (entries.length === 0) return []
    const rows = await manager(context).execute<{ posted: PostedReference[] }[]>(
      "select cityos_post_journals(?::jsonb) as posted",
      [JSON.stringify(entries)],
    )
    return rows[0]?.posted ?? []
  }

  /**
   * Posts what happened to a payout: `payout` (its money leaves what the vendor is owed), then `payout_settlement` (it is there) or
   * `payout_return` (it is owed again). Each once; nothing is settled or returned that was never on its way.
   */
  @InjectTransactionManager()
  async postPayout(
    stage: PayoutStage,
    payout: PayoutMoney,
    @MedusaContext() context: LedgerContext = {},
  ): Promise<PostedReference[]> {
    const [sent] = await this.listJournalEntries(
      { source_key: payoutKey(payout, "payout") },
      { select: ["id"], take: 1 },
      context,
    )
    if (stage !== "payout" && !sent) return []
    return this.post([payoutPosting(stage, payout, sent?.id ?? null)], context)
  }

  /** An order's entries with their lines, oldest first. */
  @InjectManager()
  async entriesOfOrder(order_id: string, @MedusaContext() context: LedgerContext = {}): Promise<PostedEntry[]> {
    return entriesOfOrder(manager(context), order_id)
  }

  /** Debits and credits per account code and currency, in minor units. */
  @InjectManager()
  async trialBalance(
    filter: TrialBalanceFilter,
    @MedusaContext() context: LedgerContext = {},
  ): Promise<TrialBalanceRow[]> {
    return trialBalance(manager(context), filter)
  }

  @InjectManager()
  async accountBalances(
    filter: AccountFilter,
    @MedusaContext() context: LedgerContext = {},
  ): Promise<{ rows: AccountBalance[]; count: number }> {
    return accountBalances(manager(context), filter)
  }

  /** A page of an account's lines with the balance after each. Null when there is no such account. */
  @InjectManager()
  async statement(filter: StatementFilter, @MedusaContext() context: LedgerContext = {}): Promise<Statement | null> {
    return accountStatement(manager(context), filter)
  }

  /** Walks every chain the caller's tenant can see and names the first broken link of each. */
  @InjectManager()
  async verify(@MedusaContext() context: LedgerContext = {}): Promise<ChainReport[]> {
    return verifyChain(manager(context))
  }
}

const manager = (context: LedgerContext): SqlEntityManager =>
  (context.transactionManager ?? context.manager) as SqlEntityManager

export default LedgerModuleService

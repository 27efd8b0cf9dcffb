interface Waiting<Q, A> {
  question: Q
  resolve: (answer: A) => void
  reject: (error: unknown) => void
}

export interface GathererLimits {
  /** Most questions that go together. */
  together: number
  /** Most calls under way. */
  calls: number
}

/**
 * Lets questions that come together go together: one that comes alone goes at once; those that come while calls are under way
 * wait for each other, not for a timer.
 */
export class Gatherer<Q, A> {
  private waiting: Waiting<Q, A>[] = []
  private calls = 0
  private planned = false

  /** @param ask answers in the order of its questions; what it throws is everybody's answer */
  constructor(
    private readonly ask: (questions: readonly Q[]) => Promise<PromiseSettledResult<A>[]>,
    private readonly limits: GathererLimits,
  ) {}

  get idle(): boolean {
    return this.calls === 0 && this.waiting.length === 0
  }

  add(question: Q): Promise<A> {
    const answer = new Promise<A>((resolve, reject) => this.waiting.push({ question, resolve, reject }))
    this.plan()
    return answer
  }

  private plan(): void {
    if (this.planned || this.waiting.length === 0 || this.calls >= this.limits.calls) return
    this.planned = true
    // After everything that is about to ask has asked.
    setImmediate(() => {
      this.planned = false
      void this.send(this.waiting.splice(0, this.limits.together))
      this.plan()
    })
  }

  private async send(batch: readonly Waiting<Q, A>[]): Promise<void> {
    this.calls += 1
    try {
      const answers = await this.ask(batch.map(({ question }) => question))
      batch.forEach(({ resolve, reject }, index) => {
        const answer = answers[index]
        if (answer?.status === "fulfilled") resolve(answer.value)
        else reject(answer ? answer.reason : new Error("a question was left without an answer"))
      })
    } catch (error) {
      for (const { reject } of batch) reject(error)
    } finally {
      this.calls -= 1
      this.plan()
    }
  }
}

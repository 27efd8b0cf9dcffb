/** Does work so many times, by so many shoppers at once. */
export async function inParallel(
  times: number,
  shoppers: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0
  await Promise.all(
    Array.from({ length: shoppers }, async () => {
      while (next < times) {
        const index = next
        next += 1
        await work(index)
      }
    }),
  )
}

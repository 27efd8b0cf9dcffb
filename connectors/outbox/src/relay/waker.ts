/** A sleep that can be cut short. A wake that comes before the sleep is not lost. */
export class Waker {
  private pending = false
  private resume: (() => void) | null = null

  wake(): void {
    if (this.resume) this.resume()
    else this.pending = true
  }

  /** Ends after `milliseconds`, or when woken. */
  async sleep(milliseconds: number): Promise<void> {
    if (this.pending) {
      this.pending = false
      return
    }
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => this.resume?.(), milliseconds)
      this.resume = () => {
        clearTimeout(timer)
        this.resume = null
        resolve()
      }
    })
  }
}

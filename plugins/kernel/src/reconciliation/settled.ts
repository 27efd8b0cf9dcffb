/** Longer than any saga that nothing holds up takes to post what it did. */
export const SETTLED_AFTER_SECONDS = 900

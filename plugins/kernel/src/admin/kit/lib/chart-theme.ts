/** Blue and orange stay apart for every kind of colour vision; a second line is dashed as well. */
export const CHART = {
  first: "#2563eb",
  second: "#d97706",
  dash: "5 3",
  /** Pixels. */
  font: 12,
  ink: "var(--fg-muted)",
  grid: 0.3,
  /** Style of what hovers over a point. */
  box: { fontSize: 12, background: "var(--bg-base)", borderColor: "var(--border-base)", borderRadius: 8 },
} as const

export interface ModelBudget {
  /** The model that would be asked; null without a key. */
  model: string | null;
  /** US dollars for a million tokens; null when the price is not known, which also leaves the budget without effect. */
  price: { input: number; output: number } | null;
  /** Millionths of a US dollar a month; null is no limit. */
  limitMicros: number | null;
  /** True when the team has set it, false for the installation's default. */
  isOwnLimit: boolean;
  spentMicros: number;
  callCount: number;
  promptTokens: number;
  completionTokens: number;
  /** Calls whose price was not known; they are in no sum of money. */
  unpricedCallCount: number;
  /** Start of the next month, UTC. */
  resetsAt: Date;
  /** Why the model may not be asked now; null when it may. */
  refusal: string | null;
}

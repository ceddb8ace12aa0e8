/**
 * Release dates of models.dev that are not believed, under its own names: reviewed by hand against
 * the makers' announcements and the dates in the names of their snapshots.
 */
export const WRONG_DATES: ReadonlyMap<string, string> = new Map([
  ['anthropic/claude-opus-4-5-20251101', 'the snapshot’s date, weeks before its release'],
  ['google/gemini-2.0-flash', 'the date of the experimental version'],
  ['google/gemini-2.0-flash-lite', 'the date of the experimental version'],
  ['openai/gpt-4', 'the date of the first GPT-4 Turbo'],
  ['openai/gpt-4-turbo', 'the date of its preview'],
  ['openai/o3-deep-research', 'a year early: its snapshot is of June 2025'],
  ['openai/o3-mini', 'the date on which it was first shown'],
  ['openai/o4-mini-deep-research', 'a year early: its snapshot is of June 2025'],
  ['perplexity/sonar', 'a year early'],
  ['perplexity/sonar-pro', 'a year early'],
  ['perplexity/sonar-reasoning-pro', 'a year early'],
])

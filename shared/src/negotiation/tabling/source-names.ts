import type { AgreedWords } from './agreed-words.ts';

/** What the paragraphs are called that words were taken from, each once: `A/76/135, 13 c)`. */
export function sourceNames(agreed: readonly AgreedWords[]): string[] {
  const names = agreed.map(({ symbol, title, label }) => [symbol || title, label].filter(Boolean).join(', '));
  return [...new Set(names)];
}

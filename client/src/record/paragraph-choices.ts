import { firstWords, labels } from '@adref/shared/document';
import { labelStyle, type Negotiation } from '@adref/shared/negotiation';
import * as m from '../paraglide/messages.js';

/**
 * The paragraphs by which acts can be looked through: those of the latest draft, in its order, then those that only earlier ones had. Acts call a
 * paragraph as it was called then, so that each is named by all labels that it had.
 */
export function paragraphChoices(
  negotiation: Pick<Negotiation, 'drafts' | 'bisUsage' | 'language'>,
): { readonly id: string; readonly name: string }[] {
  const { drafts } = negotiation;
  const called = new Map<string, string[]>();
  for (const { document } of drafts) {
    const shown = labels(document.paragraphs, labelStyle(negotiation));
    for (const [at, { id, text }] of document.paragraphs.entries()) {
      const label = shown[at] || firstWords(text);
      called.set(id, [...(called.get(id) ?? []).filter((other) => other !== label), label]);
    }
  }
  const now = new Set(drafts.at(-1)?.document.paragraphs.map(({ id }) => id));
  const gone = [...called.keys()].filter((id) => !now.has(id));
  return [...now, ...gone].map((id) => {
    const names = called.get(id) ?? [];
    const label = names.at(-1) ?? '';
    const was = names.slice(0, -1).join(', ');
    const name = was === '' ? label : m.record_paragraph_was({ label, before: was });
    return { id, name: now.has(id) ? name : m.record_paragraph_gone({ label: name }) };
  });
}

import { documentStyle, labels } from '../../document/index.ts';
import type { Command } from '../command.ts';
import type { AdoptedText } from '../decision.ts';
import type { TakenWords } from './agreed-words.ts';
import type { TakenFrom } from './command.ts';
import type { TakenByParagraph } from './live-wordings.ts';

/** Documents that are looked up for one act: more would keep the library from others, and words of more nobody tables at once. */
const mostDocuments = 20;

/** Ids of the documents of the installation's library from which a command says that words are. */
export function agreedNeeded(command: Command): readonly string[] {
  if (command.kind === 'note-source') return [command.document];
  if (command.kind !== 'table') return [];
  return [...new Set(command.agreed?.map(({ document }) => document))].slice(0, mostDocuments);
}

/** What was taken, by the paragraph that it was put into; what these documents do not have is left out. */
export function takenFrom(documents: ReadonlyMap<string, AdoptedText>, said: readonly TakenFrom[]): TakenByParagraph {
  const taken = new Map<string, TakenWords[]>();
  const labelsOf = new Map<string, readonly string[]>();
  for (const { paragraph, document: id, target } of said) {
    const found = documents.get(id);
    const at = found?.document.paragraphs.findIndex((one) => one.id === target) ?? -1;
    const adopted = found?.document.paragraphs[at];
    if (!found || !adopted) continue;
    const { id: document, ...entry } = found.entry;
    const names = labelsOf.get(id) ?? labels(found.document.paragraphs, documentStyle(found.document));
    labelsOf.set(id, names);
    const words = { source: { ...entry, document, paragraph: target, label: names[at] ?? '' }, words: adopted.text };
    taken.set(paragraph, [...(taken.get(paragraph) ?? []), words]);
  }
  return taken;
}

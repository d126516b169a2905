import type { Negotiation } from '@adref/shared/negotiation';

/** A text that can be compared, as written in an address: `draft-1`, or `library-` and the entry's id. */
export type TextReference =
  | { readonly kind: 'draft'; readonly number: number }
  | { readonly kind: 'library'; readonly id: string };

/** Reads a reference; null for anything that names no text. */
export function parseReference(text: string | null): TextReference | null {
  const draft = /^draft-(\d{1,4})$/.exec(text ?? '');
  if (draft) return { kind: 'draft', number: Number(draft[1]) };
  const library = /^library-(.+)$/.exec(text ?? '');
  return library?.[1] ? { kind: 'library', id: library[1] } : null;
}

/** A reference as written in an address. */
export function writeReference(reference: TextReference): string {
  return reference.kind === 'draft' ? `draft-${reference.number}` : `library-${reference.id}`;
}

/** Whether a reference names a draft. */
export function isDraft(reference: string | null): boolean {
  return parseReference(reference)?.kind === 'draft';
}

/** A text that can be compared, with what to call it. */
export interface KnownText {
  readonly reference: string;
  readonly symbol: string;
  readonly title: string;
  readonly kind: 'draft' | 'library';
}

/** All texts that this negotiation knows, drafts first. */
export function knownTexts(negotiation: Pick<Negotiation, 'drafts' | 'library'>): KnownText[] {
  return [
    ...negotiation.drafts.map(({ number, symbol, document }) => ({
      reference: writeReference({ kind: 'draft', number }),
      symbol,
      title: document.title,
      kind: 'draft' as const,
    })),
    ...negotiation.library.map(({ id, symbol, title }) => ({
      reference: writeReference({ kind: 'library', id }),
      symbol,
      title,
      kind: 'library' as const,
    })),
  ];
}

/**
 * What to compare when nobody has said: the last two drafts or, with one draft only, that draft with the first document of the
 * library. Null where there is nothing to compare it with.
 */
export function usualPair(negotiation: Pick<Negotiation, 'drafts' | 'library'>): { a: string; b: string } | null {
  const [last, before] = [negotiation.drafts.at(-1), negotiation.drafts.at(-2)];
  if (!last) return null;
  const b = writeReference({ kind: 'draft', number: last.number });
  if (before) return { a: writeReference({ kind: 'draft', number: before.number }), b };
  const [document] = negotiation.library;
  return document ? { a: b, b: writeReference({ kind: 'library', id: document.id }) } : null;
}

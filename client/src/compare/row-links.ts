import { documentStyle, labels } from '@adref/shared/document';
import type { ParagraphMatch, TextPlace } from '@adref/shared/negotiation';
import type { ComparedRow } from '../comparison/comparison.ts';
import type { ComparedParagraph } from '../comparison/row-frame.ts';
import * as m from '../paraglide/messages.js';
import { placeIn } from './by-hand.ts';
import type { ComparedText, ComparedTexts } from './compared-texts.ts';

/** Two paragraphs of two texts, with what to call them. */
export interface LinkedPair {
  readonly a: TextPlace;
  readonly b: TextPlace;
  readonly nameA: string;
  readonly nameB: string;
}

/** What a row's paragraphs are linked to in the other texts, and what they were separated from by hand. */
export function linksOf(
  row: ComparedRow,
  { a, b, agreed }: Pick<ComparedTexts, 'a' | 'b' | 'agreed'>,
  matches: readonly ParagraphMatch[],
): { linked: LinkedPair[]; separated: LinkedPair[] } {
  const linked = [
    ...row.a.flatMap((one) => row.b.flatMap((other) => pair(a, one, b, other))),
    ...(agreed ? row.agreed.flatMap((one) => row.b.flatMap((other) => pair(agreed, one, b, other))) : []),
  ];
  const own = [...row.a.map((one) => key(a, one.id)), ...row.b.map((one) => key(b, one.id))];
  const texts = agreed ? [a, b, agreed] : [a, b];
  const separated = matches
    .filter(({ on }) => !on)
    .flatMap((match) => {
      const [x, y] = [named(texts, match.a), named(texts, match.b)];
      if (!x || !y || (!own.includes(x.key) && !own.includes(y.key))) return [];
      return [{ a: match.a, b: match.b, nameA: x.name, nameB: y.name }];
    });
  return { linked, separated };
}

function pair(
  textA: ComparedText,
  one: ComparedParagraph,
  textB: ComparedText,
  other: ComparedParagraph,
): LinkedPair[] {
  const [a, b] = [placeIn(textA.reference, one.id), placeIn(textB.reference, other.id)];
  return a && b ? [{ a, b, nameA: name(textA, one), nameB: name(textB, other) }] : [];
}

function named(texts: readonly ComparedText[], place: TextPlace): { key: string; name: string } | null {
  for (const text of texts) {
    if (placeIn(text.reference, '')?.text !== place.text) continue;
    const paragraphs = text.document?.paragraphs ?? [];
    const at = paragraphs.findIndex(({ id }) => id === place.paragraph);
    const paragraph = paragraphs[at];
    if (!paragraph) continue;
    const label = labels(paragraphs, text.document ? documentStyle(text.document) : undefined)[at] ?? '';
    return { key: key(text, paragraph.id), name: name(text, { text: paragraph.text, label }) };
  }
  return null;
}

const key = (text: ComparedText, id: string) => `${text.reference} ${id}`;

/** Words that tell a paragraph apart where it has no label. */
const openingLength = 40;

const name = (text: ComparedText, { label, text: words }: Pick<ComparedParagraph, 'label' | 'text'>) =>
  `${text.symbol} ${label || m.mark_quoted({ words: `${words.slice(0, openingLength)}…` })}`;

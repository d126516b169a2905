import type { ManualLinks } from '@adref/shared/alignment';
import type { AgreedLink, ParagraphMatch, TextPlace } from '@adref/shared/negotiation';
import { parseReference } from '../texts/text-reference.ts';

/** What people said about the paragraphs of two texts, named by their references in an address, from the first to the second. */
export function manualLinks(matches: readonly ParagraphMatch[], a: string | null, b: string | null): ManualLinks {
  const [ofA, ofB] = [textOf(a), textOf(b)];
  if (ofA === null || ofB === null) return {};
  const pairs = matches.flatMap(({ on, ...match }) => {
    const turned = match.a.text === ofB && match.b.text === ofA;
    if (!turned && (match.a.text !== ofA || match.b.text !== ofB)) return [];
    const [x, y] = turned ? [match.b, match.a] : [match.a, match.b];
    return [{ on, pair: { a: x.paragraph, b: y.paragraph } }];
  });
  return {
    linked: pairs.filter(({ on }) => on).map(({ pair }) => pair),
    unlinked: pairs.filter(({ on }) => !on).map(({ pair }) => pair),
  };
}

/**
 * The same for a library document and a draft: what is linked as agreed language is linked here too, unless somebody separated it. A
 * draft's paragraph that draws on several agreed ones is left to the matcher, which knows what is a quotation.
 */
export function agreedByHand(
  matches: readonly ParagraphMatch[],
  links: readonly AgreedLink[],
  agreed: string | null,
  draft: string | null,
): ManualLinks {
  const said = manualLinks(matches, agreed, draft);
  const reference = parseReference(agreed);
  if (reference?.kind !== 'library' || parseReference(draft)?.kind !== 'draft') return said;
  const here = links.filter(({ document }) => document === reference.id);
  const single = here.filter(
    ({ paragraph, target }) =>
      here.every((other) => other.paragraph !== paragraph || other.target === target) &&
      here.every((other) => other.target !== target || other.paragraph === paragraph),
  );
  const linked = single.map(({ paragraph, target }) => ({ a: target, b: paragraph }));
  return { linked: [...(said.linked ?? []), ...linked], unlinked: said.unlinked ?? [] };
}

/** A paragraph of a text, as acts name it; null where the reference names no text. */
export function placeIn(reference: string | null, paragraph: string): TextPlace | null {
  const text = textOf(reference);
  return text === null ? null : { text, paragraph };
}

function textOf(reference: string | null): number | string | null {
  const meant = parseReference(reference);
  return meant && (meant.kind === 'draft' ? meant.number : meant.id);
}

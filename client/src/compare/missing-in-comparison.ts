import type { MissingPlace } from '../phrases/missing-place.ts';
import type { KnownText } from '../texts/text-reference.ts';
import { readHidden, unknownHidden, writeHidden } from './hidden-classes.ts';

/** The texts of a comparison, as written in its address; null where there is none. */
interface ComparedReferences {
  readonly a: string | null;
  readonly b: string | null;
  readonly agreed: string | null;
}

/**
 * Which texts are compared: those that the address names, where the negotiation has them, else the usual ones. Nothing is compared with itself for
 * want of another text.
 */
export function comparedReferences(
  search: URLSearchParams,
  texts: readonly KnownText[],
  usual: { readonly a: string; readonly b: string } | null,
): ComparedReferences {
  const known = (name: string): string | null => {
    const asked = search.get(name);
    return texts.some(({ reference }) => reference === asked) ? asked : null;
  };
  const [askedA, askedB, third] = [known('a'), known('b'), known('agreed')];
  const other = (than: string | null) => (usual?.a === than ? usual?.b : usual?.a) ?? null;
  const b = askedB ?? (askedA !== null && askedA === usual?.b ? usual.a : (usual?.b ?? null));
  const a = askedA ?? other(b);
  return { a, b, agreed: third === a || third === b ? null : third };
}

/** What the address of a comparison asks for and is not there: texts, the way they are shown, and kinds of difference. */
export function missingInComparison(search: URLSearchParams, texts: readonly KnownText[]): MissingPlace[] {
  const missing: MissingPlace[] = [];
  for (const name of ['a', 'b', 'agreed'] as const) {
    const asked = search.get(name);
    if (!asked || texts.some(({ reference }) => reference === asked)) continue;
    missing.push({ part: name === 'agreed' ? 'agreed' : 'text', asked });
  }
  const view = search.get('view');
  if (view && view !== 'side' && view !== 'inline') missing.push({ part: 'view', asked: view });
  for (const asked of unknownHidden(search.get('hide'))) missing.push({ part: 'class', asked });
  return missing;
}

/** The parts of the address that ask for what is missing, as a change that takes them out; what is hidden besides stays so. */
export function withoutMissing(
  search: URLSearchParams,
  missing: readonly MissingPlace[],
): Record<string, string | null> {
  const asked = new Set(missing.flatMap((one) => ('asked' in one ? [one.asked] : [])));
  const lost = ['a', 'b', 'agreed', 'view'].filter((name) => asked.has(search.get(name) ?? ''));
  const hide = search.get('hide');
  return {
    ...Object.fromEntries(lost.map((name) => [name, null])),
    ...(unknownHidden(hide).length > 0 && { hide: writeHidden(readHidden(hide)) }),
  };
}

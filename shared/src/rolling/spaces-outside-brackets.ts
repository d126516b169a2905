import type { Bracket, RollingParagraph, Segment } from './rolling-text.ts';

/**
 * A paragraph with the spaces that all words of a bracket begin or end with outside it, for files in which no backslash keeps them. Its draft and
 * what each party holds are the same words as before.
 *
 *   act[ now / soon – EU] and     →   act [now / soon – EU] and
 *   act [now  / – EU]and          →   act[ now / – EU] and          and is printed as `act [now / delete – EU] and`
 */
export function withSpacesOutside(paragraph: RollingParagraph): RollingParagraph {
  const segments: Segment[] = [...paragraph.segments];
  let moved = false;
  for (let at = 0; at < segments.length; at++) {
    const bracket = segments[at];
    if (bracket?.kind !== 'bracket') continue;
    const [before, behind] = [segments[at - 1], segments[at + 1]];
    const texts = textsOf(bracket);
    if (before?.kind === 'text' && texts.every((text) => /^ \S/.test(text))) {
      segments[at - 1] = { ...before, to: before.to + 1, text: `${before.text} ` };
      segments[at] = { ...mapped(bracket, (text) => text.slice(1)), from: bracket.from + 1 };
    } else if (behind?.kind === 'text' && texts.every((text) => /\S $/.test(text))) {
      segments[at] = { ...mapped(bracket, (text) => text.slice(0, -1)), to: bracket.to - 1 };
      segments[at + 1] = { ...behind, from: behind.from - 1, text: ` ${behind.text}` };
    } else if (
      before?.kind === 'text' &&
      behind?.kind === 'text' &&
      / $/.test(before.text) &&
      /^\S/.test(behind.text) &&
      texts.every((text) => text === '' || /^\S(?:.*\S)? $/s.test(text))
    ) {
      segments[at - 1] = { ...before, to: before.to - 1, text: before.text.slice(0, -1) };
      segments[at] = {
        ...mapped(bracket, (text) => (text === '' ? '' : ` ${text.slice(0, -1)}`)),
        from: bracket.from - 1,
        to: bracket.to - 1,
      };
      segments[at + 1] = { ...behind, from: behind.from - 1, text: ` ${behind.text}` };
    } else continue;
    moved = true;
  }
  return moved ? { ...paragraph, segments } : paragraph;
}

const textsOf = ({ draft, alternatives }: Bracket) => [draft, ...alternatives.map(({ text }) => text)];

function mapped(bracket: Bracket, words: (text: string) => string): Bracket {
  return {
    ...bracket,
    draft: words(bracket.draft),
    alternatives: bracket.alternatives.map((one) => ({ ...one, text: words(one.text) })),
  };
}

import {
  type Numbering,
  numberings,
  type Paragraph,
  type ParagraphKind,
  paragraphKinds,
} from '../../document/index.ts';

/*
 * What a file that Adref writes says of a block of words, in its `class`, where Akoma Ntoso has no element for it:
 *
 *   adref-operative   adref-heading-1   adref-subparagraph-2-roman
 *
 * kind, level where it is not 0, numbering where the paragraph has one. The `title` of the block is the number that counting does not give.
 */
const form = /^adref-([a-z]+)(?:-(\d{1,2}))?(?:-([a-z]+))?$/;

/** The class of spaces that are words and no layout. */
export const spaceClass = 'adref-space';

/** What a block is, as its file says it. */
export type ToldKind = Pick<Paragraph, 'kind' | 'level' | 'numbering'>;

/** The class that says what a paragraph is. */
export function classOf({ kind, level, numbering }: ToldKind): string {
  return `adref-${kind}${level > 0 || numbering ? `-${level}` : ''}${numbering ? `-${numbering}` : ''}`;
}

/** What a class says of its block; null for any class that Adref does not write. */
export function toldKind(style: string | undefined): ToldKind | null {
  const found = style === undefined ? null : form.exec(style);
  const kind = paragraphKinds.find((one): one is ParagraphKind => one === found?.[1]);
  if (!found || !kind || kind === 'footnote') return null;
  const numbering = numberings.find((one): one is Numbering => one === found[3]);
  return { kind, level: Number(found[2] ?? 0), ...(numbering && { numbering }) };
}

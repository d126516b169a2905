import { type Link, type MatchOptions, matchParagraphs } from '@adref/shared/alignment';
import type { Paragraph, ParagraphKind } from '@adref/shared/document';

/**
 * A text in notation: one paragraph a line, `id: words`. A sign before the id says the kind: `#` a title, `!` an enacting formula, none an
 * operative paragraph.
 */
export function text(notation: string): Paragraph[] {
  return notation
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const [, sign = '', id = '', words = ''] = /^([#!]?)(\S+?): (.*)$/.exec(line) ?? [];
      const kind: ParagraphKind = sign === '#' ? 'title' : sign === '!' ? 'enacting' : 'operative';
      return { id, kind, level: 0, text: words };
    });
}

/** Links in notation: `a+b → c split`. */
export function shown(links: readonly Link[]): string[] {
  return links.map((link) => `${link.a.join('+')} → ${link.b.join('+')} ${link.relation}`);
}

/** The links between two texts in notation; their ids mean nothing to each other unless said. */
export function matched(a: string, b: string, options: MatchOptions = { ids: 'unrelated' }): string[] {
  return shown(matchParagraphs(text(a), text(b), options));
}

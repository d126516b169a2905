import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

/*
 * What the interface says is in letters and signs that its own fonts have: a machine without others would show an empty box. Words of documents
 * may be in any script.
 */
const root = join(import.meta.dirname, '..', '..', '..', 'client');

/** Ranges of characters that a style sheet of fonts says of its files. */
function rangesOf(styleSheet: string): (readonly [number, number])[] {
  const sheet = readFileSync(join(root, 'node_modules', styleSheet), 'utf8');
  return [...sheet.matchAll(/unicode-range: ([^;]+);/g)].flatMap(([, list = '']) =>
    list.split(',').map((range) => {
      const [from = '', to = from] = range.trim().replace('U+', '').split('-');
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  );
}

const families = [
  '@fontsource-variable/source-sans-3/wght.css',
  ...['400', '400-italic', '700', '700-italic'].map((face) => `@fontsource/source-serif-4/${face}.css`),
].map(rangesOf);
const lacking = (text: string) =>
  [...text].filter((sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return !families.every((ranges) => ranges.some(([from, to]) => code >= from && code <= to));
  });

/** Strings that are not shown, or in another script by their meaning. */
const allowed: readonly { readonly in: RegExp; readonly why: string }[] = [
  { in: /^messages\/(en|fr)\/draft\.json draft_un_(ar|zh)$/, why: 'the masthead of a text in that language' },
  { in: /^src\/editor\/(pasted-|typed-label\.ts$)/, why: 'what is looked for in words that are pasted or typed' },
  { in: /^src\/desk\/words-with-signs\.ts$/, why: 'signs that have no width' },
];

it('the interface is written in what its fonts have', () => {
  const messages = globSync('messages/*/*.json', { cwd: root }).flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(join(root, file), 'utf8')) as object).map(([key, message]) => ({
      where: `${file} ${key}`,
      text: JSON.stringify(message),
    })),
  );
  const literals = globSync('src/**/*.{ts,tsx}', { cwd: root })
    .filter((file) => !file.includes('paraglide'))
    .flatMap((file) => {
      const source = readFileSync(join(root, file), 'utf8');
      // Few have any: comments may say what they like, but only by these need it be found out.
      return lacking(source).length === 0 ? [] : literalsIn(file, source);
    });
  const boxes = [...messages, ...literals].flatMap(({ where, text }) => {
    const signs = lacking(text);
    return signs.length === 0 || allowed.some((one) => one.in.test(where)) ? [] : [`${where}: ${signs.join(' ')}`];
  });
  expect(boxes).toEqual([]);
  expect(lacking('→ ↔ ∅')).not.toEqual([]);
});

function literalsIn(file: string, source: string): { where: string; text: string }[] {
  const found: { where: string; text: string }[] = [];
  const visit = (node: ts.Node): void => {
    const isText = ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node);
    if (isText || ts.isTemplateMiddleOrTemplateTail(node)) found.push({ where: file, text: node.text });
    node.forEachChild(visit);
  };
  visit(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX));
  return found;
}

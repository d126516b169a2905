import { globSync, readFileSync } from 'node:fs';
import { redline } from '@adref/shared/differences';
import type { Language, TextDocument } from '@adref/shared/document';
import { describe, expect, it, vi } from 'vitest';
import { ComparedTextsContext } from '../../../client/src/compare/compared-texts.ts';
import { matchTexts, readRow } from '../../../client/src/comparison/comparison.ts';
import { NoteSignsShown } from '../../../client/src/components/shown-words.ts';
import { component, drawnIn } from '../drawn.ts';

// Markup is drawn once: nothing has to be told that the language changes.
vi.mock('../../../client/src/locale/locale.ts', async (original) => ({
  ...(await original<object>()),
  useLocale: () => 'en',
}));

const Redline = await component('components/Redline.tsx', 'Redline');
const ComparisonRow = await component('compare/ComparisonRow.tsx', 'ComparisonRow');
const Outline = await component('draft/Outline.tsx', 'Outline');
const OriginText = await component('origins/OriginText.tsx', 'OriginText');
const words = 'تهيب بجميع الدول أن تتعاون.';

/** The opening tags around the words, the innermost last. */
function around(drawn: string): string {
  return (
    drawn
      .slice(0, drawn.indexOf('تهيب'))
      .match(/<[^/][^>]*>/g)
      ?.join('') ?? ''
  );
}

function outline(language: Language): string {
  const row = { id: 'P1', label: 'OP1', excerpt: words, level: 0, brackets: 0, comments: 0, news: 0, standing: 'open' };
  return drawnIn(NoteSignsShown, new Map(), Outline, { rows: [row], language, selection: null, onMove: null });
}

function origins(language: Language): string {
  const spans = [{ from: 0, to: words.length, origin: { kind: 'tabled', versions: [], decided: true } }];
  const provenance = { paragraphs: [{ paragraph: 'P1', spans }], gone: [] };
  const history = { symbols: ['A/L.1'], paragraphs: [] };
  const text = [{ id: 'P1', label: 'OP1', text: words }];
  return drawnIn(NoteSignsShown, new Map(), OriginText, {
    origins: { text, provenance, history, before: 'A/L.1' },
    language,
  });
}

it.each([
  ['the outline', outline],
  ['the text with its origins', origins],
])('%s is read from the side of its text, and said in its language', (_, drawn) => {
  expect(around(drawn('ar'))).toMatch(/dir="rtl".*lang="ar"/s);
  expect(around(drawn('fr'))).toMatch(/dir="ltr".*lang="fr"/s);
});

describe('a paragraph that takes its direction from its words', () => {
  /** Marked words inside of a paragraph with `dir="auto"`, with what HTML does not look at for its direction taken out. */
  const looked = (drawn: string) => drawn.replaceAll(/<(\w+)(?=[^>]*\sdir=)[^>]*>[^<]*<\/\1>|<bdi>.*?<\/bdi>/g, '');
  const strong = (drawn: string) =>
    looked(drawn)
      .replaceAll(/<[^>]*>/g, '')
      .match(/\p{L}/u)?.[0] ?? '';
  const [before, after] = ['تهيب بجميع الدول', 'تحث جميع الدول'];

  it('has it although its changes are said in the language of the interface', () => {
    const drawn = drawnIn(NoteSignsShown, new Map(), Redline, { ops: redline(before, after) });
    expect(drawn).toContain('deleted: ');
    expect(strong(drawn)).toMatch(/\p{Script=Arabic}/u);
  });

  it('has it behind its label and what is said of its force where it is compared', () => {
    const document = (text: string): TextDocument => ({
      ...{ symbol: 'A/L.1', title: 'T', kind: 'resolution', language: 'ar', footnotes: [] },
      paragraphs: [{ id: 'P1', kind: 'operative', level: 0, text }],
    });
    const [a, b] = [before, after].map((words) => ({ reference: 'A/L.1', symbol: 'A/L.1', document: document(words) }));
    const { rows } = matchTexts(a?.document.paragraphs ?? [], b?.document.paragraphs ?? [], { ids: 'lasting' }, null);
    const [row] = rows;
    const texts = { a, b, agreed: null, drafts: true, mayMatch: false };
    const ways = { layout: 'side', hidden: new Set(), onGo: () => undefined, onMatch: () => undefined };
    const props = { row: row && readRow(row), ways, current: false };
    const drawn = drawnIn(ComparedTextsContext, texts, ComparisonRow, props);
    const sides = drawn.match(/<p [^>]*dir="auto">.*?<\/p>/gs) ?? [];
    expect(sides).toHaveLength(2);
    for (const side of sides) expect(strong(side.replace(/^<p [^>]*>/, ''))).toMatch(/\p{Script=Arabic}/u);
  });
});

it('words of a text have their direction wherever they have their language', () => {
  /** Whose direction is that of the whole text around them; reports are in English or French. */
  const within = ['draft/Outline.tsx', 'origins/OriginText.tsx', 'record/CommitteeReport.tsx'];
  const without = globSync('client/src/**/*.tsx').flatMap((file) => {
    const tags = readFileSync(file, 'utf8').match(/<\w+\s(?:[^<>]|=>)*?\blang=\{[^}]*language\}(?:[^<>]|=>)*>/g) ?? [];
    const bare = tags.filter((tag) => !/\bdir=/.test(tag));
    return bare.length > (within.some((name) => file.endsWith(name)) ? 1 : 0) ? [`${file}: ${bare}`] : [];
  });
  expect(without).toEqual([]);
});

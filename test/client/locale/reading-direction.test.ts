import { globSync, readFileSync } from 'node:fs';
import type { Language } from '@adref/shared/document';
import { expect, it, vi } from 'vitest';
import { NoteSignsShown } from '../../../client/src/components/shown-words.ts';
import { component, drawnIn } from '../drawn.ts';

// Markup is drawn once: nothing has to be told that the language changes.
vi.mock('../../../client/src/locale/locale.ts', async (original) => ({
  ...(await original<object>()),
  useLocale: () => 'en',
}));

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

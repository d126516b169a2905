import type { Footnote, Language, Paragraph, TextDocument } from '@adref/shared/document';
import { fc } from '../property.ts';

/** Words of each official language, with what an office format may stumble over. */
const pools: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Recalling',
    'the',
    'States',
    'should',
    'not',
    'allow',
    '& use',
    '“rights”',
    '<tag>',
    '71/28,',
    'cyber-space',
    'State’s',
  ],
  fr: [
    'Rappelant',
    'que',
    'l’Assemblée',
    'devraient',
    'n’est',
    'état',
    '«\u00a0droits\u00a0»',
    ';',
    '1er',
    'coopération',
  ],
  es: ['Recordando', 'que', 'los', 'Estados', 'deberían', 'años', '¿cómo?', 'cooperación', '73/27,'],
  ru: ['ссылаясь', 'на', 'резолюцию', 'государства', 'должны', 'не', '№ 5', 'ещё'],
  ar: ['وإذ تشير', 'إلى', 'القرار', 'ينبغي', 'للدول', '٢٠١٨', '(A/65/201)', 'ألّا'],
  zh: ['回顾', '各国', '应当', '不', '允许', '第七十三届', '，', '决议', '𠮷'],
};

/** A sentence of 1 to 12 words, without spaces at its edges. */
function sentence(language: Language): fc.Arbitrary<string> {
  const glue = language === 'zh' ? '' : ' ';
  return fc
    .array(fc.constantFrom(...pools[language]), { minLength: 1, maxLength: 12 })
    .map((words) => words.join(glue).trim());
}

type Sketch = Pick<Paragraph, 'id' | 'kind' | 'level' | 'text' | 'numbering' | 'number'> & {
  readonly notes: readonly { readonly at: number; readonly text: string; readonly star: boolean }[];
};

function sketch(language: Language): fc.Arbitrary<Omit<Sketch, 'id'>> {
  return fc
    .record({
      form: fc.constantFrom<Pick<Sketch, 'kind' | 'level' | 'numbering' | 'number'>>(
        { kind: 'preambular', level: 0 },
        { kind: 'operative', level: 0 },
        { kind: 'operative', level: 0 },
        { kind: 'numbered', level: 0 },
        { kind: 'subparagraph', level: 1, numbering: 'letter' },
        { kind: 'subparagraph', level: 1, numbering: 'letter' },
        { kind: 'subparagraph', level: 2, numbering: 'roman' },
        { kind: 'subparagraph', level: 1, numbering: 'decimal' },
        { kind: 'heading', level: 0, number: 'I' },
        { kind: 'heading', level: 1 },
        { kind: 'norm', level: 0, number: '13 a)' },
        { kind: 'plain', level: 0 },
      ),
      text: sentence(language),
      notes: fc.array(fc.record({ at: fc.nat(100), text: sentence(language), star: fc.boolean() }), { maxLength: 2 }),
    })
    .map(({ form, text, notes }) => ({ ...form, text, notes }));
}

/** A place at which no character is cut. */
function whole(text: string, at: number): number {
  return /[\udc00-\udfff]/.test(text.charAt(at)) ? at - 1 : at;
}

/** The document of some sketches: notes are numbered in the order of their calls. */
function documentOf(language: Language, sketches: readonly Sketch[]): TextDocument {
  const footnotes: Footnote[] = [];
  let number = 0;
  const paragraphs = sketches.map(({ notes, ...paragraph }): Paragraph => {
    const anchors = notes
      .map(({ at, text, star }) => ({ offset: whole(paragraph.text, at % (paragraph.text.length + 1)), text, star }))
      .toSorted((a, b) => a.offset - b.offset)
      .map(({ offset, text, star }) => {
        const marker = star ? '*' : `${++number}`;
        const id = `note${footnotes.length + 1}`;
        footnotes.push({ id, marker, text });
        return { offset, marker, footnote: id };
      });
    return { ...paragraph, ...(anchors.length > 0 && { anchors }) };
  });
  return { symbol: 'A/C.1/73/L.27', title: 'Title', kind: 'draft resolution', language, paragraphs, footnotes };
}

/** A text and what somebody made of it: words changed, paragraphs added, left out, moved, split, joined, of another kind. */
export const twoDrafts: fc.Arbitrary<{ readonly before: TextDocument; readonly after: TextDocument }> = fc
  .constantFrom<Language>('en', 'fr', 'es', 'ru', 'ar', 'zh')
  .chain((language) =>
    fc
      .record({
        drafted: fc.array(sketch(language), { minLength: 1, maxLength: 12 }),
        edits: fc.array(
          fc.record({
            what: fc.constantFrom('change', 'words', 'leave out', 'add', 'move', 'split', 'join', 'kind', 'notes'),
            at: fc.nat(100),
            to: fc.nat(100),
            fresh: sketch(language),
          }),
          { maxLength: 8 },
        ),
      })
      .map(({ drafted, edits }) => {
        const before = drafted.map((one, at): Sketch => ({ ...one, id: `P${at}` }));
        const after = [...before];
        edits.forEach(({ what, at, to, fresh }, nth) => {
          const place = after.length === 0 ? 0 : at % after.length;
          const own = after[place];
          if (!own || what === 'add') after.splice(place, 0, { ...fresh, id: `N${nth}` });
          else if (what === 'words') after[place] = { ...own, text: fresh.text };
          else if (what === 'change') {
            const middle = whole(own.text, own.text.length >> 1);
            after[place] = {
              ...own,
              text: `${own.text.slice(0, middle)}${fresh.text} ${own.text.slice(middle)}`.trim(),
            };
          } else if (what === 'leave out') {
            // A draft without any paragraph is none, and no file of one is read.
            if (after.length > 1) after.splice(place, 1);
          } else if (what === 'move') {
            after.splice(place, 1);
            after.splice(to % (after.length + 1), 0, own);
          } else if (what === 'kind') after[place] = { ...fresh, id: own.id, text: own.text, notes: own.notes };
          else if (what === 'notes') after[place] = { ...own, notes: fresh.notes };
          else if (what === 'split') {
            const middle = own.text.indexOf(' ', own.text.length >> 1);
            if (middle <= 0) return;
            after.splice(
              place,
              1,
              { ...own, text: own.text.slice(0, middle).trim() },
              { ...own, id: `S${nth}`, notes: [], text: own.text.slice(middle + 1).trim() },
            );
          } else {
            const next = after[place + 1];
            if (next) after.splice(place, 2, { ...own, text: `${own.text} ${next.text}` });
          }
        });
        return { before: documentOf(language, before), after: documentOf(language, after) };
      }),
  );

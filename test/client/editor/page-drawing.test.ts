import { type LiveParagraph, type Paragraph, plainLabels } from '@adref/shared/document';
import { openingApart } from '@adref/shared/formats';
import { notationWords, type Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import type { PageDrawing } from '../../../client/src/editor/drawn-page.ts';
import { drawPage } from '../../../client/src/editor/page-drawing.ts';
import type { PageLook } from '../../../client/src/editor/page-look.ts';
import { PageMemory } from '../../../client/src/editor/page-memory.ts';
import { pageModel } from '../../../client/src/editor/page-model.ts';
import { liveParagraphs, paragraphAttributes, textSchema } from '../../../client/src/editor/text-schema.ts';
import { fc } from '../../property.ts';
import { draftOf } from './bracketed.ts';

const look: PageLook = {
  clean: false,
  language: 'en',
  notation: { verbs: notationWords.en, names: new Map(), force: null },
  opening: openingApart,
  writable: true,
};

function documentOf(paragraphs: readonly LiveParagraph[]) {
  return textSchema.node(
    'doc',
    null,
    paragraphs.map((paragraph) =>
      textSchema.node(
        'paragraph',
        paragraphAttributes(paragraph),
        paragraph.text ? [textSchema.text(paragraph.text)] : [],
      ),
    ),
  );
}

/** A page of KEN that is drawn again and again; `as` shows a text with a table and says how much was drawn for it. */
class Drawn {
  readonly #draft: readonly Paragraph[];
  readonly #memory = new PageMemory();
  #doc: ReturnType<typeof documentOf> | null = null;
  #drawing: PageDrawing | null = null;

  constructor(draft: readonly Paragraph[]) {
    this.#draft = draft;
  }

  /** `anew`: the whole document is new, as y-tiptap and a first rendering bring it; else only what differs. */
  as(
    own: readonly LiveParagraph[],
    table: readonly Wording[],
    anew = false,
    shown: PageLook = look,
    unread: ReadonlySet<string> = new Set(),
  ): number {
    const next = documentOf(own);
    const stretch = this.#doc?.content.findDiffStart(next.content);
    const end = this.#doc?.content.findDiffEnd(next.content);
    if (this.#doc && !anew && stretch !== undefined && end !== undefined) {
      if (stretch !== null && end !== null) {
        const overlap = Math.max(0, stretch - Math.min(end.a, end.b));
        this.#doc = this.#doc.replace(stretch, end.a + overlap, next.slice(stretch, end.b + overlap));
      }
    } else this.#doc = next;
    const doc = this.#doc;
    const source = {
      draft: this.#draft,
      party: 'KEN',
      table,
      positions: [],
      bases: new Map(),
      labels: plainLabels,
      unread,
    };
    const model = pageModel(source, liveParagraphs(doc), this.#memory);
    const page = { doc, model, look: shown, draft: this.#draft, frozen: new Map() };
    const before = this.#drawing;
    this.#drawing = drawPage(page, before);
    expect(listed(this.#drawing)).toEqual(listed(drawPage(page, null)));
    return this.#drawing.redrawn;
  }

  /** Ids of the paragraphs of the editor that are marked as having something new. */
  marked(): (string | undefined)[] {
    const drawn = (this.#drawing?.decorations.find() ?? []) as unknown as {
      type: { attrs?: Record<string, string> };
    }[];
    return drawn.flatMap(({ type: { attrs } }) => (attrs?.['data-new'] ? [attrs['data-paragraph']] : []));
  }
}

function listed({ decorations }: PageDrawing): string[] {
  return decorations
    .find()
    .map((decoration) => {
      const { from, to, spec } = decoration;
      const { attrs } = (decoration as unknown as { type: { attrs?: object } }).type;
      return `${String(from).padStart(5)} ${to} ${JSON.stringify([spec, attrs])}`;
    })
    .sort();
}

const words = 'States should not knowingly allow their territory to be used for wrongful acts';
const drafted = draftOf(words, `${words} at all`, 'Requests a report;', 'Decides to meet again;');
const table: Wording[] = [
  { party: 'EU', paragraph: 'OP1', text: words.replace('should', 'shall') },
  { party: 'USA', paragraph: 'OP1', text: words.replace('knowingly ', '') },
  { party: 'EU', paragraph: 'OP3', text: null },
  {
    party: 'EU',
    paragraph: 'x',
    text: 'Encourages all;',
    placement: { after: 'OP2', order: 0, kind: 'operative', level: 0 },
  },
];

describe('what is drawn again', () => {
  it('is the paragraph in which one types, and nothing else', () => {
    const page = new Drawn(drafted);
    page.as(drafted, table);
    let typed = words;
    for (const letter of 'firmly') {
      typed = `${typed.slice(0, 20)}${letter}${typed.slice(20)}`;
      const own = drafted.with(0, { ...drafted[0], text: typed } as LiveParagraph);
      expect(page.as(own, table)).toBe(1);
    }
  });

  it('is as little when the whole document is new and only a letter in it', () => {
    const page = new Drawn(drafted);
    page.as(drafted, table);
    const own = drafted.with(1, { ...drafted[1], text: `${words} at all,` } as LiveParagraph);
    expect(page.as(own, table, true)).toBe(1);
  });

  it('is the paragraph in which others table', () => {
    const page = new Drawn(drafted);
    page.as(drafted, table);
    const more = [...table, { party: 'USA', paragraph: 'OP4', text: 'Decides to convene again;' }];
    expect(page.as(drafted, more)).toBe(1);
    expect(page.as(drafted, structuredClone(more))).toBe(0);
    expect(
      page.as(
        drafted,
        more.filter(({ paragraph }) => paragraph !== 'x'),
      ),
    ).toBe(0);
    expect(page.as(drafted, more)).toBe(1);
  });

  it('is the paragraph in which something is new, whoever wrote it, and the one in which it has been read', () => {
    const page = new Drawn(drafted);
    page.as(drafted, table);
    expect(page.as(drafted, table, false, look, new Set(['OP4']))).toBe(1);
    expect(page.marked()).toEqual(['OP4']);
    expect(page.as(drafted, table, false, look, new Set(['OP4', 'x']))).toBe(1);
    expect(page.as(drafted, table, false, look, new Set(['OP4', 'x']))).toBe(0);
    expect(page.as(drafted, table, false, look, new Set(['x']))).toBe(1);
    expect(page.marked()).toEqual([]);
  });

  it('is the paragraphs in which several type at once, and none between them', () => {
    const long = draftOf(...Array.from({ length: 40 }, (_, at) => `${words} ${at}`));
    const page = new Drawn(long);
    page.as(long, table);
    const typed = [3, 17, 36].reduce<readonly LiveParagraph[]>(
      (own, at) => own.with(at, { ...own[at], text: `${words} and ${at}` } as LiveParagraph),
      long,
    );
    expect(page.as(typed, table, true)).toBe(3);
  });

  it('does not grow with the text', () => {
    const counts = [20, 200].map((length) => {
      const long = draftOf(...Array.from({ length }, (_, at) => `${words} ${at}`));
      const page = new Drawn(long);
      page.as(long, table);
      return page.as(long.with(length / 2, { ...long[length / 2], text: 'States shall act' } as LiveParagraph), table);
    });
    expect(counts).toEqual([1, 1]);
  });
});

describe('a page drawn from change to change', () => {
  // Long enough that a change of two or three paragraphs is not drawn by drawing everything.
  const drafted = draftOf(
    ...Array.from({ length: 16 }, (_, nth) => (nth % 4 === 2 ? 'Requests a report;' : `${words} ${nth}`)),
  );
  const at = fc.nat({ max: 20 });
  const text = fc.constantFrom('', 'States act', words, 'Requests a report;', 'a a a');
  const change = fc.oneof(
    fc.record({
      kind: fc.constant('type' as const),
      at,
      offset: fc.nat({ max: 40 }),
      text: fc.constantFrom('x', 'a', ' all'),
    }),
    fc.record({ kind: fc.constant('cut' as const), at, offset: fc.nat({ max: 40 }) }),
    fc.record({ kind: fc.constant('split' as const), at, offset: fc.nat({ max: 40 }) }),
    fc.record({ kind: fc.constant('join' as const), at }),
    fc.record({ kind: fc.constant('remove' as const), at }),
    fc.record({ kind: fc.constant('add' as const), at, text }),
    fc.record({ kind: fc.constant('level' as const), at }),
    fc.record({ kind: fc.constant('table' as const), at, text: fc.option(text) }),
    fc.record({ kind: fc.constant('untable' as const), at }),
    fc.record({ kind: fc.constant('look' as const), at }),
    fc.record({ kind: fc.constant('news' as const), at }),
  );

  it('looks as it would if it were drawn at once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(change, fc.boolean(), fc.boolean()), { maxLength: 14 }), (changes) => {
        const page = new Drawn(drafted);
        let own: LiveParagraph[] = [...drafted];
        let now = [...table];
        let shown = look;
        let unread: ReadonlySet<string> = new Set();
        let fresh = 0;
        page.as(own, now);
        for (const [one, anew, alone] of changes) {
          const index = one.at % Math.max(1, own.length);
          const paragraph = own[index];
          if (one.kind === 'look') shown = { ...look, clean: !shown.clean };
          else if (one.kind === 'news')
            unread = new Set(unread.size > 2 ? [] : [...unread, `OP${one.at}`, `eu${one.at}`]);
          else if (one.kind === 'table') {
            const id = one.at > 12 ? `eu${one.at}` : `OP${one.at + 1}`;
            now = [
              ...now.filter(({ party, paragraph: other }) => party !== 'EU' || other !== id),
              {
                party: 'EU',
                paragraph: id,
                text: one.text,
                ...(one.at > 12 && {
                  placement: { after: `OP${one.at - 10}`, order: 0, kind: 'operative', level: 0 } as const,
                }),
              },
            ];
          } else if (one.kind === 'untable') now = now.filter((_, each) => each !== one.at % Math.max(1, now.length));
          else if (paragraph) {
            const head = paragraph.text.slice(0, 'offset' in one ? one.offset : 0);
            const tail = paragraph.text.slice(head.length);
            const others = (...list: LiveParagraph[]) => [...own.slice(0, index), ...list, ...own.slice(index + 1)];
            const added = (body: string): LiveParagraph => ({
              id: `n${fresh++}`,
              kind: 'operative',
              level: 0,
              text: body,
            });
            if (one.kind === 'type') own = others({ ...paragraph, text: head + one.text + tail });
            if (one.kind === 'cut') own = others({ ...paragraph, text: head });
            if (one.kind === 'split') own = others({ ...paragraph, text: head }, added(tail));
            // An alternative is right behind what it is to replace, wherever in the own text it was written.
            const replaces = one.at > 10 && { alternativeTo: 'OP3' };
            if (one.kind === 'add') own = others(paragraph, { ...added(one.text), ...replaces }, added('Notes;'));
            if (one.kind === 'level') own = others({ ...paragraph, level: 1 - paragraph.level });
            if (one.kind === 'remove' && own.length > 1) own = others();
            if (one.kind === 'join' && own[index + 1]) {
              own = [
                ...own.slice(0, index),
                { ...paragraph, text: paragraph.text + own[index + 1]?.text },
                ...own.slice(index + 2),
              ];
            }
          }
          // Others do not come alone: what two or three wrote in several places is drawn at once.
          if (alone) page.as(own, now, anew, shown, unread);
        }
        page.as(own, now, true, shown, unread);
      }),
      { numRuns: 300 },
    );
  });
});

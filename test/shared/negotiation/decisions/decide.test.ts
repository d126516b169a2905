import type { Command } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { table } from '../commands.ts';
import { at, Round } from '../round.ts';

describe('the chair’s text', () => {
  const take = (
    target: ReturnType<typeof at>,
    text: string | null,
    holders?: string[],
  ): Command & { kind: 'take' } => ({
    kind: 'take',
    draft: 0,
    target,
    text,
    source: holders ? { kind: 'party', holders } : { kind: 'chair' },
  });

  it('takes the words of a party beside what was taken before', () => {
    const round = new Round();
    round.write('KEN', 'P1', 'ONE two three FOUR five');
    round.does('KEN', table('KEN'));
    round.does('chair', take(at('P1', 'four'), 'FOUR', ['KEN']));
    round.does('chair', take(at('P1', 'one'), 'ONE', ['KEN']));
    expect(round.own(null).P1).toBe('ONE two three FOUR five');
    expect(round.state.takes).toHaveLength(2);
  });

  it('names all who hold the words, and refuses to ascribe them to who does not', () => {
    const round = new Round();
    for (const party of ['KEN', 'NOR'] as const) {
      round.write(party, 'P1', 'one two three FOUR five');
      round.does(party, table(party));
    }
    round.does('chair', take(at('P1', 'four'), 'FOUR', ['NOR']));
    expect(round.state.takes[0]?.source).toEqual({ kind: 'party', holders: ['KEN', 'NOR'] });
    expect(round.refusal('chair', take(at('P1', 'four'), 'FOUR', ['JPN']))).toBe('stale');
    expect(round.refusal('chair', { ...take(at('P1', 'four'), 'vier'), source: { kind: 'draft' } })).toBe('stale');
  });

  it('ascribes the words of a proposed paragraph to who proposed it, under whatever id', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.write('NOR', 'N1', 'Thanks the chair', 'P1');
    for (const party of ['KEN', 'NOR'] as const) round.does(party, table(party));
    round.write('JPN', 'K1', 'Thanks the bureau', 'P1');
    round.does('JPN', table('JPN'));
    round.does('chair', take(at('K1'), 'Thanks the chair', ['KEN']));
    round.does('chair', take({ paragraph: 'K1', from: 11, to: 16 }, 'chair', ['KEN']));
    expect(round.state.takes.map(({ source }) => source)).toEqual([
      { kind: 'party', holders: ['KEN', 'NOR'] },
      { kind: 'party', holders: ['KEN', 'NOR'] },
    ]);
    expect(round.refusal('chair', take({ paragraph: 'K1', from: 11, to: 16 }, 'chair', ['JPN']))).toBe('stale');
  });

  it('takes words into a proposed paragraph from whoever proposed the very same one under another id', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.does('KEN', table('KEN'));
    round.write('JPN', 'J1', 'Thanks the chair', 'P1');
    round.does('JPN', table('JPN'));
    round.write('JPN', 'J1', 'Thanks the bureau');
    round.does('JPN', table('JPN'));
    round.does('chair', take({ ...at('K1'), from: 11, to: 16 }, 'bureau', ['JPN']));
    expect(Object.entries(round.own(null))[1]).toEqual(['K1', 'Thanks the bureau']);
  });

  it('adds a proposed paragraph, leaves one out and brings it back', () => {
    const round = new Round();
    round.write('KEN', 'K1', 'Thanks the chair', 'P1');
    round.does('KEN', table('KEN'));
    round.does('chair', take(at('K1'), 'Thanks the chair', ['KEN']));
    round.does('chair', take(at('P2'), null));
    expect(Object.keys(round.own(null))).toEqual(['P1', 'K1', 'P3']);
    round.does('chair', { ...take(at('P2'), 'States should act'), source: { kind: 'draft' } });
    expect(Object.keys(round.own(null))).toEqual(['P1', 'K1', 'P2', 'P3']);
  });

  it('becomes the next draft: ids stay, empty paragraphs go, footnotes stay with their words', () => {
    const round = new Round([
      {
        id: 'P1',
        kind: 'operative',
        level: 0,
        text: 'one two three',
        anchors: [anchor(3, '1'), anchor(7, '2'), anchor(13, '3')],
      },
      { id: 'P2', kind: 'operative', level: 0, text: 'gone' },
    ]);
    round.write(null, 'P1', 'one and three');
    round.write(null, 'P2', ' ');
    round.write(null, 'C1', 'new');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    const [, draft] = round.state.drafts;
    expect(draft).toMatchObject({ number: 1, symbol: 'A/L.1/Rev.1', document: { symbol: 'A/L.1/Rev.1' } });
    expect(draft?.document.paragraphs).toEqual([
      {
        id: 'P1',
        kind: 'operative',
        level: 0,
        text: 'one and three',
        anchors: [anchor(3, '1'), anchor(7, '2'), anchor(13, '3')],
      },
      { id: 'C1', kind: 'operative', level: 0, text: 'new' },
    ]);
  });

  it('keeps a footnote mark behind the words in place of those around it, and leaves it out with words that are struck', () => {
    const anchors = [anchor(3, '1'), anchor(7, '2'), anchor(13, '3')];
    const round = new Round([{ id: 'P1', kind: 'operative', level: 0, text: 'one two three four', anchors }]);
    round.write(null, 'P1', 'one TWOTHREE four');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    const [paragraph] = round.state.drafts[1]?.document.paragraphs ?? [];
    expect(paragraph?.anchors).toEqual([anchor(3, '1'), anchor(12, '2'), anchor(12, '3')]);
    round.write(null, 'P1', 'four');
    round.does('chair', { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
    expect(round.state.drafts[2]?.document.paragraphs[0]?.anchors).toBeUndefined();
  });

  it('leaves a footnote out with its last mark, and keeps one that had none', () => {
    const marked = (offset: number, footnote: string) => ({ offset, marker: footnote, footnote });
    const anchors = [marked(3, 'f1'), marked(7, 'f2')];
    const round = new Round([{ id: 'P1', kind: 'operative', level: 0, text: 'one two three four', anchors }]);
    const [draft] = round.state.drafts;
    if (!draft) throw new Error('There is no draft');
    const footnotes = ['f1', 'f2', 'f3'].map((id) => ({ id, marker: id, text: `Note ${id}.` }));
    round.state = { ...round.state, drafts: [{ ...draft, document: { ...draft.document, footnotes } }] };
    round.write(null, 'P1', 'one four');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    const notes = round.state.drafts[1]?.document.paragraphs.filter(({ kind }) => kind === 'footnote') ?? [];
    expect(notes.map(({ text }) => text)).toEqual(['Note f1.', 'Note f3.']);
  });

  it('is named by its title paragraph, and as before where it has none', () => {
    const title = { id: 'T', kind: 'title', level: 0, text: 'Old title' } as const;
    const round = new Round([title, { id: 'P1', kind: 'operative', level: 0, text: 'one' }]);
    round.write(null, 'T', 'New title');
    round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(round.state.drafts[1]?.document.title).toBe('New title');
    round.write(null, 'T', undefined);
    round.does('chair', { kind: 'issue', draft: 1, symbol: 'A/L.1/Rev.2' });
    expect(round.state.drafts[2]?.document.title).toBe('New title');
  });

  it('refuses a symbol that a draft has already, and a text without words', () => {
    const round = new Round();
    expect(round.refusal('chair', { kind: 'issue', draft: 0, symbol: 'a/l.1' })).toBe('invalid');
    for (const id of ['P1', 'P2', 'P3']) round.write(null, id, undefined);
    expect(round.refusal('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' })).toBe('invalid');
  });
});

function anchor(offset: number, marker: string) {
  return { offset, marker, footnote: null };
}

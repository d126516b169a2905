import { type LiveParagraph, noteMark } from '@adref/shared/document';
import { openingApart } from '@adref/shared/formats';
import type { Position, Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { type CopiedLook, copiedNotation } from '../../../client/src/editor/copied-notation.ts';
import { draftOf, model } from './bracketed.ts';

const draft = draftOf('Decides to meet', 'States should act', 'Requests a report');
const look: CopiedLook = {
  party: 'KEN',
  language: 'en',
  attribution: true,
  clean: false,
  signs: new Map([['fn-1', '3']]),
  opening: openingApart,
};

interface CopiedPage {
  readonly own?: readonly LiveParagraph[];
  readonly table?: readonly Wording[];
  readonly positions?: readonly Position[];
}

/** What is copied of KEN's page: `OP2 5-9` is a stretch of words, `OP2` all of them. */
function lines(
  { own = draft, table = [], positions = [] }: CopiedPage,
  ranges: string,
  change: Partial<CopiedLook> = {},
) {
  const { paragraphs } = model(draft, own, table, positions);
  const stretches = ranges.split(', ').map((range) => {
    const [id = '', part] = range.split(' ');
    const length = own.find((one) => one.id === id)?.text.length ?? 0;
    const [from = 0, to = length] = (part ?? '').split('-').filter(Boolean).map(Number);
    return { id, from, to };
  });
  return copiedNotation(paragraphs, stretches, { ...look, ...change });
}

/** The same as text. */
const copied = (...what: Parameters<typeof lines>) => lines(...what)?.map(({ text }) => text) ?? null;

const says = (id: string, text: string): LiveParagraph[] =>
  draft.map((one) => (one.id === id ? { ...one, text } : one));
const eu: Wording = { party: 'EU', paragraph: 'OP2', text: 'States must act' };
const ken: Wording = { party: 'KEN', paragraph: 'OP2', text: 'States shall act' };

describe('what is copied from the page', () => {
  it('has brackets, holders and numbers', () => {
    expect(copied({ table: [eu] }, 'OP1, OP2, OP3')).toEqual([
      'OP1\tDecides to meet',
      'OP2\tStates [should / must – EU] act',
      'OP3\tRequests a report',
    ]);
  });

  it('says which phrase opens a paragraph, as far as it is copied as it is', () => {
    const opened = (ranges: string, table: readonly Wording[], own = draft) =>
      lines({ own, table }, ranges)?.map(({ text, opening }) => opening && text.slice(opening.from, opening.to));
    expect(opened('OP1, OP2', [eu])).toEqual(['Decides', undefined]);
    expect(opened('OP1 3-15, OP2', [eu])).toEqual([undefined, undefined]);
    expect(opened('OP1, OP2', [{ ...eu, paragraph: 'OP1', text: 'Resolves to meet' }])).toEqual([undefined, undefined]);
    const noting = says('OP1', 'Also notes with appreciation the report');
    expect(opened('OP1, OP2', [eu], noting)).toEqual([undefined, undefined]);
  });

  it('is the words alone where nothing else is selected', () => {
    expect(copied({ table: [eu] }, 'OP1 0-7')).toBeNull();
    expect(copied({ table: [eu] }, 'OP2 0-6')).toBeNull();
  });

  it('has each bracket whole of which a part is selected, and no number where the beginning is not', () => {
    expect(copied({ table: [eu] }, 'OP2 9-17')).toEqual(['[should / must – EU] act']);
    expect(copied({ table: [eu] }, 'OP1 8-15, OP2 0-9')).toEqual(['to meet', 'OP2\tStates [should / must – EU]']);
  });

  it('names nobody for own words that are not on the table', () => {
    const own = says('OP2', ken.text ?? '');
    expect(copied({ own, table: [eu] }, 'OP2')).toEqual(['OP2\tStates [should / must – EU / shall] act']);
    expect(copied({ own, table: [ken, eu] }, 'OP2')).toEqual(['OP2\tStates [should / shall – KEN / must – EU] act']);
  });

  it('has proposed paragraphs of others between those that are selected, and positions on whole ones', () => {
    const added: Wording = {
      party: 'EU',
      paragraph: 'new',
      text: 'Urges progress',
      placement: { kind: 'operative', level: 0, after: 'OP1', order: 0 },
    };
    const gone: Wording = { party: 'EU', paragraph: 'OP3', text: null };
    expect(copied({ table: [added, gone] }, 'OP1, OP2, OP3')).toEqual([
      'OP1\tDecides to meet',
      '[OP1 bis\tUrges progress – EU]',
      'OP2\tStates should act',
      '[OP3\tRequests a report – delete: EU]',
    ]);
  });

  it('has no names where the draft was issued without, and no brackets where the page shows none', () => {
    expect(copied({ table: [eu] }, 'OP2', { attribution: false })).toEqual(['OP2\tStates [should / must] act']);
    expect(copied({ table: [eu] }, 'OP2', { clean: true })).toEqual(['OP2\tStates should act']);
  });

  it('shows the number of a note in the place of its mark', () => {
    expect(copied({ own: says('OP1', `Decides${noteMark('fn-1')} to meet`) }, 'OP1')).toEqual([
      'OP1\tDecides[| ³] to meet',
    ]);
  });
});

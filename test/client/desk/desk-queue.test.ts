import type { Paragraph } from '@adref/shared/document';
import type { Party, Take } from '@adref/shared/negotiation';
import { rollingText, type Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { deskItems } from '../../../client/src/desk/desk-item.ts';
import { contention, deskQueue, type QueueQuestion, wholeQueue } from '../../../client/src/desk/desk-queue.ts';

const op = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const draft = [op('a', 'States should never agree to allow that'), op('b', 'Decides to meet')];
const words = (party: string, paragraph: string, text: string | null): Wording => ({ party, paragraph, text });
const table: Wording[] = [
  words('KEN', 'a', 'States shall never agree to allow that'),
  words('JPN', 'a', 'States should never agree to permit that'),
  words('NOR', 'a', 'States should never agree to bless that'),
  words('CHL', 'a', 'States should never agree to bless that'),
  words('NOR', 'b', null),
  { ...words('CHL', 'x', 'Invites all States'), placement: { after: 'b', order: 0, kind: 'operative', level: 0 } },
];
const party = (code: string, members: string[] = []): Party => ({
  code,
  kind: members.length > 0 ? 'group' : 'delegation',
  name: { en: code, fr: code },
  members,
});
const parties = [party('CHL'), party('JPN'), party('KEN'), party('NOR'), party('G2', ['KEN', 'JPN'])];
const shall: Take = {
  ...{ draft: 0, paragraph: 'a', from: 7, to: 13, text: 'shall', by: 'chair', time: '' },
  source: { kind: 'party', holders: ['KEN'] },
};

const items = deskItems(rollingText(draft, table, []), [shall], () => null);
const asked = (question: Partial<QueueQuestion>) =>
  Object.fromEntries(
    deskQueue(items, { ...wholeQueue, ...question }, parties).map(({ key, items: found }) => [
      key,
      found.map((item) => item.key).join(' '),
    ]),
  );

describe('the desk’s queue', () => {
  it('has what is open before what is decided', () => {
    expect(Object.entries(asked({}))).toEqual([
      ['open', 'a~29-34 b~deletion x~addition'],
      ['decided', 'a~7-13'],
    ]);
  });

  it('goes by paragraph and by kind', () => {
    expect(asked({ arrangement: 'paragraph' })).toEqual({ a: 'a~7-13 a~29-34', b: 'b~deletion', x: 'x~addition' });
    expect(asked({ arrangement: 'kind' })).toEqual({
      words: 'a~7-13 a~29-34',
      deletion: 'b~deletion',
      addition: 'x~addition',
    });
  });

  it('has what is most contested first: by sides, then by parties', () => {
    expect(items.map(contention)).toEqual([
      { sides: 1, parties: 1 },
      { sides: 2, parties: 3 },
      { sides: 1, parties: 1 },
      { sides: 1, parties: 1 },
    ]);
    expect(asked({ arrangement: 'contention' }).contention?.split(' ')[0]).toBe('a~29-34');
  });

  it('goes by party, in the order of the parties, once for each that stands for something there', () => {
    expect(Object.entries(asked({ arrangement: 'party' }))).toEqual([
      ['CHL', 'a~29-34 x~addition'],
      ['JPN', 'a~29-34'],
      ['KEN', 'a~7-13'],
      ['NOR', 'a~29-34 b~deletion'],
    ]);
  });

  it('shows one party’s only, or a group’s with its members', () => {
    expect(asked({ party: 'NOR' })).toEqual({ open: 'a~29-34 b~deletion' });
    expect(asked({ party: 'G2' })).toEqual({});
    expect(asked({ party: '+G2' })).toEqual({ open: 'a~29-34', decided: 'a~7-13' });
    expect(asked({ party: '+G2', arrangement: 'party' })).toEqual({ JPN: 'a~29-34', KEN: 'a~7-13' });
  });

  it('searches words, labels and codes, and shows one state only', () => {
    expect(asked({ search: ' BLESS ' })).toEqual({ open: 'a~29-34' });
    expect(asked({ search: 'op2' })).toEqual({ open: 'b~deletion x~addition' });
    expect(asked({ search: 'ken' })).toEqual({ decided: 'a~7-13' });
    expect(asked({ state: 'decided' })).toEqual({ decided: 'a~7-13' });
    expect(asked({ search: 'nothing says this' })).toEqual({});
  });
});

import type { Draft, Party } from '@adref/shared/negotiation';
import type { Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { readDraftAddress } from '../../../client/src/draft/draft-address.ts';
import { missingInDraft, missingOnPage, withoutMissing } from '../../../client/src/draft/missing-in-draft.ts';
import { draftOf, model } from '../editor/bracketed.ts';

const document = { symbol: 'A/L.1', title: 'T', kind: 'text', language: 'en', paragraphs: [], footnotes: [] } as const;
const drafts: Draft[] = [0, 1].map((number) => ({
  number,
  symbol: `A/L.1/Rev.${number}`,
  document,
  hash: '',
  issued: '',
}));
const party = (code: string): Party => ({ code, kind: 'delegation', name: { en: code, fr: code }, members: [] });
const [ken, eu] = [party('KEN'), party('EU')];

const missing = (search: string, writes: Party | null = ken) =>
  missingInDraft(
    new URLSearchParams(search),
    { drafts },
    { symbol: 'A/L.1/Rev.1', party: writes, parties: writes ? [ken, eu] : [] },
  );

describe('what the draft’s address asks for and is not there', () => {
  it('is nothing where all of it is there, or nothing is asked for', () => {
    expect(missing('')).toEqual([]);
    expect(missing('round=&view=&for=')).toEqual([]);
    expect(missing('round=0&view=clean&for=EU')).toEqual([]);
    expect(missing('view=draft', null)).toEqual([]);
  });

  it('is told part by part, with what is shown instead', () => {
    expect(missing('round=9&view=secret&for=JPN')).toEqual([
      { part: 'round', asked: '9', shown: 'A/L.1/Rev.1' },
      { part: 'view', asked: 'secret' },
      { part: 'party', asked: 'JPN', shown: 'KEN' },
    ]);
    for (const round of ['2', '-1', '1.5', '99999', 'Rev.1', '0x1']) {
      expect(missing(`round=${round}`), round).toEqual([{ part: 'round', asked: round, shown: 'A/L.1/Rev.1' }]);
    }
    expect(missing('view=ours&for=KEN', null)).toEqual([
      { part: 'view', asked: 'ours' },
      { part: 'party', asked: 'KEN', shown: null },
    ]);
  });

  it('is taken out of the address, and the rest stays', () => {
    expect(withoutMissing(missing('round=9&view=clean&for=JPN'))).toEqual({ round: null, for: null });
    expect(withoutMissing([{ part: 'bracket', label: 'OP1' }])).toEqual({ at: null });
  });
});

describe('the paragraph or bracket that an address names', () => {
  const drafted = draftOf('States should act', 'Nobody changes this');
  const table: Wording[] = [{ party: 'EU', paragraph: 'OP1', text: 'States shall act' }];
  const page = model(drafted, drafted, table);
  const on = (at: string, brackets = true) =>
    missingOnPage(page, at, readDraftAddress(new URLSearchParams({ at })).at, { symbol: 'A/L.1', brackets });

  it('is there where the page has it, also a bracket that has grown or shrunk since', () => {
    for (const at of ['OP1', 'OP2', 'OP1~7-13', 'OP1~9-40', 'OP1~0-7']) expect(on(at), at).toBeNull();
    // Where the page shows no brackets, its paragraph is enough.
    expect(on('OP2~0-3', false)).toBeNull();
  });

  it('is told where it is not', () => {
    expect(on('OP9')).toEqual({ part: 'paragraph', asked: 'OP9', shown: 'A/L.1' });
    expect(on('OP9~1-2')).toEqual({ part: 'paragraph', asked: 'OP9', shown: 'A/L.1' });
    expect(on('~3-4')).toEqual({ part: 'paragraph', asked: '~3-4', shown: 'A/L.1' });
    expect(on('OP2~0-3')).toEqual({ part: 'bracket', label: page.paragraphs[1]?.rolling.label });
    expect(on('OP1~0-3')).toMatchObject({ part: 'bracket' });
  });
});

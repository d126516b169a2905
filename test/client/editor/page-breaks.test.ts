import type { LiveParagraph } from '@adref/shared/document';
import { ownWordings } from '@adref/shared/negotiation';
import type { Wording } from '@adref/shared/rolling';
import { describe, expect, it } from 'vitest';
import { allBrackets, nextBracket } from '../../../client/src/editor/selection.ts';
import { bracketed, draftOf, model } from './bracketed.ts';

const draft = draftOf(
  'Requests the Secretary-General to report and to convene a meeting in Geneva;',
  'Encourages all States to appoint a point of contact;',
  'Decides to meet again.',
);
const [first, second, third] = draft as [LiveParagraph, LiveParagraph, LiveParagraph];
const japan: Wording = { party: 'JPN', paragraph: 'OP1', text: first.text.replace('Geneva', 'Vienna') };

const shown = (own: readonly LiveParagraph[], table: readonly Wording[] = []) =>
  model(draft, own, table).paragraphs.map((one) => [one.rolling.label, one.pageId, bracketed(one)]);

describe('the page of a party that splits a paragraph', () => {
  const own = [
    { ...first, text: 'Requests the Secretary-General to report;' },
    { ...first, id: 'T', text: 'Also requests the Secretary-General to convene a meeting in Geneva;' },
    second,
    third,
  ];

  it('has both parts, each with what others say of its words', () => {
    expect(shown(own, [japan]).slice(0, 2)).toEqual([
      ['OP1', 'OP1', 'Requests the Secretary-General to report[~and~ ;]'],
      ['OP1 bis', 'T', '[Also requests the Secretary-General] to convene a meeting in [Geneva / Vienna – JPN];'],
    ]);
  });

  it('has what is said of the second part on its words, also where these begin behind a space', () => {
    const split = [
      { ...first, text: 'Requests the Secretary-General to report and' },
      { ...first, id: 'T', text: '  to convene a conference in Geneva;' },
      second,
      third,
    ];
    expect(shown(split, [japan])[1]?.[2]).toBe('  to convene a [~meeting~ conference] in [Geneva / Vienna – JPN];');
  });

  it('counts each bracket once, and steps through all of them', () => {
    const page = model(draft, own, [japan]);
    const all = allBrackets(page);
    expect(all).toHaveLength(2);
    const [one, other] = all;
    expect(nextBracket(page, one ?? null, 1)).toEqual(other);
    expect(page.untabled.map(({ paragraph }) => paragraph)).toEqual(['OP1']);
  });
});

describe('the page of a party that joins paragraphs', () => {
  it('has the words in one, and says of the second that it is none', () => {
    const own = [first, { ...second, text: `${second.text} ${third.text}` }];
    const page = shown(own);
    expect(page[1]).toEqual(['OP2', 'OP2', `${second.text} ${third.text}`]);
    expect(page[2]?.[1]).toBeNull();
    expect(ownWordings('KEN', draft, own)).toHaveLength(1);
  });
});

describe('the page of a party that moves a paragraph', () => {
  it('has it where the party has it, and says where that is', () => {
    const page = model(draft, [second, third, first], []);
    const moved = page.paragraphs.find(({ pageId }) => pageId === 'OP1');
    expect(moved && bracketed(moved)).toBe(`${first.text} [moved to after OP3 – KEN]`);
    expect(page.untabled).toEqual([{ paragraph: 'OP1', state: 'new' }]);
  });
});

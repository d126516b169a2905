import { describe, expect, it } from 'vitest';
import { type NewsEntry, newsGroups, readUpTo } from '../../../client/src/news/news-list.ts';

/** `7 P1` new, `7 P1 read`, `7 P1 ours`; without a paragraph it is about the whole text. The newest first, as in the list. */
function list(...notes: string[]): NewsEntry[] {
  const nth = new Map<number, number>();
  return notes
    .map((note): NewsEntry => {
      const [, number, paragraph, mark] = /^(\d+)(?: (P\d))?(?: (read|ours))?$/.exec(note) ?? [];
      const seq = Number(number);
      const at = nth.get(seq) ?? 0;
      nth.set(seq, at + 1);
      const about = { what: 'tabled', seq, time: '', by: 'wei', draft: 0, ...(paragraph && { paragraph }) } as const;
      return { key: `${seq} ${at}`, item: about, read: mark === 'read', ours: mark === 'ours', concerns: false };
    })
    .reverse();
}

describe('the list of what is new', () => {
  it('is grouped by paragraph in the order of the draft, after what is about the whole text, before what is not in it', () => {
    const groups = newsGroups(list('1 P9', '2 P2', '3', '4 P1 read', '5 P2 ours', '6 P2'), ['P1', 'P2', 'P3']);
    expect(groups.map(({ place, entries, unread }) => [place, entries.map(({ key }) => key), unread])).toEqual([
      ['', ['3 0'], 1],
      ['P1', ['4 0'], 0],
      ['P2', ['6 0', '5 0', '2 0'], 2],
      ['P9', ['1 0'], 1],
    ]);
  });

  it('is read, where no page shows it, up to the first thing that was not on screen', () => {
    const entries = list('1', '2 P1', '3', '4', '4', '6');
    const upTo = (...seen: string[]) => readUpTo(entries, '', new Set(seen));
    expect(upTo('6 0', '4 1')).toBeNull();
    expect(upTo('6 0', '1 0')).toBe(1);
    expect(upTo('1 0', '3 0')).toBe(3);
    // Half of what act 4 told is not act 4.
    expect(upTo('1 0', '3 0', '4 0')).toBe(3);
    expect(upTo('1 0', '3 0', '4 0', '4 1')).toBe(4);
    expect(upTo('1 0', '3 0', '4 0', '4 1', '6 0')).toBe(6);
  });
});

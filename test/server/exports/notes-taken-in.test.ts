import { type Paragraph, withNotesAlike } from '@adref/shared/document';
import { openDraft, tableText } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { type FileRequest, writeFileOf } from '../../../server/src/exports/file-request.ts';
import { cleanFile, trackedFile } from '../../../server/src/exports/text-file.ts';
import { table } from '../../shared/negotiation/commands.ts';
import { Round } from '../../shared/negotiation/round.ts';
import { shown } from '../../word/word-view.ts';

const made = '2026-11-28T10:00:00Z';
const operative = (id: string, text: string, ...places: (readonly [number, string])[]): Paragraph => ({
  id,
  kind: 'operative',
  level: 0,
  text,
  ...(places.length > 0 && {
    anchors: places.map(([offset, marker]) => ({ offset, marker, footnote: `n${marker}` })),
  }),
});

/** A negotiation that began with its notes beside its words, and its next draft, which has them among these. */
function issued() {
  const round = new Round(
    [
      operative('P1', 'Recalls the report of the Secretary-General;', [18, '1']),
      operative('P2', 'Decides to meet annually.', [7, '2'], [15, '1']),
    ],
    null,
    [
      { id: 'n1', marker: '1', text: 'A/65/201.' },
      { id: 'n2', marker: '2', text: 'See resolution 73/27.' },
    ],
  );
  round.write('KEN', 'P1', 'Recalls the study of the Secretary-General;');
  round.does('KEN', table('KEN'));
  const rolling = (): FileRequest => {
    const draft = { ...openDraft(round.state).document, symbol: 'A/L.1' };
    return { what: 'rolling-tracked', draft, paragraphs: tableText(round.state), made, lineNumbers: false };
  };
  const before = rolling();
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const [zero, first] = round.state.drafts.map(({ document }) => ({ ...document, symbol: 'A/L.1' }));
  if (!zero || !first) throw new Error('There are no two drafts');
  return { zero, first, before, after: rolling() };
}

describe('files of a draft that has taken its notes into its words', () => {
  it('are those of the draft before, where nobody has changed anything', () => {
    const { zero, first } = issued();
    expect(cleanFile(first, { made })).toEqual(cleanFile(zero, { made }));
    const [from = zero, to = first] = withNotesAlike([zero, first]);
    const tracked = { made, date: made, author: 'A/L.1/Rev.1', ids: 'lasting' } as const;
    const { changed, same } = { changed: trackedFile(from, to, tracked), same: trackedFile(from, from, tracked) };
    expect(changed).toEqual(same);
  });

  it('have what is on the table, each change under its party, and no other', () => {
    const { before, after } = issued();
    for (const party of ['KEN', 'NOR']) {
      const words = (request: FileRequest) => shown(writeFileOf(request), (author) => author === party);
      expect(words(after)).toEqual(words(before));
    }
  });
});

import { expect, it } from 'vitest';
import { newsFor } from '../news/news-told.ts';
import { at, Round } from '../round.ts';

it('tells of every turn in a conversation, to whom it concerns, and to nobody who is not in it', () => {
  const round = new Round();
  for (const audience of ['public', 'chair:KEN'] as const) {
    const before = round.state.publicSeq;
    const text = '@NOR, not @NORWAY or a@JPN: why “two”, @JPN-?';
    round.does('KEN', { kind: 'comment', draft: 0, party: 'KEN', target: at('P1', 'two'), text, audience });
    const comment = round.state.comments.at(-1)?.id ?? '';
    round.does('chair', { kind: 'comment-answer', comment, party: null, text: 'Because.' });
    const answer = round.state.comments.at(-1)?.answers?.[0]?.id ?? '';
    round.does('chair', { kind: 'comment-edit', comment, answer, text: 'Because it is.' });
    round.does('KEN', { kind: 'comment-resolve', comment, party: 'KEN', on: true });
    round.does('chair', { kind: 'comment-resolve', comment, party: null, on: false });
    round.does('chair', { kind: 'comment-withdraw', comment, answer, on: true });
    const told = newsFor(round, 'NOR', before).map(({ what, paragraph, party, of, words }) =>
      [what, paragraph, party, of?.join(), words].filter(Boolean).join(' '),
    );
    expect(told).toEqual(
      audience === 'public'
        ? [
            `commented P1 KEN NOR,JPN ${text}`,
            'answered P1 KEN Because.',
            'rewritten P1 Because it is.',
            'resolved P1 KEN',
            'conversation-reopened P1 KEN',
            'comment-withdrawn P1',
          ]
        : [],
    );
  }
});

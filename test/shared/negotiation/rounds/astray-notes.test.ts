import { noteMark, type Paragraph, type ParagraphKind } from '@adref/shared/document';
import { openDraft, tableText } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { lineUpTo, passageUpTo } from '../../../../shared/src/protocol/written-words.ts';
import { table } from '../commands.ts';
import { Round } from '../round.ts';

const mark = (note: string) => noteMark(note) ?? '';
const paragraph = (id: string, text: string, kind: ParagraphKind = 'operative'): Paragraph => ({
  id,
  kind,
  level: 0,
  text,
});
const issue = { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' } as const;

describe('a footnote', () => {
  const draft = [
    paragraph('P1', `one two${mark('fn-1')} three`),
    paragraph('P2', `States should${mark('fn-2')} act`),
    paragraph('fn-1', 'See this resolution and that decision', 'footnote'),
    paragraph('fn-2', 'See the other', 'footnote'),
  ];
  const [p1, p2, n1, n2] = draft as [Paragraph, Paragraph, Paragraph, Paragraph];

  it('keeps all its words in the next draft where a paste or a client has cut it', () => {
    const round = new Round(draft);
    const rest = paragraph('T', 'and that decision', 'footnote');
    round.texts.set('KEN', { paragraphs: [p1, p2, { ...n1, text: 'See this resolution' }, rest, n2], faults: 0 });
    round.does('KEN', table('KEN'));
    round.texts.set(null, {
      paragraphs: [p1, paragraph('X', 'a stray one', 'footnote'), p2, { ...n1, text: 'See this resolution' }, rest, n2],
      faults: 0,
    });
    round.does('chair', issue);
    expect(openDraft(round.state).document.paragraphs.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      `operative ${p1.text}`,
      'plain a stray one',
      `operative ${p2.text}`,
      `footnote ${n1.text}`,
      `footnote ${n2.text}`,
    ]);
  });

  it('that calls another one keeps the draft back, and the refusal says which', () => {
    for (const called of ['fn-1', 'fn-2', 'fn-3']) {
      const round = new Round(draft);
      round.texts.set(null, {
        paragraphs: [p1, p2, { ...n1, text: `${n1.text}${mark(called)}` }, n2, paragraph('fn-3', 'Deep', 'footnote')],
        faults: 0,
      });
      expect(round.decide('chair', issue)).toMatchObject({ ok: false, key: 'note-in-note', params: { label: 'FN1' } });
    }
  });

  it('is moved by nobody: only what calls it is', () => {
    const round = new Round(draft);
    round.texts.set('KEN', { paragraphs: [p2, p1, n2, n1], faults: 0 });
    round.texts.set('JPN', { paragraphs: [n2, p1, n1, p2], faults: 0 });
    round.does('KEN', table('KEN'));
    expect(tableText(round.state).flatMap(({ id, moves = [] }) => moves.map(() => id))).toEqual(['P1']);
    expect(round.refusal('JPN', table('JPN'))).toBe('invalid');
  });
});

describe('the mark of a footnote', () => {
  it('is in no name, title or remark', () => {
    expect(
      lineUpTo(9)
        .min(1)
        .parse(` a${mark('fn-1')} `),
    ).toBe('a');
    expect(passageUpTo(9).parse(`a\n${mark('fn-1')}b`)).toBe('a\nb');
    expect(lineUpTo(9).min(1).safeParse(mark('fn-1')).success).toBe(false);
  });
});

import type { LiveParagraph, Paragraph } from '@adref/shared/document';
import { elsewhereIn, openDraft, ownWordings, untabled } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { table } from '../commands.ts';
import { Round } from '../round.ts';

const paragraph = (id: string, text: string): Paragraph => ({ id, kind: 'operative', level: 0, text });
const draft = [
  paragraph('P1', 'Recalls its earlier resolutions'),
  paragraph('P2', 'Invites all States to report'),
  paragraph('P3', 'Requests the Secretary-General to convene a meeting'),
  paragraph('P4', 'Decides to meet again'),
  paragraph('P5', 'Takes note of the report of the experts'),
];
const byId = new Map(draft.map((one) => [one.id, one]));

/** KEN’s text has these paragraphs, all tabled; the chair leaves some out and issues the next draft. The order of KEN’s text in it. */
function nextOrder(own: readonly string[], gone: readonly string[]): string[] {
  const round = new Round(draft);
  const text = own.map((id): LiveParagraph => byId.get(id) ?? paragraph(id, `Urges ${id}`));
  round.texts.set('KEN', { paragraphs: text, faults: 0 });
  if (round.decide('KEN', table('KEN')).ok) round.does('KEN', table('KEN'));
  for (const id of gone) round.write(null, id, undefined);
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  const next = round.texts.get('KEN')?.paragraphs ?? [];
  const { wordings } = round.state;
  const drafted = openDraft(round.state).document.paragraphs;
  expect(untabled(ownWordings('KEN', drafted, next, elsewhereIn(wordings, 'KEN')), wordings)).toEqual([]);
  return next.map(({ id }) => id);
}

describe('the order of a party’s text in a new round', () => {
  it('is as it was, where what is before an addition is gone', () => {
    expect(nextOrder(['P2', 'P1', 'P3', 'N', 'P4', 'P5'], ['P3'])).toEqual(['P2', 'P1', 'N', 'P4', 'P5']);
  });

  it('is as it was, where the draft has a moved paragraph before another one that is moved', () => {
    expect(nextOrder(['P1', 'P4', 'P3', 'P5', 'P2'], ['P5'])).toEqual(['P1', 'P4', 'P3', 'P2']);
  });
});

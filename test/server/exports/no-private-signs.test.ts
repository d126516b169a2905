import { noteMark, type Paragraph } from '@adref/shared/document';
import { writeWord } from '@adref/shared/formats';
import { draftOrigins, tabledProposals } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { derivationFile, derivationFormats } from '../../../server/src/documents/derivation-file.ts';
import { proposalFile, proposalFormats } from '../../../server/src/documents/proposal-file.ts';
import { mailedPage } from '../../../server/src/exports/mailed-page.ts';
import { tableFile } from '../../../server/src/exports/table-file.ts';
import { table } from '../../shared/negotiation/commands.ts';
import { Round } from '../../shared/negotiation/round.ts';
import { partsOf } from '../../word/word-view.ts';

const mark = noteMark('fn-1') ?? '';
const made = '2026-11-27T16:00:00Z';
const draft: readonly Paragraph[] = [
  { id: 'P1', kind: 'operative', level: 0, text: 'States should act' },
  { id: 'fn-1', kind: 'footnote', level: 0, text: 'See A/1.' },
];

/** A round after one in which a party put a mark into words that the chair took. */
function issued(): Round {
  const round = new Round(draft);
  round.write('KEN', 'P1', `States should all${mark} act`);
  round.does('KEN', table('KEN'));
  const target = { paragraph: 'P1', from: null, to: null };
  const source = { kind: 'party', holders: ['KEN'] } as const;
  round.does('chair', { kind: 'take', draft: 0, target, text: `States should all${mark} act`, source });
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  return round;
}

/** What a file says, whatever it is packed in. */
const said = (content: string | Uint8Array) =>
  typeof content === 'string' ? content : Object.values(partsOf(content)).join('\n');

describe('files for others', () => {
  it('show a dagger where words call a note, and never the mark, which no other program can show', () => {
    const { state } = issued();
    const origins = draftOrigins(state, 1, () => undefined, new Map());
    if (!origins) throw new Error('the draft has no origins');
    const proposals = tabledProposals(state, 'KEN');
    const files = [
      ...derivationFormats.map((format) => derivationFile(origins, format, made).content),
      ...proposalFormats.map((format) => proposalFile('KEN', proposals, format).text),
      writeWord(
        tableFile({ title: `T${mark}`, language: 'en' }, [{ title: 'a', head: ['b'], rows: [[`c${mark}`]] }], { made }),
      ),
      mailedPage(`all${mark}`, '', ''),
    ].map(said);
    for (const file of files) {
      expect(file).not.toMatch(/[\u{f0000}-\u{fffff}]/u);
      expect(file).toMatch(/†/);
    }
  });
});

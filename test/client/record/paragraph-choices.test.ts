import { expect, it } from 'vitest';
import { paragraphChoices } from '../../../client/src/record/paragraph-choices.ts';
import { at, Round } from '../../shared/negotiation/round.ts';

it('a paragraph by which acts are looked through has all its labels, also where the text has it no more', () => {
  const round = new Round();
  round.does('chair', { kind: 'take', draft: 0, target: at('P1'), text: null, source: { kind: 'chair' } });
  round.does('chair', { kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
  expect(paragraphChoices(round.state).map(({ id, name }) => `${id} ${name}`)).toEqual([
    'P2 OP1 (was OP2)',
    'P3 OP2 (was OP3)',
    'P1 OP1 (no longer in the text)',
  ]);
});

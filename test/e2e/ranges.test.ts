import { targetOn } from '@adref/shared/negotiation';
import { expect, test } from 'vitest';
import { asks, sees } from './member-request.ts';
import { Seat } from './seat.ts';
import { setStage } from './stage.ts';

const stage = setStage();

/** Of the ready negotiation: Esmara and Dorlande propose it, in these words. */
const addition = '1.8 bis';

test('a reservation on an addition never moves to other words, and asks its holder when its own are gone', async () => {
  const falvera = await Seat.take(stage.browser, stage.server.url, 'Falvera');
  const dorlande = await Seat.take(stage.browser, stage.server.url, 'Dorlande');
  const esmara = await Seat.take(stage.browser, stage.server.url, 'Esmara');
  const state = await sees(falvera.page);
  const proposed = state.wordings.find(({ party, placement }) => party === 'ESM' && placement);
  if (!proposed?.text) throw new Error('Esmara proposes no paragraph');
  const { paragraph, text } = proposed;
  const word = text.split(' ')[2] ?? '';
  const from = text.indexOf(word);
  const target = targetOn(state, paragraph, { from, to: from + word.length, draft: word });
  const reserve = { kind: 'position', draft: 0, party: 'FLV', target, stance: 'reserve', on: true, note: '' } as const;
  await asks(falvera.page, reserve);
  await falvera.reads(paragraph, new RegExp(`\\[${word}.*FLV`));

  // Esmara puts words before it and Dorlande withdraws: the reservation stays where it was taken.
  await esmara.select(paragraph, text.slice(0, 6));
  await esmara.page.keyboard.press('ArrowLeft');
  await esmara.page.keyboard.type('Sur cette base, ', { delay: 5 });
  await esmara.saved();
  const table = { kind: 'table', draft: 0, party: 'ESM', paragraphs: [paragraph] } as const;
  await asks(esmara.page, table);
  await asks(dorlande.page, { kind: 'withdraw', draft: 0, party: 'DOR', paragraphs: [paragraph] });
  await falvera.reads(paragraph, new RegExp(`Sur cette base.*\\[${word}.*FLV`));
  await falvera.picture('range-kept');

  // The word itself goes: the page shows the reservation on nothing, and the panel asks.
  await esmara.retype(paragraph, word, 'autrement');
  await esmara.saved();
  await asks(esmara.page, table);
  const panel = falvera.page.getByRole('region', { name: 'Positions on words that are gone' });
  await panel.getByText(`FLV reserved on “${word}”`).waitFor();
  expect(await panel.innerText()).toContain(addition);
  await falvera.reads(paragraph, /autrement/);
  expect(await falvera.words(paragraph)).not.toContain('FLV');
  await falvera.picture('range-gone');
  await panel.getByRole('button', { name: 'Reserve on the paragraph' }).click();
  await panel.waitFor({ state: 'detached' });
  await falvera.reads(paragraph, /autrement.*FLV/);
  const positions = (await sees(falvera.page)).positions.filter((one) => one.paragraph === paragraph);
  expect(positions.map(({ party, from: start, stance }) => [party, start, stance])).toEqual([['FLV', null, 'reserve']]);
  expect([...falvera.faults, ...dorlande.faults, ...esmara.faults]).toEqual([]);
});

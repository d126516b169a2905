import { afterEach, expect, it, vi } from 'vitest';
import { RoomText } from '../../../server/src/sync/room-text.ts';
import { gather } from '../http/gathering.ts';
import { Typist } from '../http/typist.ts';

const gathered = gather('test');
afterEach(() => vi.restoreAllMocks());

it('what is tabled as it is typed follows each key without reading the text again, until paragraphs come or go', async () => {
  const { kenya, chair } = gathered.meeting;
  const [first, second] = (await kenya.sees()).drafts[0]?.document.paragraphs ?? [];
  if (!first || !second) throw new Error('Too few paragraphs');
  const typist = await Typist.open(kenya, 'KEN');
  await kenya.does({ kind: 'mode', draft: 0, party: 'KEN', asTyped: true });
  const live = async () => new Map((await chair.sees()).live.map(({ paragraph, text }) => [paragraph, text]));
  const shows = (paragraph: string, text: string | undefined) =>
    vi.waitFor(async () => expect((await live()).get(paragraph)).toBe(text), { timeout: 60_000 });
  await typist.write(first.id, `${first.text} Soon.`);
  await shows(first.id, `${first.text} Soon.`);
  const wholeReadings = vi.spyOn(RoomText.prototype, 'read');

  await typist.write(first.id, `${first.text} Very soon.`);
  await shows(first.id, `${first.text} Very soon.`);
  await typist.write(second.id, `${second.text} Later.`);
  await shows(second.id, `${second.text} Later.`);
  await typist.write(first.id, first.text);
  await shows(first.id, undefined);
  expect(wholeReadings).not.toHaveBeenCalled();

  // An act of anybody changes what live wordings are compared with.
  await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
  wholeReadings.mockClear();
  await typist.write(second.id, second.text);
  await shows(second.id, second.text);
  expect(wholeReadings).toHaveBeenCalled();
  typist.leave();
});

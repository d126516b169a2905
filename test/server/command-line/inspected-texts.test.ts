import { roomName } from '@adref/shared/crdt';
import { expect, test } from 'vitest';
import { InspectedTexts } from '../../../server/src/command-line/inspected-texts.ts';
import { message } from '../../../server/src/messages/message.ts';
import type { InspectedRoom } from '../../../server/src/storage/inspection.ts';
import { currentForm } from '../../../server/src/sync/current-form.ts';
import { RoomText } from '../../../server/src/sync/room-text.ts';

const kenya = roomName({ negotiation: 'n', draft: 0, party: 'KEN' });

const log = (name: string, words: string, more: Partial<InspectedRoom> = {}): InspectedRoom => ({
  ...{ name, form: currentForm().version, snapshot: null, isAside: false, findings: [] },
  rows: [RoomText.seed([{ id: 'p', kind: 'operative', level: 0, text: words }])],
  ...more,
});
const opened = (...rooms: InspectedRoom[]) => new InspectedTexts('n', { rooms: () => rooms });
const textOf = async (texts: InspectedTexts) => (await texts.read(kenya)).paragraphs.map(({ text }) => text);

test('a text that was repaired is that of its last log', async () => {
  const texts = opened(
    log(kenya, 'before', { isAside: true }),
    log(`${kenya} @2`, 'after'),
    log(roomName({ negotiation: 'm', draft: 0, party: 'KEN' }), 'of another negotiation'),
  );
  expect([await texts.rowsOf(kenya), await textOf(texts)]).toEqual([1, ['after']]);
  expect([await opened().rowsOf(kenya), await textOf(opened())]).toEqual([0, []]);
});

test.each<[string, Partial<InspectedRoom>]>([
  [
    'its log is gone',
    { form: null, rows: [], findings: [{ where: message('no-symbol'), problem: message('missing') }] },
  ],
  ['a later program wrote it', { form: 1_000 }],
  ['its rows cannot be replayed', { rows: [new Uint8Array([255, 255, 255])] }],
])('one that cannot be read is told and is not one without words: %s', async (_, more) => {
  await expect(opened(log(kenya, 'words', more)).rowsOf(kenya)).rejects.toThrow(`The text of ${kenya} cannot be read`);
});

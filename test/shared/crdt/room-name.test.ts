import { parseRoomName, roomName } from '@adref/shared/crdt';
import { expect, test } from 'vitest';

test('reads back the name of every room', () => {
  for (const room of [
    { negotiation: 'ict-2021', draft: 0, party: 'G77' },
    { negotiation: 'x', draft: 12, party: null },
    { negotiation: 'ict', draft: 3, party: null, pen: 'Ab_9-x' },
    { negotiation: 'a_B-9', draft: 9_999, party: 'NON-ALIGNED_1' },
  ])
    expect(parseRoomName(roomName(room))).toEqual(room);
});

test.each([
  '',
  'negotiation/ict/draft/0',
  'negotiation/ict/draft/0/party/',
  'negotiation/ict/draft/-1/chair',
  'negotiation/ict/draft/00/chair',
  'negotiation/ict/draft/01/party/KEN',
  'negotiation/ict/draft/0x0/party/KEN',
  'negotiation/ict/draft/0/chair/KEN',
  'negotiation/ict/draft/0/pen/',
  'negotiation/ict/draft/0/pen/a/b',
  'negotiation/ict/draft/0/party/KEN/../FRA',
  'negotiation/../draft/0/party/KEN',
  'negotiation/ict/draft/0/party/KEN\n',
  ' negotiation/ict/draft/0/chair',
  `negotiation/${'x'.repeat(65)}/draft/0/chair`,
])('takes %j for no room', (name) => {
  expect(parseRoomName(name)).toBeNull();
});

import { noteMark } from '@adref/shared/document';
import { type Command, notesToSupport, notesToTake } from '@adref/shared/negotiation';
import { expect, it } from 'vitest';
import { gather } from './gathering.ts';
import { Typist } from './typist.ts';

const gathered = gather('file');

it('a note that is reworded after the page showed it comes in no words that were not read', async () => {
  const { chair, kenya, japan } = gathered.meeting;
  const paragraph = (await kenya.sees()).drafts[0]?.document.paragraphs.at(-1);
  if (!paragraph) throw new Error('The draft has no paragraphs');
  const mark = noteMark('fn-90') ?? '';
  const typist = await Typist.open(kenya, 'KEN');
  const note = { id: 'fn-90', kind: 'footnote', level: 0, text: 'In Geneva.' } as const;
  await typist.edit({ kind: 'add', after: paragraph.id, paragraph: note });
  await typist.write(paragraph.id, `${paragraph.text}${mark}`);
  const tables = { kind: 'table', draft: 0, party: 'KEN', paragraphs: null } as const;
  await kenya.does(tables);

  const page = await japan.sees();
  const end = paragraph.text.length;
  const target = { paragraph: paragraph.id, from: end, to: end };
  const notes = notesToSupport(page, 'JPN', target, mark) ?? [];
  expect(notes).toEqual([{ paragraph: 'fn-90', text: 'In Geneva.' }]);
  const source = { kind: 'party', holders: ['KEN'] } as const;
  expect(notesToTake(page, target, mark, source)).toEqual(notes);
  await typist.write('fn-90', 'In Nairobi.');
  await kenya.does(tables);

  const support = { kind: 'support', draft: 0, party: 'JPN', target, text: mark } as const;
  const take = { kind: 'take', draft: 0, target, text: mark, source } as const;
  const asked: [typeof japan, Command][] = [
    [japan, { ...support, notes }],
    [chair, { ...take, notes }],
  ];
  for (const [who, command] of asked) {
    const { status, body } = await who.asks(command);
    expect([status, body.reason?.key]).toEqual([409, 'words-changed']);
  }
  const held = (await japan.sees()).wordings.filter(({ party }) => party === 'JPN');
  expect(held).toEqual([]);
  // What is read now can be supported; whoever does not say what was read is asked nothing, as before.
  await japan.does({ ...support, notes: notesToSupport(await japan.sees(), 'JPN', target, mark) ?? [] });
  await chair.does(take);
  expect((await chair.sees()).takes.map(({ text }) => text)).toEqual([mark, 'In Nairobi.']);
  typist.leave();
});

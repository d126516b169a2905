import { describe, expect, it } from 'vitest';
import { gather } from './gathering.ts';
import type { Person } from './house.ts';
import { Listener } from './listener.ts';
import { Typist } from './typist.ts';

const gathered = gather('test');

const whole = { paragraph: 'none', from: null, to: null };

async function firstOperative(person: Person) {
  const paragraph = (await person.sees()).drafts[0]?.document.paragraphs.find(({ kind }) => kind === 'operative');
  if (!paragraph) throw new Error('No operative paragraph');
  return paragraph;
}

describe('the stream of events', () => {
  it('brings each act once, in order, however often it is cut and resumed', async () => {
    const { chair, kenya } = gathered.meeting;
    const { seq } = await kenya.sees();
    const { id } = await firstOperative(kenya);
    const heard: number[] = [];
    for (let round = 0; round < 5; round++) {
      const stream = await Listener.open(kenya, 0, { 'last-event-id': String(heard.at(-1) ?? seq) });
      const text = `Remark ${round}`;
      await chair.does({ kind: 'comment', draft: 0, party: null, target: { ...whole, paragraph: id }, text });
      await stream.until(({ acts }) => acts.length > 0);
      heard.push(...stream.acts.map((act) => act.seq));
      stream.stop();
      // Missed, and heard at the next opening.
      await chair.does({
        kind: 'comment',
        draft: 0,
        party: null,
        target: { ...whole, paragraph: id },
        text: 'Between',
      });
    }
    const { seq: last } = await kenya.sees();
    const rest = await Listener.open(kenya, heard.at(-1) ?? 0);
    await rest.until(({ acts }) => acts.at(-1)?.seq === last);
    heard.push(...rest.acts.map((act) => act.seq));
    rest.stop();
    expect(heard).toEqual(Array.from({ length: last - seq }, (_, index) => seq + 1 + index));
  });

  it('sends the desk’s acts to the desk, and nothing in their place to anybody else', async () => {
    const { chair, kenya, secretariat } = gathered.meeting;
    const delegate = await Listener.open(kenya, (await kenya.sees()).seq);
    const desk = await Listener.open(secretariat, (await secretariat.sees()).seq);
    await chair.does({ kind: 'invite', role: 'delegate', party: 'JPN', note: 'secret of the desk' });
    const { id } = await firstOperative(chair);
    await chair.does({ kind: 'comment', draft: 0, party: null, target: { ...whole, paragraph: id }, text: 'For all' });
    await Promise.all([delegate, desk].map((stream) => stream.until(({ acts }) => acts.at(-1)?.kind === 'comment')));
    expect(desk.acts).toMatchObject([{ kind: 'invite', link: { note: 'secret of the desk' } }, { kind: 'comment' }]);
    expect(delegate.acts.map(({ kind, seq }) => [kind, seq])).toEqual([['comment', (await kenya.sees()).seq]]);
    expect(Object.keys(delegate.acts[0] ?? {})).not.toContain('salt');
    delegate.stop();
    desk.stop();
  });

  it('shows what is tabled as it is typed, and to nobody what is not', async () => {
    const { kenya, japan } = gathered.meeting;
    const { id, text } = await firstOperative(kenya);
    const stream = await Listener.open(japan, 0);
    const typist = await Typist.open(kenya, 'KEN');
    await typist.write(id, `${text} in secret`);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(JSON.stringify(stream.events)).not.toContain('in secret');
    expect(JSON.stringify(await japan.sees())).not.toContain('in secret');

    await kenya.does({ kind: 'mode', draft: 0, party: 'KEN', asTyped: true });
    await typist.write(id, `${text} for all to see`);
    await stream.until(({ events }) => JSON.stringify(events.at(-1)).includes('for all to see'));
    expect((await japan.sees()).live).toMatchObject([{ party: 'KEN', text: `${text} for all to see` }]);
    expect((await japan.sees()).record).toEqual([]);

    const target = { paragraph: id, from: null, to: null };
    await japan.does({ kind: 'position', draft: 0, party: 'JPN', target, stance: 'reserve', on: true, note: '' });
    const after = await japan.sees();
    expect(after.live).toEqual([]);
    expect(after.record).toMatchObject([{ party: 'KEN', version: 1, by: 'server', text: `${text} for all to see` }]);
    typist.leave();
    stream.stop();
  });

  it('folds to the state that the server gives, for every role', async () => {
    const { chair, kenya, japan } = gathered.meeting;
    const { id, text } = await firstOperative(kenya);
    const typist = await Typist.open(kenya, 'KEN');
    const roles = Object.values(gathered.meeting) as Person[];
    const streams = await Promise.all(roles.map((person) => Listener.open(person, 0)));
    await typist.write(id, text.replace('shall', 'should'));
    await kenya.does({ kind: 'table', draft: 0, party: 'KEN', paragraphs: null });
    const from = text.indexOf('shall');
    const words = { paragraph: id, from, to: from + 'shall'.length };
    await japan.does({ kind: 'support', draft: 0, party: 'JPN', target: words, text: 'should' });
    const source = { kind: 'party', holders: ['KEN', 'JPN'] } as const;
    await chair.does({ kind: 'take', draft: 0, target: words, text: 'should', source });
    await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    expect(await typist.closed).toBe(4410);
    const { drafts } = await chair.sees();
    expect(drafts[1]?.document.paragraphs.find((paragraph) => paragraph.id === id)?.text).toContain('should');
    for (const [index, stream] of streams.entries()) {
      await stream.until(({ acts }) => acts.at(-1)?.kind === 'issue');
      expect(stream.folded(null)).toEqual(await roles[index]?.sees());
      stream.stop();
    }
  });

  it('ends with a word when the server stops', async () => {
    const stream = await Listener.open(gathered.meeting.kenya, 0);
    const typist = await Typist.open(gathered.meeting.kenya, 'KEN');
    await gathered.house.close();
    await stream.ended;
    expect(stream.events.at(-1)).toEqual({ event: 'end', data: { reason: 'restart' } });
    expect(await typist.closed).toBe(1012);
  });
});

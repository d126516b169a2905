import type { SaidState } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { gather } from './gathering.ts';
import { Typist } from './typist.ts';

const here = gather('test');
const agreed: SaidState = { state: 'agreed', level: 'informals', pending: ['JPN'], conditions: [] };
const whole = (paragraph: string) => ({ paragraph, from: null, to: null });
const state = (paragraph: string, said: SaidState, note = '') =>
  ({ kind: 'paragraph-state', draft: 0, target: whole(paragraph), said, note }) as const;

/** The last paragraph of the draft, and Kenya's words in it, not tabled. */
async function written() {
  const { kenya } = here.meeting;
  const typist = await Typist.open(kenya, 'KEN');
  const last = typist.text().at(-1);
  const id = last?.id ?? '';
  await typist.write(id, `${last?.text} every year`);
  return { typist, id, draft: last?.text ?? '' };
}

describe('what is agreed ad ref', () => {
  it('is recorded by the desk, known to everybody, and keeps words from the table until it is reopened', async () => {
    const { chair, secretariat, kenya, observer } = here.meeting;
    const { typist, id } = await written();
    expect((await kenya.asks(state(id, agreed))).status).toBe(403);
    expect((await observer.asks(state(id, agreed))).status).toBe(403);
    await chair.does(state(id, agreed));
    expect((await observer.sees()).states).toMatchObject([{ paragraph: id, said: { pending: ['JPN'] }, note: '' }]);

    const table = { kind: 'table', draft: 0, party: 'KEN', paragraphs: [id] } as const;
    const refused = await kenya.asks(table);
    expect([refused.status, refused.body.detail]).toEqual([
      422,
      'OP2 is agreed ad ref. Nothing is tabled or decided there until it is reopened: ask the chair for that, and say why. Your own text keeps your words.',
    ]);
    expect(typist.text().at(-1)?.text).toMatch(/every year$/);
    await kenya.does({
      kind: 'ask-to-reopen',
      draft: 0,
      party: 'KEN',
      paragraph: id,
      on: true,
      why: 'New instructions',
    });
    expect((await chair.sees()).reopenRequests).toMatchObject([{ party: 'KEN', why: 'New instructions' }]);
    await secretariat.does(state(id, { state: 'reopened', requester: 'KEN' }, 'New instructions'));
    await kenya.does(table);
    expect((await observer.sees()).wordings).toMatchObject([{ party: 'KEN', paragraph: id }]);
    typist.leave();
  });

  it('is kept through a restart and the next draft, and nothing typed there is live', async () => {
    const { chair, kenya, japan } = here.meeting;
    const { typist, id, draft } = await written();
    await chair.does(state(id, agreed));
    await kenya.does({ kind: 'mode', draft: 0, party: 'KEN', asTyped: true });
    // What is typed beside it is live, and tells that the server has read on.
    const other = typist.text().at(-2);
    await typist.write(id, `${draft} twice`);
    await typist.write(other?.id ?? '', `${other?.text} soon`);
    await expect.poll(async () => (await japan.sees()).live.length).toBeGreaterThan(0);
    expect((await japan.sees()).live.map(({ paragraph }) => paragraph)).toEqual([other?.id]);
    typist.leave();
    await here.house.close();
    await here.house.start();
    expect((await japan.sees()).states).toHaveLength(1);
    await chair.does({ kind: 'issue', draft: 0, symbol: 'A/L.1/Rev.1' });
    const seen = await japan.sees();
    expect(seen.states).toMatchObject([{ draft: 1, paragraph: id, carried: { draft: 0 } }]);
    expect(seen.formerStates).toMatchObject([{ draft: 0, paragraph: id }]);
    expect(seen.drafts[1]?.document.paragraphs.at(-1)?.text).toBe(draft);
    expect((await kenya.asks({ kind: 'table', draft: 1, party: 'KEN', paragraphs: [id] })).status).toBe(422);
  });

  it('is refused with its reason where the request does not fit', async () => {
    const { chair } = here.meeting;
    const { typist, id } = await written();
    const unfit = { ...state(id, agreed), said: { ...agreed, level: 'plenary' } };
    expect((await chair.asks(unfit as never)).status).toBe(422);
    const stranger = await chair.asks(state(id, { ...agreed, pending: ['XXX'] }));
    expect([stranger.status, stranger.body.detail]).toEqual([422, 'There is no party XXX in this negotiation.']);
    typist.leave();
  });
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { House, type Meeting, openMeeting, type Person } from './house.ts';
import { Typist } from './typist.ts';

let house: House;
let meeting: Meeting;
const codes = ['AAA', 'BBB', 'CCC', 'DDD', 'EEE', 'FFF'];
let delegates: { readonly code: string; readonly person: Person }[] = [];

beforeAll(async () => {
  house = await House.open();
  meeting = await openMeeting(house);
  const { chair, kenya, japan } = meeting;
  for (const code of codes) {
    await chair.does({ kind: 'party', party: { code, kind: 'delegation', name: { en: code, fr: code }, members: [] } });
  }
  const { secrets } = await chair.does({ kind: 'invite-several', role: 'delegate', parties: codes, note: '' });
  const invited = await Promise.all(
    (secrets ?? []).map(async ({ secret }, at) => ({ code: codes[at] ?? '', person: await house.join(secret, 'D') })),
  );
  delegates = [{ code: 'KEN', person: kenya }, { code: 'JPN', person: japan }, ...invited];
});
afterAll(() => house.dispose());

/** Types into a paragraph until the round is over, and says when a word is acknowledged; answers how many were. */
async function typesUntilOver(typist: Typist, id: string, draft: number, heard: () => void): Promise<number> {
  const base = typist.text().find((paragraph) => paragraph.id === id)?.text ?? '';
  for (let word = 0; ; word++) {
    const words = Array.from({ length: word + 1 }, (_, at) => ` w${draft}-${at}.`).join('');
    try {
      await typist.write(id, `${base}${words}`);
      heard();
    } catch {
      return word;
    }
    // What is typed after the end goes nowhere, and nothing is waited for.
    if (typist.socket.readyState !== typist.socket.OPEN) return word;
  }
}

it('eight delegates type while each of three drafts is issued: every word that was acknowledged is in their next text', async () => {
  const { chair } = meeting;
  const id = (await chair.sees()).drafts[0]?.document.paragraphs.at(-1)?.id ?? '';
  const acknowledged = new Map<string, string[]>(delegates.map(({ code }) => [code, []]));
  for (const draft of [0, 1, 2]) {
    const typists = await Promise.all(delegates.map(({ person, code }) => Typist.open(person, code, draft)));
    const typing: Promise<number>[] = [];
    // However busy the machine is, each has typed something when the round ends.
    const begun = typists.map(
      (typist) => new Promise<void>((heard) => typing.push(typesUntilOver(typist, id, draft, heard))),
    );
    await Promise.all(begun);
    await new Promise((resolve) => setTimeout(resolve, 150));
    await chair.does({ kind: 'issue', draft, symbol: `A/L.1/Rev.${draft + 1}` });
    const counts = await Promise.all(typing);
    for (const [at, { code }] of delegates.entries()) {
      for (let word = 0; word < (counts[at] ?? 0); word++) acknowledged.get(code)?.push(` w${draft}-${word}.`);
    }
    for (const { person, code } of delegates) {
      const next = await Typist.open(person, code, draft + 1);
      const text = next.text().find((paragraph) => paragraph.id === id)?.text ?? '';
      for (const word of acknowledged.get(code) ?? []) expect(text).toContain(word);
      next.leave();
    }
  }
  for (const words of acknowledged.values()) expect(words.length).toBeGreaterThanOrEqual(3);
});

import { demonstration } from '@adref/fixtures';
import { memberStates, type Negotiation, tableText } from '@adref/shared/negotiation';
import type { Joined, Session } from '@adref/shared/protocol';
import { partyText } from '@adref/shared/rolling';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { House, Person } from './http/house.ts';
import { Typist } from './http/typist.ts';

let house: House;

beforeAll(async () => {
  house = await House.open(demonstration());
});
afterAll(() => house.dispose());

async function sit(role: string, party: string | null, browser = house.browser()): Promise<Person> {
  const { body } = await browser.ask<Joined>('/api/demonstration', { body: { role, party } });
  return new Person(browser, body.negotiation ?? '', body.member ?? '');
}

const rolling = (seen: Negotiation) => tableText(seen);

describe('the demonstration', () => {
  it('offers a seat for every delegation, the desk and an observer', async () => {
    const { body } = await house.browser().ask<Session>('/api/session');
    expect(body.demonstration?.seats.map(({ role, party }) => party ?? role)).toEqual([
      ...['ARV', 'BRV', 'CLM', 'DOR', 'ESM', 'FLV', 'HLT', 'MSL', 'chair', 'secretariat', 'observer'],
    ]);
  });

  it('puts no words into the mouth of a State', () => {
    const codes = new Set(memberStates.map(({ code }) => code));
    const names = new Set(memberStates.flatMap(({ name }) => [name.en, name.fr]));
    for (const { code, name } of demonstration().parties) {
      expect([codes.has(code), names.has(name.en), names.has(name.fr)]).toEqual([false, false, false]);
    }
  });

  it('has overlapping amendments in 1.3 and 5, words shared by two, an addition, an alternative and a deletion', async () => {
    const seen = await (await sit('observer', null)).sees();
    const text = rolling(seen);
    const labelled = (label: string) => text.find((paragraph) => paragraph.label === label);
    const alternatives = (label: string) =>
      (labelled(label)?.segments ?? []).flatMap((segment) => (segment.kind === 'bracket' ? segment.alternatives : []));
    expect(alternatives('1.3').map(({ holders }) => holders)).toContainEqual(['ARV', 'DOR']);
    expect(alternatives('1.3').length).toBeGreaterThan(3);
    expect(alternatives('OP5').map(({ holders }) => holders)).toContainEqual(['ARV', 'BRV']);
    expect(labelled('1.8 bis')?.added?.holders).toEqual(['ESM', 'DOR']);
    expect(labelled('OP6 alt')?.added?.holders).toEqual(['CLM']);
    expect([labelled('PP20')?.deletedBy, labelled('PP20')?.retain]).toEqual([['FLV', 'DOR'], ['BRV']]);
    for (const wording of seen.wordings) {
      const paragraph = text.find(({ id }) => id === wording.paragraph);
      if (wording.text !== null && paragraph) expect(partyText(paragraph.segments, wording.party)).toBe(wording.text);
    }
  });

  it('points at paragraphs of its library that exist', async () => {
    const person = await sit('delegate', 'ARV');
    const { library, links, drafts } = await person.sees();
    const ids = new Map<string, Set<string>>();
    for (const { id } of library) {
      const { body } = await person.browser.ask<{ paragraphs: { id: string }[] }>(`${person.path}/library/${id}`, {
        member: person.member,
      });
      ids.set(id, new Set(body.paragraphs.map((paragraph) => paragraph.id)));
    }
    const drafted = new Set(drafts[0]?.document.paragraphs.map(({ id }) => id));
    for (const { paragraph, document, target } of links) {
      expect([paragraph, drafted.has(paragraph)]).toEqual([paragraph, true]);
      expect([target, ids.get(document)?.has(target)]).toEqual([target, true]);
    }
    expect(links).toContainEqual({ paragraph: 'L27.OP1.3', document: 'A-76-135', target: 'A76-135.N13c' });
  });

  it('keeps what a delegation has not tabled to that delegation', async () => {
    const [insider, outsider] = [await sit('delegate', 'BRV'), await sit('delegate', 'ARV')];
    const typist = await Typist.open(insider, 'BRV');
    expect(typist.text().find(({ id }) => id === 'L27.OP1.2')?.text).toContain('preuves vérifiables');
    expect(JSON.stringify(await outsider.sees())).not.toContain('preuves vérifiables');
    await expect(Typist.open(outsider, 'BRV')).rejects.toThrow('404');
    typist.leave();
  });

  it('lets one browser sit in two seats, and gives the same seat back', async () => {
    const browser = house.browser();
    const [arv, brv] = [await sit('delegate', 'ARV', browser), await sit('delegate', 'BRV', browser)];
    expect(arv.member).not.toBe(brv.member);
    expect((await sit('delegate', 'ARV', browser)).member).toBe(arv.member);
  });

  it('offers no seat that is not there, stays open and gives no right to create', async () => {
    expect((await house.browser().ask('/api/demonstration', { body: { role: 'delegate', party: 'XXX' } })).status).toBe(
      404,
    );
    const chair = await sit('chair', null);
    expect((await chair.asks({ kind: 'close' })).status).toBe(422);
    expect((await chair.browser.ask<Session>('/api/session')).body.mayCreate).toBe(false);
  });

  it('is played once: the next start finds it', async () => {
    const before = (await house.browser().ask<Session>('/api/session')).body.demonstration?.id;
    await house.close();
    await house.start();
    expect((await house.browser().ask<Session>('/api/session')).body.demonstration?.id).toBe(before);
  });
});

import { globSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sentences } from '../../../client/src/locale/french.ts';
import { chooseLocale, preferredLocale } from '../../../client/src/locale/locale.ts';
import { refusalSaid } from '../../../client/src/locale/refusal-said.ts';
import { partyNames } from '../../../client/src/phrases/party-name.ts';
import { day, moment } from '../../../client/src/phrases/when.ts';

const root = { lang: 'en' };
const kept = new Map<string, string>();

beforeEach(() => {
  vi.stubGlobal('document', { documentElement: root });
  vi.stubGlobal('localStorage', { setItem: (key: string, value: string) => kept.set(key, value) });
});

afterEach(async () => {
  await chooseLocale('en');
  vi.unstubAllGlobals();
});

describe('the language of the interface', () => {
  it('is the first of the reader’s that there is', () => {
    expect(preferredLocale(['fr-CA', 'en'])).toBe('fr');
    expect(preferredLocale(['de', 'ru-RU', 'FR', 'en'])).toBe('fr');
    expect(preferredLocale(['en-GB', 'fr'])).toBe('en');
    expect(preferredLocale(['ar', 'frr', 'zh-Hant'])).toBe('en');
    expect(preferredLocale([])).toBe('en');
  });

  it('is said of the page, and kept, when it is chosen; what was chosen last holds', async () => {
    await Promise.all([chooseLocale('fr'), chooseLocale('en')]);
    expect([root.lang, ...kept.values()]).toEqual(['en', 'en']);
    expect(await chooseLocale('fr')).toBe(true);
    expect(root.lang).toBe('fr');
    expect([...kept.values()]).toEqual(['fr']);
    expect(sentences.place_parties()).toBe('Parties');
    expect(sentences.place_library()).toBe('Bibliothèque');
  });

  it('counts as its grammar does', async () => {
    const said = (count: number) => sentences.parties_count({ count });
    expect([0, 1, 2].map(said)).toEqual(['0 parties', 'One party', '2 parties']);
    await chooseLocale('fr');
    expect([0, 1, 2, 17].map(said)).toEqual(['0 partie', '1 partie', '2 parties', '17 parties']);
    // A number by which French says otherwise than by 2, and English does not.
    expect(said(1_000_000)).toBe('1000000 parties');
  });

  it('writes days, hours and lists', async () => {
    expect(day('2018-11-01')).toBe('1 November 2018');
    await chooseLocale('fr');
    expect(day('2018-11-08')).toBe('8 novembre 2018');
    expect(day('2018-11-01')).toBe('1er novembre 2018');
    expect(moment('2018-11-01T10:05:00')).toBe('1er nov. 2018, 10:05');
    expect(moment('no time')).toBe('no time');
    const parties = [
      { code: 'A', name: { en: 'Germany', fr: 'Allemagne' } },
      { code: 'B', name: { en: 'Kenya', fr: 'Kenya' } },
    ] as unknown as Parameters<typeof partyNames>[0];
    expect(partyNames(parties, ['A', 'B', 'C'])).toBe('Allemagne, Kenya et C');
  });

  it('says why something was refused', async () => {
    const refusal = { key: 'holds-already', params: { party: 'KEN' } };
    expect(refusalSaid(refusal)).toBe('KEN holds these words already.');
    await chooseLocale('fr');
    expect(refusalSaid(refusal)).toBe('La partie KEN défend déjà ces mots.');
    expect(refusalSaid({ key: 'of-a-newer-server', params: {} })).toBeNull();
  });

  it('changes also where a component is remembered', () => {
    const root = new URL('../../../client/src/', import.meta.url);
    const remembered = globSync('**/*.tsx', { cwd: root }).flatMap((file) =>
      [...readFileSync(new URL(file, root), 'utf8').matchAll(/\bmemo\(function (\w+)[\s\S]*?\n\}\);/g)].map(
        ([body, name = '']) => ({ name, asks: body.includes('  useLocale();\n') }),
      ),
    );
    expect(remembered.length).toBeGreaterThan(5);
    // A component that is not drawn anew with its parent would go on in the language that it was drawn in.
    expect(remembered.filter(({ asks }) => !asks)).toEqual([]);
  });
});

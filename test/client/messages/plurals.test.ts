import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/*
 * A number beside a noun picks the noun's form: "1 party", "2 parties". A parameter is known by its name, which means the same in every message:
 * one that is a number of things is in the first list, and every other in the second.
 */
const counts =
  'abstain abstaining acts added all already count decided delegations departures desk documents done files have holders known no now observers ' +
  'paragraphCount percent sides stronger total weaker yes';
const words =
  'a act after agreed answer asked audience b before changes code current date dates day deadline direction draft earlier entry from group head here issued ' +
  'joined kind label labels language languages left meeting name names note number of pages paragraph paragraphs parties party place previous query reason result ' +
  'role seat session shown signs source stated statement symbol symbols text time to version versions vote what when who why words zero zone';

/** What may be beside a number of things without a plural: words that are the same of one and of many, and signs. */
const unchanged =
  /^(more|new|of|at the desk|here now|hidden|in all|for|against|in favour|abstaining|decided|there already|%|have)\b|^%/;

/** The same in French, where what is said of a number of things agrees with it: "1 modifié", "10 modifiés". */
const unchangedInFrench = /^(de plus|sur|partie sur|contre|voix|fois|ou|au total)(?!\p{L})|^%/u;

/** The messages of one language. */
const read = (locale: 'en' | 'fr') => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'client', 'messages', locale);
  return readdirSync(folder).flatMap((file) =>
    Object.entries(
      JSON.parse(readFileSync(join(folder, file), 'utf8')) as Record<string, string | readonly Choosing[]>,
    ),
  );
};

interface Choosing {
  readonly selectors: readonly string[];
  readonly match: Readonly<Record<string, string>>;
}

const messages = read('en');

/** Every text of these messages, with what it was chosen by: `{count: 'one'}`. */
const textsOf = (read: typeof messages) =>
  read.flatMap(([key, message]) =>
    typeof message === 'string'
      ? [{ key, text: message, chosen: {} as Record<string, string> }]
      : message.flatMap(({ match }) =>
          Object.entries(match).map(([choice, text]) => ({ key, text, chosen: chosenBy(choice) })),
        ),
  );
const texts = textsOf(messages);

function chosenBy(choice: string): Record<string, string> {
  return Object.fromEntries(
    choice.split(/,\s*/).map((part) => {
      const [selector = '', form = ''] = part.split('=');
      return [selector.replace(/Plural$/, ''), form];
    }),
  );
}

describe('a number in a message', () => {
  it('is known by its name', () => {
    const known = new Set(`${counts} ${words}`.split(' '));
    const unknown = texts.flatMap(({ key, text }) =>
      [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => (known.has(name) ? [] : [`${key}: ${name}`])),
    );
    expect(unknown, 'say in this test whether it is a number of things').toEqual([]);
  });

  it('picks the form of the noun beside it', () => {
    const numbers = new Set(counts.split(' '));
    const wrong = texts.filter(({ text, chosen }) =>
      [...text.matchAll(/\{(\w+)\}/g)].some(({ 0: all, 1: name = '', index }) => {
        if (!numbers.has(name) || name in chosen) return false;
        const behind = text.slice(index + all.length).trimStart();
        // "Versions on record: 1" has a noun as well.
        const counted = !/^\p{L}/u.test(behind) && /\p{L}+s\b[^.{}]*: $/u.test(text.slice(0, index));
        return counted || (/^[\p{L}%]/u.test(behind) && !unchanged.test(behind));
      }),
    );
    expect(wrong.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  it('agrees in French with all that is said of it', () => {
    const numbers = new Set(counts.split(' '));
    const wrong = textsOf(read('fr')).filter(({ text, chosen }) =>
      [...text.matchAll(/\{(\w+)\}/g)].some(({ 0: all, 1: name = '', index }) => {
        if (!numbers.has(name) || name in chosen) return false;
        // A participle agrees behind a comma too: "3, masquées".
        const behind = text.slice(index + all.length).replace(/^(\s+|, (?=\p{L}+ées?(?!\p{L})))/u, '');
        return /^\p{L}/u.test(behind) && !unchangedInFrench.test(behind);
      }),
    );
    expect(wrong.map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  it('has a text for one and one for many, in every combination', () => {
    for (const [key, message] of messages) {
      if (typeof message === 'string') continue;
      for (const { selectors, match } of message) {
        const plurals = selectors.filter((selector) => selector.endsWith('Plural'));
        const choices = Object.keys(match).map((choice) =>
          plurals.map((plural) => chosenBy(choice)[plural.slice(0, -6)]),
        );
        expect(new Set(choices.map(String)).size, key).toBe(2 ** plurals.length);
      }
    }
  });
});

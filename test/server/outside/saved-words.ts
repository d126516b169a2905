import type { Person } from '../http/house.ts';
import { Typist } from '../http/typist.ts';
import type { KeptText } from './answers.ts';

/** What the writers of each party have been told is saved. */
export class SavedWords {
  readonly #acknowledged = new Map<string, string[]>();

  add(party: string, ...words: string[]): void {
    this.#acknowledged.set(party, [...(this.#acknowledged.get(party) ?? []), ...words]);
  }

  /** How many of a party's words are like this. */
  count(party: string, pattern: RegExp): number {
    return this.#acknowledged.get(party)?.filter((words) => pattern.test(words)).length ?? 0;
  }

  /** Somebody of the party looks for all of them: in its text now, in those of rounds that are over, and in what is offered to it. */
  async lookFor(party: string, person: Person, draft: number): Promise<KeptText> {
    const { browser, path, member } = person;
    const now = await Typist.open(person, party, draft);
    const found: unknown[] = [now.text(), (await browser.ask(`${path}/untabled/${party}`, { member })).body];
    now.leave();
    for (let earlier = 0; earlier < draft; earlier++) {
      found.push((await browser.ask(`${path}/drafts/${earlier}/party/${party}`, { member })).body);
    }
    // As they are written in JSON.
    const acknowledged = (this.#acknowledged.get(party) ?? []).map((words) => JSON.stringify(words).slice(1, -1));
    return { party, acknowledged, found: JSON.stringify(found) };
  }
}

import { editText, type TextEdit } from '@adref/shared/crdt';
import type { Command, Negotiation } from '@adref/shared/negotiation';
import type { Joined } from '@adref/shared/protocol';
import { Browser, Person } from '../server/http/house.ts';
import { Typist } from '../server/http/typist.ts';

/** Somebody in the demonstration without a window, who acts over HTTP and types over sockets: a party's delegate, or the chair (null). */
export class DistantDelegate {
  readonly code: string | null;
  readonly #person: Person;

  private constructor(code: string | null, person: Person) {
    this.code = code;
    this.#person = person;
  }

  static async join(url: string, code: string | null): Promise<DistantDelegate> {
    const browser = new Browser(() => url);
    const seat = { role: code === null ? 'chair' : 'delegate', party: code };
    const { status, body } = await browser.ask<Joined>('/api/demonstration', { body: seat });
    if (status !== 200) throw new Error(`${code ?? 'The chair'} was not let in: ${status}`);
    return new DistantDelegate(code, new Person(browser, body.negotiation ?? '', body.member ?? ''));
  }

  async does(command: Command): Promise<void> {
    await this.#person.does(command);
  }

  sees(): Promise<Negotiation> {
    return this.#person.sees();
  }

  /** Edits the own text of a round, or one that is named (`pen/…`), and waits until that is saved. */
  async edits(draft: number, edits: readonly TextEdit[], text?: string): Promise<void> {
    const typist = await Typist.open(this.#person, text === undefined ? this.code : null, draft, text);
    editText(typist.doc, edits, 'keyboard');
    const [first] = typist.text();
    // Resolves when all that was sent is saved.
    await typist.write(first?.id ?? '', first?.text ?? '');
    typist.leave();
  }

  /** Replaces words that a paragraph of the own text has to have, and puts them on the table. */
  async amends(draft: number, id: string, was: string, is: string): Promise<void> {
    const text = await this.words(draft, id);
    if (!text.includes(was)) throw new Error(`${id} does not say “${was}”: ${text}`);
    await this.edits(draft, [{ kind: 'set', id, text: text.replace(was, is) }]);
    await this.does({ kind: 'table', draft, party: this.code ?? '', paragraphs: [id] });
  }

  /** A paragraph of the own text of a round; empty where it is not in it. */
  async words(draft: number, id: string): Promise<string> {
    const typist = await Typist.open(this.#person, this.code, draft);
    const text = typist.text().find((paragraph) => paragraph.id === id)?.text ?? '';
    typist.leave();
    return text;
  }

  /**
   * Types at the end of a paragraph of the own text until the round is over; resolves to the words that were acknowledged. `onBegun`: the first
   * of them was.
   */
  async typesThrough(draft: number, id: string, onBegun: () => void): Promise<string[]> {
    const typist = await Typist.open(this.#person, this.code, draft);
    let text = typist.text().find((paragraph) => paragraph.id === id)?.text ?? '';
    const saved: string[] = [];
    for (let nth = 0; typist.socket.readyState === typist.socket.OPEN; nth++) {
      const word = ` mot${draft}-${nth}.`;
      text += word;
      try {
        await typist.write(id, text);
      } catch {
        break;
      }
      saved.push(word);
      onBegun();
      // As fast as somebody types, so that a busy machine is not kept busier.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return saved;
  }
}

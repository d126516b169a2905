import type { HowAgreed } from '@adref/shared/corpus';
import type { TraceAnswer } from '@adref/shared/protocol';
import { request } from '../request/request.ts';
import type { Traced } from './agreed-how.ts';

/** Milliseconds for which an answer holds: the library may be filled meanwhile. */
const holds = 120_000;

/** Texts whose answers are kept: all paragraphs of a long draft, in several parties' words. */
const most = 3_000;

/** Paragraphs in one question: the first of more would wait for the last. */
const portion = 100;

/** Asks the library about texts, each once for as long as an answer holds; those of one moment, such as all rows of a page, in one question. */
class TraceDesk {
  readonly #briefly: boolean;
  readonly #kept = new Map<string, { readonly since: number; readonly answer: Promise<Traced> }>();
  #waiting: { readonly text: string; readonly answer: PromiseWithResolvers<Traced> }[] = [];

  /** `briefly`: without stretches and departures. */
  constructor(briefly: boolean) {
    this.#briefly = briefly;
  }

  of(text: string): Promise<Traced> {
    const known = this.#kept.get(text);
    if (known && performance.now() - known.since < holds) return known.answer;
    const answer = this.#ask(text);
    this.#kept.delete(text);
    this.#kept.set(text, { since: performance.now(), answer });
    const [oldest] = this.#kept.size > most ? this.#kept.keys() : [];
    if (oldest !== undefined) this.#kept.delete(oldest);
    // A failure is not kept: it may pass.
    answer.catch(() => this.#kept.get(text)?.answer === answer && this.#kept.delete(text));
    return answer;
  }

  forget(): void {
    this.#kept.clear();
  }

  #ask(text: string): Promise<Traced> {
    if (this.#waiting.length === 0) setTimeout(() => this.#send());
    const answer = Promise.withResolvers<Traced>();
    this.#waiting.push({ text, answer });
    return answer.promise;
  }

  #send(): void {
    const all = this.#waiting;
    this.#waiting = [];
    for (let from = 0; from < all.length; from += portion) {
      const some = all.slice(from, from + portion);
      const body = { texts: some.map(({ text }) => text), briefly: this.#briefly };
      request<TraceAnswer>('POST', '/library/trace', { body }).then(
        ({ traces }) => {
          for (const [at, { answer }] of some.entries()) {
            const traced = traces[at];
            if (traced) answer.resolve(traced);
            else answer.reject(new Error('A text was not answered'));
          }
        },
        (error: unknown) => {
          for (const { answer } of some) answer.reject(error);
        },
      );
    }
  }
}

const whole = new TraceDesk(false);
const brief = new TraceDesk(true);

/** Where the words of a text come from. Rejects with `ApiError`, and asks again the next time. */
export function traceOf(text: string): Promise<Traced> {
  return whole.of(text);
}

/** How far each of these texts is agreed, by text; what cannot be had is absent. */
export async function standingsOf(texts: readonly string[]): Promise<ReadonlyMap<string, HowAgreed>> {
  const answers = [...new Set(texts)].map((text) => brief.of(text).then(({ standing }) => [text, standing] as const));
  const settled = await Promise.allSettled(answers);
  return new Map(settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : [])));
}

/** Forgets all answers, because the library has changed. */
export function forgetTraces(): void {
  whole.forget();
  brief.forget();
}

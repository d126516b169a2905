import type { MeasuredDraft } from '@adref/shared/corpus';
import type { TextDocument } from '@adref/shared/document';
import type { Negotiation } from '@adref/shared/negotiation';
import { describe, expect, it } from 'vitest';
import { MeasuredDrafts } from '../../../server/src/http/measured-drafts.ts';
import type { LibraryProcess } from '../../../server/src/library/library-process.ts';

const text = { symbol: 'A/L.1', paragraphs: [], footnotes: [] } as unknown as TextDocument;
const entry = (id: string, more = {}) => ({ id, symbol: id, language: 'fr', adopted: 'consensus', date: '', ...more });

/** A negotiation that is measured by these documents. */
const measuredBy = (baseline: string[], more = {}) =>
  ({ library: ['a', 'b'].map((id) => entry(id, more)), baseline, links: [] }) as unknown as Negotiation;

/** A library that answers when it is told to. */
function library() {
  const waiting: PromiseWithResolvers<MeasuredDraft>[] = [];
  const asked: unknown[] = [];
  const ask = ((kind: string, question: unknown) => {
    if (kind === 'list') return Promise.resolve({ documents: [{ ...entry('other'), symbol: 'a', original: 'en' }] });
    asked.push(question);
    const answer = Promise.withResolvers<MeasuredDraft>();
    waiting.push(answer);
    return answer.promise;
  }) as LibraryProcess['ask'];
  return { ask, asked, waiting };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const answer = (agreed: number) => ({ agreed }) as MeasuredDraft;

describe('measured drafts', () => {
  it('are measured once, until they are measured by other documents', async () => {
    const asked = library();
    const drafts = new MeasuredDrafts(asked, { document: async () => text });
    const first = drafts.ofDraft(measuredBy(['a']), text);
    const again = drafts.ofDraft(measuredBy(['a']), text);
    const other = drafts.ofDraft(measuredBy(['b']), text);
    await settled();
    for (const [at, one] of asked.waiting.entries()) one.resolve(answer(at));
    expect(await Promise.all([first, again, other])).toEqual([answer(0), answer(0), answer(1)]);
    expect(asked.asked).toHaveLength(2);
  });

  it('forget a failure, and not what was measured since by another baseline', async () => {
    const asked = library();
    const drafts = new MeasuredDrafts(asked, { document: async () => text });
    const failing = drafts.ofDraft(measuredBy(['a']), text);
    const newer = drafts.ofDraft(measuredBy(['b']), text);
    await settled();
    asked.waiting[1]?.resolve(answer(2));
    asked.waiting[0]?.reject(new Error('gone'));
    await expect(failing).rejects.toThrow('gone');
    expect(await newer).toEqual(answer(2));
    expect(await drafts.ofDraft(measuredBy(['b']), text)).toEqual(answer(2));
    expect(asked.asked).toHaveLength(2);
    const failed = drafts.ofDraft(measuredBy(['a']), text);
    await settled();
    asked.waiting[2]?.resolve(answer(3));
    expect(await failed).toEqual(answer(3));
  });

  it('say in which language a document was written: as the negotiation has it, or else the library now', async () => {
    const asked = library();
    const drafts = new MeasuredDrafts(asked, { document: async () => text });
    for (const more of [{}, { original: 'es' }]) void drafts.ofText(measuredBy(['a', 'b'], more), text);
    await settled();
    const originals = (asked.asked as { baseline: { original?: string }[] }[]).map(({ baseline }) =>
      baseline.map(({ original }) => original ?? null),
    );
    expect(originals).toContainEqual(['en', null]);
    expect(originals).toContainEqual(['es', 'es']);
  });
});

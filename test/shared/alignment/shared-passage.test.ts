import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { matchParagraphs } from '@adref/shared/alignment';
import { languages, type Paragraph } from '@adref/shared/document';
import { describe, expect, test } from 'vitest';
import { text } from './notation.ts';
import { reportAccuracy } from './report-accuracy.ts';
import { resolution, resolutions, resolutionsThere } from './resolution.ts';

const unrelated = { ids: 'unrelated' } as const;

describe('the drafts of A/73/505 in the report A/76/135', () => {
  const { withSuggested } = reportAccuracy();

  test('are nearly all found when what is only suggested is counted too', () => {
    // Measured: 45 of 47.
    expect(withSuggested.recall).toBeGreaterThanOrEqual(0.93);
  });
});

const draft = text(`
  P1: Urges States to take reasonable steps to ensure the integrity of the supply chain for digital products, so that users can trust them
  P2: Invites the Secretary-General to convene informal consultations with regional organizations before each session of the group
  P3: Encourages the reporting of vulnerabilities and the sharing of remedies to limit the risks to infrastructure`);
const report = text(`
  R1: Trade across borders has grown faster than anybody foresaw, and small firms suffer first where markets fail them. Prices, wages and habits of consumers differ widely. It is ever more important that States ensure the integrity of the supply chain by reasonable steps of their own, as many have begun to do in the past decade, each in its own way and at its own pace, with results that economists still dispute
  R2: States should encourage the responsible reporting of vulnerabilities and share remedies, to limit risks to infrastructure
  R3: Digital products and their users differ widely from one region of the world to another, and States with small markets fare worse`);

test('a clause that is taken up in a longer paragraph in other words is quoted there, and a matter that both speak of is not', () => {
  const links = matchParagraphs(draft, report, unrelated).flatMap(({ a, b, relation }) => `${a} → ${b} ${relation}`);
  expect(links).toEqual(['P1 → R1 quoted', 'P3 → R2 changed']);
});

/** How many words of a paragraph's end another one takes up; of Chinese, characters. */
const takenUp = (language: string) => (language === 'zh' ? 28 : 16);

/** A Chinese character says what 3.7 letters say. */
const length = ({ text: words }: Paragraph, language: string) => words.length * (language === 'zh' ? 3.7 : 1);

/** `a` with every third long paragraph gone, but for its end without each sixth word, which a paragraph of another text has taken up. */
function rewritten(a: readonly Paragraph[], other: readonly Paragraph[], language: string) {
  const hosts = other.filter((one) => one.kind === 'operative' && length(one, language) > 100);
  const long = [...a.keys()].filter((at) => at % 3 === 0 && a[at]?.kind !== 'heading');
  const gone = long.filter((at) => length(a[at] as Paragraph, language) > 300).slice(0, hosts.length);
  const b = a.map((one, at) => {
    const host = hosts[gone.indexOf(at)];
    const words = one.text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+\s*/gu) ?? [];
    const end = words.slice(-takenUp(language)).filter((_, word) => word % 6 !== 5);
    return { ...one, id: `b${at}`, text: host ? `${host.text} ${end.join('')}` : one.text };
  });
  return { b, gone };
}

describe.skipIf(!resolutionsThere)('resolutions', () => {
  test.each(languages)('show in %s which of their clauses a longer paragraph of another text takes up', (language) => {
    const texts = readdirSync(join(resolutions, language))
      .slice(0, 8)
      .map((file) => resolution(join(language, file)));
    let [found, all] = [0, 0];
    texts.forEach((a, nth) => {
      const { b, gone } = rewritten(a, texts[(nth + 3) % texts.length] ?? [], language);
      const links = matchParagraphs(a, b, unrelated);
      all += gone.length;
      found += gone.filter((at) =>
        links.some((link) => link.a.includes(a[at]?.id ?? '') && link.b.includes(`b${at}`)),
      ).length;
    });
    // Measured: 27 to 48 of 31 to 52, in Chinese 35 of 37; in Chinese 23 before clauses in other words were looked for.
    expect(all).toBeGreaterThan(30);
    expect(found / all).toBeGreaterThan(0.8);
  });
});

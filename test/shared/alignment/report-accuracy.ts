import { matchParagraphs, suggestLinks } from '@adref/shared/alignment';
import { americanDraft, expertReport, russianDraft } from './base-document.ts';
import { type Accuracy, judge } from './leave-one-out.ts';
import { inReport, reportKey } from './report-key.ts';

/** How well the rival drafts of A/73/505 are found in the experts' report: what is linked, and what is linked or suggested. */
export function reportAccuracy(): { readonly linked: Accuracy; readonly withSuggested: Accuracy } {
  const report = expertReport();
  const [linked, suggested] = [[] as string[], [] as string[]];
  for (const draft of [russianDraft(), americanDraft()]) {
    const links = matchParagraphs(draft, report, { ids: 'unrelated' });
    for (const link of links) for (const a of link.a) for (const b of link.b) linked.push(inReport(a, b));
    for (const { a, b } of suggestLinks(draft, report, links)) suggested.push(inReport(a, b));
  }
  const counted = (names: readonly string[]) =>
    judge(
      names.filter((name) => !reportKey.secondary.has(name)),
      reportKey.primary,
    );
  return { linked: counted(linked), withSuggested: counted([...linked, ...suggested]) };
}

import { matchParagraphs, suggestLinks } from '@adref/shared/alignment';
import type { Paragraph } from '@adref/shared/document';
import { linkName } from './answer-key.ts';
import { americanDraft, expertReport, russianDraft } from './base-document.ts';
import { corruptionDeclaration, corruptionResolution, declarationKey } from './declaration-key.ts';
import { disarmamentKey, newAgendaDisarmament, nonAlignedDisarmament } from './disarmament-key.ts';
import { type Accuracy, judge } from './leave-one-out.ts';
import { inReport, reportKey } from './report-key.ts';
import { rivalKey, type rivalLanguages, rivalTexts } from './rival-key.ts';

/** How well drafts are found in a longer text: what is linked, and what is linked or suggested. */
export interface ReportAccuracy {
  readonly linked: Accuracy;
  readonly withSuggested: Accuracy;
}

/** How well the rival drafts of A/73/505 are found in the experts' report A/76/135. */
export const reportAccuracy = () => accuracy([russianDraft(), americanDraft()], expertReport(), reportKey, inReport);

/** How well resolution 75/194 is found in the declaration S-32/1; only where the resolutions are there (`resolutionsThere`). */
export const declarationAccuracy = () =>
  accuracy([corruptionResolution()], corruptionDeclaration(), declarationKey, linkName);

/** How well resolution 75/63 is found in 75/65; only where the resolutions are there. */
export const disarmamentAccuracy = () =>
  accuracy([nonAlignedDisarmament()], newAgendaDisarmament(), disarmamentKey, linkName);

/** How well resolution 75/32 is found in 75/240, in each of six languages; only where the resolutions are there. */
export const rivalAccuracy = (language: (typeof rivalLanguages)[number]) => {
  const { a, b } = rivalTexts(language);
  return accuracy([a], b, rivalKey, linkName);
};

function accuracy(
  drafts: readonly (readonly Paragraph[])[],
  report: readonly Paragraph[],
  key: { readonly primary: ReadonlySet<string>; readonly secondary: ReadonlySet<string> },
  name: (a: string, b: string) => string,
): ReportAccuracy {
  const [linked, suggested] = [[] as string[], [] as string[]];
  for (const draft of drafts) {
    const links = matchParagraphs(draft, report, { ids: 'unrelated' });
    for (const link of links) for (const a of link.a) for (const b of link.b) linked.push(name(a, b));
    for (const { a, b } of suggestLinks(draft, report, links)) suggested.push(name(a, b));
  }
  const counted = (names: readonly string[]) =>
    judge(
      names.filter((one) => !key.secondary.has(one)),
      key.primary,
    );
  return { linked: counted(linked), withSuggested: counted([...linked, ...suggested]) };
}

import type { Act, ActBody } from '../act.ts';
import { commentNews } from '../comments/news.ts';
import { decisionNews } from '../decisions/news.ts';
import { holderNews } from '../holders/news.ts';
import { importNews } from '../imports/news.ts';
import { libraryNews } from '../library/news.ts';
import { matchNews } from '../matching/news.ts';
import { moveNews } from '../moves/news.ts';
import type { Negotiation } from '../negotiation.ts';
import { numberingNews } from '../numbering/news.ts';
import { originNews } from '../origins/news.ts';
import { paragraphStateNews } from '../paragraph-states/news.ts';
import { participantNews } from '../participants/news.ts';
import { penNews } from '../pen/news.ts';
import { pendingNews } from '../pending/news.ts';
import { positionNews } from '../positions/news.ts';
import { proceedingNews } from '../proceedings/news.ts';
import { proposalNews } from '../proposals/news.ts';
import { roundNews } from '../rounds/news.ts';
import { silenceNews } from '../silence/news.ts';
import { supportNews } from '../support/news.ts';
import { tablingNews } from '../tabling/news.ts';
import { takenUpNews } from '../taken-up/news.ts';
import { isPrivate } from '../visibility.ts';
import type { NewsItem, Told } from './news-item.ts';
import type { NewsReader } from './news-reader.ts';
import type { NewsContext, NewsRules } from './news-rule.ts';

/*
 * What has happened since somebody last looked. News are told of each act by itself, from what the reader may see: acts that the reader is
 * not shown tell nothing and are not counted, and what is looked up (whose comment, which proposal) is only ever added to. So
 *
 *   news of acts 1 … n   =   news of acts 1 … k, then news of acts k+1 … n      for every k
 *
 * and a page can go on by itself from what the server told it.
 */

/** The news in acts that the reader may see, in order; `negotiation` as the reader sees it, with these acts in it. The reader's own acts are none. */
export function newsOf(negotiation: Negotiation, reader: NewsReader, acts: readonly Act[]): NewsItem[] {
  const context = { negotiation, reader };
  return acts.flatMap((act) => newsOfAct(context, act));
}

function newsOfAct(context: NewsContext, act: Act): NewsItem[] {
  const { seq, time, by, visibility } = act;
  if (by === context.reader.member) return [];
  const told = tell(act, context);
  if (told.length === 0) return [];
  const draft = openThen(context.negotiation, time);
  const among = isPrivate(visibility) ? { among: visibility } : {};
  return told.map((one) => ({ ...one, seq, time, by, draft, ...among }));
}

/** What each kind of act tells, feature by feature: a kind without a rule does not compile. */
const rules: NewsRules<ActBody> = {
  ...roundNews,
  ...participantNews,
  ...tablingNews,
  ...supportNews,
  ...holderNews,
  ...moveNews,
  ...positionNews,
  ...pendingNews,
  ...paragraphStateNews,
  ...commentNews,
  ...decisionNews,
  ...proposalNews,
  ...libraryNews,
  ...matchNews,
  ...numberingNews,
  ...silenceNews,
  ...proceedingNews,
  ...originNews,
  ...penNews,
  ...takenUpNews,
  ...importNews,
  sealed: () => [],
};

function tell<K extends ActBody['kind']>(act: Extract<Act, { kind: K }>, context: NewsContext): readonly Told[] {
  return (rules[act.kind as K] as NewsRules<ActBody>[K])(act, context);
}

/** The draft that was open at this time. */
function openThen({ drafts }: Negotiation, time: string): number {
  return drafts.findLast(({ issued }) => issued <= time)?.number ?? 0;
}

import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { CopiedNotice } from './CopiedNotice.tsx';
import { LeftOutNotice } from './LeftOutNotice.tsx';
import type { PageEditor } from './page-editor.ts';
import type { PageNews } from './use-page-news.ts';

/** Says what has just become of words on a page. */
export function PageNotices({
  news: { left, copied, lost, onSeen },
  page,
}: {
  news: PageNews;
  page: PageEditor | null;
}) {
  return (
    <>
      {left.length > 0 && <LeftOutNotice left={left} />}
      {copied && <CopiedNotice page={page} onDone={onSeen} />}
      {lost && <Notice tone="warn">{m.draft_lost_paragraph()}</Notice>}
    </>
  );
}

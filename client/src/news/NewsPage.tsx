import { useState } from 'react';
import { PageHeading } from '../components/PageHeading.tsx';
import { Segmented } from '../components/Segmented.tsx';
import { NoteSignsShown } from '../components/shown-words.ts';
import * as m from '../paraglide/messages.js';
import { useSignsOfRound } from '../phrases/notes-shown.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { useNewsReader } from '../store/use-news.ts';
import style from './News.module.css';
import { NewsList } from './NewsList.tsx';
import { ProposalList } from './ProposalList.tsx';

/** What has happened since the reader last looked, and where the own delegation's proposals stand. */
export function NewsPage() {
  const [part, setPart] = useState<'news' | 'proposals'>('news');
  const { parties } = useNewsReader();
  const signs = useSignsOfRound(useNegotiation().negotiation);
  return (
    <div className={style.place}>
      <PageHeading title={m.place_news()}>
        <Segmented
          label={m.news_parts()}
          value={part}
          options={[
            { value: 'news', name: m.place_news() },
            {
              value: 'proposals',
              name: parties.size > 0 ? m.news_part_proposals() : m.news_part_party_proposals(),
            },
          ]}
          onChange={setPart}
        />
      </PageHeading>
      {part === 'proposals' && (
        <p data-on-paper="">{parties.size > 0 ? m.news_part_proposals() : m.news_part_party_proposals()}</p>
      )}
      <NoteSignsShown value={signs}>{part === 'news' ? <NewsList /> : <ProposalList />}</NoteSignsShown>
    </div>
  );
}

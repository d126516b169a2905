import { useSearchParams } from 'wouter';
import { Comparing } from './Comparing.tsx';
import { ParagraphHistory } from './ParagraphHistory.tsx';

/** Any two texts side by side, or (`?history=`) one paragraph through all drafts. */
export function ComparePage() {
  const [search] = useSearchParams();
  const history = search.get('history');
  return history === null ? <Comparing /> : <ParagraphHistory id={history} />;
}

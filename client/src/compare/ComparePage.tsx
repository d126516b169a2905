import { useSearchParams } from 'wouter';
import { Biography } from './Biography.tsx';
import { Comparing } from './Comparing.tsx';

/** Any two texts side by side, or (`?history=`) one paragraph through all drafts. */
export function ComparePage() {
  const [search] = useSearchParams();
  const history = search.get('history');
  return history === null ? <Comparing /> : <Biography key={history} id={history} />;
}

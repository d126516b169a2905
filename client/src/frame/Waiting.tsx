import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';

/** The negotiation is being fetched. */
export function Waiting() {
  return <Working label={m.waiting()} />;
}

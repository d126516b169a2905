import { fullLabels } from '@adref/shared/document';
import { labelStyle, openDraft } from '@adref/shared/negotiation';
import { MapPin } from 'lucide-react';
import type { MouseEvent } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import * as m from '../paraglide/messages.js';
import { draftPlace } from '../store/place-address.ts';
import { requestPlace } from '../store/requested-place.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './NegotiationFrame.module.css';

/** In the bar of every page: where the room is, as the chair has said, and the way there. Nothing where it has said nothing. */
export function TakenUpLink() {
  const { negotiation } = useNegotiation();
  const [location] = useLocation();
  const [search] = useSearchParams();
  const { takenUp } = negotiation;
  const { paragraphs } = openDraft(negotiation).document;
  const at = takenUp ? paragraphs.findIndex(({ id }) => id === takenUp.paragraph) : -1;
  const label = at < 0 ? '' : fullLabels(paragraphs, labelStyle(negotiation))[at];
  const follow = (event: MouseEvent) => {
    if (!takenUp) return;
    // The page of the open draft is there already: what it shows of it stays as it is.
    if (location === '/draft' && !search.has('round')) event.preventDefault();
    requestPlace(takenUp);
  };
  const said = label ? m.shell_at({ label }) : m.shell_at_new();
  return (
    <div className={style.at} role="status">
      {takenUp && (
        <Link to={draftPlace(takenUp)} onClick={follow} aria-label={said} data-taken-up>
          <span className={style.atSaid}>{said}</span>
          <span className={style.atShort} aria-hidden>
            <MapPin size={15} /> {label}
          </span>
        </Link>
      )}
    </div>
  );
}

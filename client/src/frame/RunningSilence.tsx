import { useState } from 'react';
import { later } from '../components/later.tsx';
import { standingSilences } from '../phrases/standing-silences.ts';
import { useNegotiation } from '../store/use-negotiation.ts';

const SilenceStrips = later(async () => (await import('./SilenceStrips.tsx')).SilenceStrips, { unasked: true });

/** On every page, while a silence procedure runs, what is to be known of it. Nothing where none has run since the page was opened. */
export function RunningSilence() {
  const { negotiation } = useNegotiation();
  const running = standingSilences(negotiation);
  const [atOpen] = useState(() => running.map(({ id }) => id));
  const [begun, setBegun] = useState(running.length > 0);
  if (running.length > 0 && !begun) setBegun(true);
  return begun && <SilenceStrips atOpen={atOpen} />;
}

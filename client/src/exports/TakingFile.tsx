import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { OnItsWay } from './OnItsWay.tsx';
import type { Taking } from './use-taken-file.ts';

/** That a file is on its way, and can be called off; or why it did not come, and what it does not show. */
export function TakingFile({ taking: { waits, refusal, shapeless, callOff } }: { taking: Taking }) {
  return (
    <>
      {waits && <OnItsWay label={m.export_working()} onCallOff={callOff} />}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {shapeless && <Notice tone="warn">{m.export_shapeless({ signs: shapeless })}</Notice>}
    </>
  );
}

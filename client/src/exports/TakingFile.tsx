import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import style from './TakingFile.module.css';
import type { Taking } from './use-taken-file.ts';

/** That a file is on its way, and can be called off; or why it did not come, and what it does not show. */
export function TakingFile({ taking: { waits, refusal, shapeless, callOff } }: { taking: Taking }) {
  return (
    <>
      {waits && (
        <div className={style.waits}>
          <Working label={m.export_working()} />
          <Button small onPress={callOff}>
            {m.export_cancel()}
          </Button>
        </div>
      )}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {shapeless && <Notice tone="warn">{m.export_shapeless({ signs: shapeless })}</Notice>}
    </>
  );
}

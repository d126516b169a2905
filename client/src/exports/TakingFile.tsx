import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import style from './OnItsWay.module.css';
import { OnItsWay } from './OnItsWay.tsx';
import type { Taking } from './use-taken-file.ts';

/** That a file is on its way, and can be called off; why it did not come; what it would not show, before it is saved. */
export function TakingFile({ taking: { waits, refusal, lacks, callOff } }: { taking: Taking }) {
  return (
    <>
      {waits && <OnItsWay label={m.export_working()} onCallOff={callOff} />}
      {refusal && <Notice tone="bad">{refusal}</Notice>}
      {lacks && (
        <Notice tone="warn">
          {m.export_shapeless({ signs: lacks.signs })}
          <div className={style.waits}>
            <Button small onPress={lacks.keep}>
              {m.export_shapeless_keep()}
            </Button>
            <Button small look="quiet" onPress={lacks.leave}>
              {m.export_cancel()}
            </Button>
          </div>
        </Notice>
      )}
    </>
  );
}

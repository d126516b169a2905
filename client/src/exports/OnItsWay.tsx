import { Button } from '../components/Button.tsx';
import { Working } from '../components/Working.tsx';
import * as m from '../paraglide/messages.js';
import style from './OnItsWay.module.css';

/** That a file is being written or read, and can be called off. */
export function OnItsWay({ label, onCallOff }: { label: string; onCallOff: () => void }) {
  return (
    <div className={style.waits}>
      <Working label={label} />
      <Button small onPress={onCallOff}>
        {m.export_cancel()}
      </Button>
    </div>
  );
}

import { Printer } from 'lucide-react';
import { Button } from '../components/Button.tsx';
import { Choice } from '../components/Field.tsx';
import { PopoverButton } from '../components/Popover.tsx';
import * as m from '../paraglide/messages.js';
import style from './PrintButton.module.css';

/** How additions look on a black-and-white page; deletions are struck in both. */
export type PrintLook = 'bold' | 'underline';

/** Prints the comparison as it is shown, marked in one of two ways that need no colour. */
export function PrintButton({ look, onLook }: { look: PrintLook; onLook: (look: PrintLook) => void }) {
  const button = (
    <Button small>
      <Printer size={15} aria-hidden /> {m.print_button()}
    </Button>
  );
  return (
    <PopoverButton button={button} label={m.print_title()}>
      <div className={style.panel}>
        <p>{m.print_lead()}</p>
        {(['underline', 'bold'] as const).map((one) => (
          <Choice
            key={one}
            type="radio"
            name="print-look"
            label={one === 'bold' ? m.print_bold() : m.print_underline()}
            checked={look === one}
            onChange={() => onLook(one)}
          />
        ))}
        <Button look="primary" onPress={() => window.print()}>
          {m.print_do()}
        </Button>
      </div>
    </PopoverButton>
  );
}

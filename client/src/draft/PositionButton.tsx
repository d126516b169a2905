import type { Position } from '@adref/shared/rolling';
import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';

/** What a party says of words without proposing others. */
type Stance = Position['stance'];

/** Takes a position, or gives it up where the party has it (`on`). `what` it is on, as the card says it, tells it from those of other cards. */
export function PositionButton({
  stance,
  on,
  what,
  disabled,
  onPress,
}: {
  stance: Stance;
  on: boolean;
  what: string;
  disabled: boolean;
  /** With whether the party has the position from now on. */
  onPress: (on: boolean) => void;
}) {
  const act = names[stance][on ? 'giveUp' : 'take']();
  return (
    <Button
      small
      look={on ? 'quiet' : 'plain'}
      isDisabled={disabled}
      aria-label={m.act_on({ act, what })}
      onPress={() => onPress(!on)}
    >
      {act}
    </Button>
  );
}

const names: { readonly [S in Stance]: { readonly take: () => string; readonly giveUp: () => string } } = {
  retain: { take: m.draft_retain, giveUp: m.draft_retain_undo },
  reserve: { take: m.draft_reserve, giveUp: m.draft_reserve_undo },
};

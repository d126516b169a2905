import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import * as m from '../paraglide/messages.js';

/**
 * Asks before a link is revoked or renewed, because neither can be undone: what was sent stops working, and whoever came with a link that is
 * revoked is shut out at once.
 */
export function SureOfLink({
  act,
  who,
  joined,
  disabled,
  onSure,
  onClose,
}: {
  act: 'revoke' | 'renew';
  who: string;
  /** Names of the people who came with the link. */
  joined: readonly string[];
  disabled: boolean;
  onSure: () => void;
  onClose: () => void;
}) {
  const revoking = act === 'revoke';
  const names = joined.join(', ');
  return (
    <Dialog title={revoking ? m.invite_revoke_sure({ who }) : m.invite_renew_sure({ who })} isOpen onClose={onClose}>
      <p>
        {!revoking
          ? m.invite_renew_lead()
          : joined.length > 0
            ? m.invite_revoke_joined({ names })
            : m.invite_revoke_nobody()}
      </p>
      <DialogButtons>
        <Button onPress={onClose}>{m.shell_cancel()}</Button>
        <Button look={revoking ? 'danger' : 'primary'} isDisabled={disabled} onPress={onSure}>
          {revoking ? m.invite_revoke() : m.invite_renew_do()}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

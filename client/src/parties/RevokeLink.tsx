import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import * as m from '../paraglide/messages.js';

/** Asks before a link is revoked, because it cannot be undone: whoever came with it is shut out at once. */
export function RevokeLink({
  who,
  joined,
  disabled,
  onRevoke,
  onClose,
}: {
  who: string;
  /** Names of the people who came with the link. */
  joined: readonly string[];
  disabled: boolean;
  onRevoke: () => void;
  onClose: () => void;
}) {
  return (
    <Dialog title={m.invite_revoke_sure({ who })} isOpen onClose={onClose}>
      <p>{joined.length > 0 ? m.invite_revoke_joined({ names: joined.join(', ') }) : m.invite_revoke_nobody()}</p>
      <DialogButtons>
        <Button onPress={onClose}>{m.shell_cancel()}</Button>
        <Button look="danger" isDisabled={disabled} onPress={onRevoke}>
          {m.invite_revoke()}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

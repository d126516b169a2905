import { textRoots } from '@adref/shared/crdt';
import * as Y from 'yjs';
import { doorAttacks } from './door-attacks.ts';
import { type AttackOrder, roomAttacks } from './room-attacks.ts';

/*
 * Attacks from a process of its own, so that whoever is measured does not wait for the attacker: told what to do by one message,
 * ends when whoever started it goes or says so.
 */
process.once('message', (order: AttackOrder) => {
  const doc = new Y.Doc();
  textRoots(doc);
  Y.applyUpdate(doc, Uint8Array.from(Buffer.from(order.state, 'base64')));
  let on = true;
  process.on('message', () => {
    on = false;
  });
  process.on('disconnect', () => process.exit());
  void { ...roomAttacks, ...doorAttacks }[order.attack]?.({ ...order, doc, isOn: () => on }).then(() => process.exit());
});

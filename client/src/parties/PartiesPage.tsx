import { atDesk } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { EmptyPage, PageHeading } from '../components/PageHeading.tsx';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import { AddDelegations } from './AddDelegations.tsx';
import { AddGroup } from './AddGroup.tsx';
import { CloseNegotiation } from './CloseNegotiation.tsx';
import { Invitations } from './Invitations.tsx';
import { LabelUsage } from './LabelUsage.tsx';
import { OpenHolders } from './OpenHolders.tsx';
import style from './PartiesPage.module.css';
import { PartyList } from './PartyList.tsx';

/** Who takes part; for the desk also whom to invite, and the end of the negotiation. */
export function PartiesPage() {
  const { negotiation, member } = useNegotiation();
  const [open, setOpen] = useState<'delegations' | 'group' | null>(null);
  const desk = atDesk(member) && !negotiation.closed;
  const buttons = desk && (
    <>
      <Button onPress={() => setOpen('delegations')}>{m.parties_add()}</Button>
      <Button onPress={() => setOpen('group')} isDisabled={negotiation.parties.length === 0}>
        {m.parties_add_group()}
      </Button>
    </>
  );
  return (
    <div className={style.place}>
      <PageHeading title={m.place_parties()}>{negotiation.parties.length > 0 && buttons}</PageHeading>
      {negotiation.parties.length === 0 && (
        <EmptyPage title={m.parties_empty_title()}>
          <p>{desk ? m.parties_empty_desk() : m.parties_empty()}</p>
          {buttons && <div className={style.emptyActions}>{buttons}</div>}
        </EmptyPage>
      )}
      <PartyList />
      {desk && <OpenHolders />}
      {atDesk(member) && <Invitations />}
      {desk && <LabelUsage />}
      {desk && !negotiation.demonstration && <CloseNegotiation />}
      <AddDelegations isOpen={open === 'delegations'} onClose={() => setOpen(null)} />
      <AddGroup isOpen={open === 'group'} onClose={() => setOpen(null)} />
    </div>
  );
}

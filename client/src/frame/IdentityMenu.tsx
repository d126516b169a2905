import { openDraft } from '@adref/shared/negotiation';
import type { Session } from '@adref/shared/protocol';
import { ChevronDown, Menu as MenuIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { MenuButton, MenuItem, MenuSection } from '../components/Menu.tsx';
import { useOtherLanguages } from '../locale/other-languages.ts';
import * as m from '../paraglide/messages.js';
import { partyName, roleName } from '../phrases/party-name.ts';
import { request } from '../request/request.ts';
import { forgetKeptWords } from '../store/kept-words.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './IdentityMenu.module.css';
import type { Place } from './navigation.ts';
import { noteSignedIn, noteSignedOut } from './seat.ts';

/** Who I am here; behind it, my other seats and the way out. */
export function IdentityMenu() {
  const { negotiation, member } = useNegotiation();
  return (
    <MenuButton
      face={
        <>
          <span className={style.me}>
            <span className={style.name}>{member.name}</span>
            <span className={style.seat}>
              {member.party ? partyName(negotiation.parties, member.party) : roleName(member.role)}
              {member.role === 'observer' && member.party ? ` · ${roleName(member.role)}` : ''}
            </span>
          </span>
          <ChevronDown size={16} aria-hidden />
        </>
      }
    >
      {useSeatItems()}
    </MenuButton>
  );
}

/** On a phone: the places and the identity behind one button. */
export function PhoneMenu({ places }: { places: readonly Place[] }) {
  const { negotiation, member } = useNegotiation();
  const [, go] = useLocation();
  return (
    <MenuButton label={m.shell_menu()} face={<MenuIcon size={22} aria-hidden />}>
      <MenuSection title={openDraft(negotiation).symbol}>
        {places.map(({ to, name }) => (
          <MenuItem key={to} onAction={() => go(to)}>
            {name}
          </MenuItem>
        ))}
      </MenuSection>
      <MenuSection
        title={[member.name, member.party && partyName(negotiation.parties, member.party), roleName(member.role)]
          .filter(Boolean)
          .join(' · ')}
      >
        {useSeatItems()}
      </MenuSection>
    </MenuButton>
  );
}

/** The other seats of this browser, home, the other languages, and signing out. */
function useSeatItems() {
  const { negotiation, member } = useNegotiation();
  const [session, setSession] = useState<Session | null>(null);
  const [stayed, setStayed] = useState(false);
  const [, go] = useLocation();
  const languages = useOtherLanguages();
  useEffect(() => {
    let gone = false;
    // Without an answer the menu is shorter; nothing else depends on it.
    request<Session>('GET', '/session').then(
      (answer) => gone || setSession(answer),
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, []);
  const signOut = async () => {
    // Noted first: the other tabs may hear of the end before this one has its answer.
    noteSignedOut();
    try {
      await request('POST', '/session/end');
    } catch {
      noteSignedIn();
      // Still signed in: nothing is removed, and the menu says so.
      setStayed(true);
      return;
    }
    await forgetKeptWords().catch(() => undefined);
    window.location.assign('/');
  };
  const others = session?.memberships.filter((membership) => membership.member.id !== member.id) ?? [];
  return (
    <>
      {others.map((membership) => (
        <MenuItem
          key={membership.member.id}
          onAction={() => go(`~/n/${membership.negotiation.id}/${membership.member.id}/draft`)}
        >
          {m.shell_switch({
            seat: membership.member.party
              ? membership.negotiation.id === negotiation.id
                ? partyName(negotiation.parties, membership.member.party)
                : membership.member.party
              : roleName(membership.member.role),
            symbol: membership.negotiation.symbol,
          })}
        </MenuItem>
      ))}
      <MenuItem onAction={() => go('~/')}>{m.shell_home()}</MenuItem>
      {languages.map(({ locale, name, nameIn, choose }) => (
        <MenuItem key={locale} onAction={choose}>
          <span lang={nameIn}>{name}</span>
        </MenuItem>
      ))}
      <MenuItem onAction={() => void signOut()}>{stayed ? m.shell_sign_out_failed() : m.shell_sign_out()}</MenuItem>
    </>
  );
}

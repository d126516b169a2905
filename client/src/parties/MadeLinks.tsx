import type { InvitationLink } from '@adref/shared/negotiation';
import type { LinkSecret } from '@adref/shared/protocol';
import { Check, Copy, Download, Printer } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import * as m from '../paraglide/messages.js';
import { day } from '../phrases/when.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { type HandedLink, type LinkColumns, linksAsCsv, linksAsHtml, linksAsText } from './link-table.ts';
import style from './MadeLinks.module.css';
import { seatName } from './seat-name.ts';

/** Several new links, shown this once, as a table to be copied, saved or printed. It comes into sight and takes the focus. */
export function MadeLinks({ made, onDone }: { made: readonly LinkSecret[]; onDone: () => void }) {
  const { negotiation } = useNegotiation();
  const [copied, setCopied] = useState(false);
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    head.current?.scrollIntoView({ block: 'start' });
    head.current?.focus({ preventScroll: true });
  }, []);
  const byId = new Map(negotiation.invitations.map((link) => [link.id, link]));
  const links = made.flatMap(({ link, secret }): HandedLink[] => {
    const invitation: InvitationLink | undefined = byId.get(link);
    if (!invitation || invitation.revoked) return [];
    return [
      {
        code: invitation.party ?? '',
        party: seatName(negotiation, invitation),
        address: `${window.location.origin}/join/${secret}`,
        until: day(invitation.expires),
      },
    ];
  });
  const columns: LinkColumns = [m.links_code(), m.parties_party(), m.invite_link(), m.links_until()];
  const copy = () => {
    const item = new ClipboardItem({
      'text/html': new Blob([linksAsHtml(columns, links)], { type: 'text/html' }),
      'text/plain': new Blob([linksAsText(links)], { type: 'text/plain' }),
    });
    return navigator.clipboard.write([item]).then(() => setCopied(true));
  };
  const save = () => {
    const file = new Blob([linksAsCsv(columns, links)], { type: 'text/csv;charset=utf-8' });
    const address = URL.createObjectURL(file);
    Object.assign(document.createElement('a'), { href: address, download: m.links_file() }).click();
    URL.revokeObjectURL(address);
  };
  return (
    <section className={style.made} data-printed="" aria-labelledby="made-links">
      <Notice>
        <h3 id="made-links" ref={head} tabIndex={-1} className={style.title}>
          {m.links_made({ count: links.length })}
        </h3>
        <p className={style.once}>{m.links_once()}</p>
        <div className={style.acts}>
          {/* Only a page with a secure address may write to the clipboard; elsewhere the table is selected by hand, or saved. */}
          {window.isSecureContext && (
            <Button look="primary" onPress={() => void copy().catch(() => undefined)}>
              {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
              {copied ? m.invite_copied() : m.links_copy()}
            </Button>
          )}
          <Button onPress={save}>
            <Download size={16} aria-hidden /> {m.links_save()}
          </Button>
          <Button onPress={() => window.print()}>
            <Printer size={16} aria-hidden /> {m.print_do()}
          </Button>
          <Button onPress={onDone}>{m.invite_done()}</Button>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
        <section className={style.scroll} aria-label={m.links_table()} tabIndex={0}>
          <table className={style.table}>
            <caption className={style.caption}>{negotiation.title}</caption>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {links.map(({ code, party, address, until }) => (
                <tr key={address}>
                  <td>{code}</td>
                  <th scope="row">{party}</th>
                  <td className={style.address}>{address}</td>
                  <td>{until}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </Notice>
    </section>
  );
}

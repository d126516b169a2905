import { documentStyle, labels, type Paragraph, type TextDocument } from '@adref/shared/document';
import { type AgreedLink, openDraft } from '@adref/shared/negotiation';
import { useState } from 'react';
import { Button } from '../components/Button.tsx';
import { Dialog, DialogButtons } from '../components/Dialog.tsx';
import { Select } from '../components/Field.tsx';
import * as m from '../paraglide/messages.js';
import { useNegotiation } from '../store/use-negotiation.ts';
import { useLibraryText } from '../texts/use-library-text.ts';
import style from './LibraryPage.module.css';

/** Links a draft paragraph with an agreed one that no suggestion found. */
export function LinkByHand({
  isOpen,
  onClose,
  onLink,
}: {
  isOpen: boolean;
  onClose: () => void;
  onLink: (link: AgreedLink) => Promise<void>;
}) {
  const { negotiation, connected } = useNegotiation();
  const [document, setDocument] = useState(negotiation.library[0]?.id ?? '');
  const [paragraph, setParagraph] = useState('');
  const [target, setTarget] = useState('');
  const text = useLibraryText(isOpen && document ? document : null).document;
  const ours = openDraft(negotiation).document.paragraphs;
  return (
    <Dialog title={m.links_by_hand()} isOpen={isOpen} onClose={onClose} wide>
      <Select label={m.links_ours()} value={paragraph} onChoice={setParagraph}>
        <option value="">{m.links_choose()}</option>
        <Options paragraphs={ours} language={negotiation.language} />
      </Select>
      <Chosen paragraphs={ours} id={paragraph} />
      <Select
        label={m.links_document()}
        value={document}
        onChoice={(next) => {
          setDocument(next);
          setTarget('');
        }}
      >
        {negotiation.library.map(({ id, symbol, title }) => (
          <option key={id} value={id}>
            {symbol} · {title}
          </option>
        ))}
      </Select>
      <Select label={m.links_theirs()} value={target} onChoice={setTarget} disabled={!text}>
        <option value="">{text ? m.links_choose() : m.library_fetching()}</option>
        {text && <Options {...text} />}
      </Select>
      <Chosen paragraphs={text?.paragraphs ?? []} id={target} />
      <DialogButtons>
        <Button onPress={onClose}>{m.shell_cancel()}</Button>
        <Button
          look="primary"
          isDisabled={!connected || !paragraph || !target}
          onPress={() => void onLink({ paragraph, document, target })}
        >
          {m.links_link()}
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

function Options({ paragraphs, language }: Pick<TextDocument, 'paragraphs' | 'language'>) {
  const names = labels(paragraphs, documentStyle({ language }));
  return paragraphs.map(({ id, kind, text }, at) =>
    kind === 'title' || kind === 'heading' || text === '' ? null : (
      <option key={id} value={id}>
        {names[at]} {text.slice(0, 100)}
      </option>
    ),
  );
}

function Chosen({ paragraphs, id }: { paragraphs: readonly Paragraph[]; id: string }) {
  const chosen = paragraphs.find((paragraph) => paragraph.id === id);
  return chosen ? <p className={style.text}>{chosen.text}</p> : null;
}

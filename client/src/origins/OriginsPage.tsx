import { type DraftOrigins, openDraft } from '@adref/shared/negotiation';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { Button } from '../components/Button.tsx';
import { Notice } from '../components/Notice.tsx';
import { EmptyPage, PageHeading } from '../components/PageHeading.tsx';
import { NoteSignsShown } from '../components/shown-words.ts';
import { Working } from '../components/Working.tsx';
import { TakingFile } from '../exports/TakingFile.tsx';
import { useTakenFile } from '../exports/use-taken-file.ts';
import * as m from '../paraglide/messages.js';
import { useSignsOfRound } from '../phrases/notes-shown.ts';
import { request } from '../request/request.ts';
import { errorSentence } from '../request/use-request.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import { Derivation } from './Derivation.tsx';
import { Numbers } from './Numbers.tsx';
import style from './OriginsPage.module.css';
import { OriginText } from './OriginText.tsx';
import { WordsVerdict } from './WordsVerdict.tsx';

/**
 * Where every word of an issued draft comes from, or (null) of the chair's text as it is; with the derivation table and the concordance. `draft` is
 * the number as the address says it.
 */
export function OriginsPage({ draft }: { draft: string | null }) {
  const { negotiation } = useNegotiation();
  if (draft === null) return <Origins draft={null} />;
  const found = negotiation.drafts.find(({ number }) => String(number) === draft);
  if (found) return <Origins draft={found.number} />;
  return (
    <EmptyPage title={m.missing_draft_title()}>
      <p>{m.missing_draft({ asked: draft, shown: openDraft(negotiation).symbol })}</p>
      <Link to="/draft">{m.origins_to_draft()}</Link>
    </EmptyPage>
  );
}

function Origins({ draft }: { draft: number | null }) {
  const { negotiation, member } = useNegotiation();
  const [origins, setOrigins] = useState<DraftOrigins | null>(null);
  const signs = useSignsOfRound(negotiation, draft ?? undefined);
  const [failure, setFailure] = useState<string | null>(null);
  const [asked, setAsked] = useState(0);
  const { take, ...taking } = useTakenFile();
  /** Known before the answer is there. */
  const symbol = negotiation.drafts.find(({ number }) => number === draft)?.symbol ?? '';
  const path = draft === null ? 'chair-origins' : `drafts/${draft}/origins`;
  // What the desk decides and writes changes the chair's text; an issued draft stays as it is.
  const changed = draft === null ? `${negotiation.seq} ${asked}` : '';
  useEffect(() => {
    let gone = false;
    void changed;
    request<DraftOrigins>('GET', `/negotiations/${negotiation.id}/${path}`, { member: member.id }).then(
      (answer) => {
        if (gone) return;
        setFailure(null);
        setOrigins(answer);
      },
      (error) => gone || setFailure(errorSentence(error)),
    );
    return () => {
      gone = true;
    };
  }, [negotiation.id, member.id, path, changed]);

  return (
    <div className={style.place}>
      <PageHeading title={draft === null ? m.origins_title_chair() : m.origins_title({ symbol })}>
        {draft === null ? (
          <>
            <Button small onPress={() => setAsked(asked + 1)}>
              {m.origins_again()}
            </Button>
            <Link to="/desk/text">{m.chair_text()}</Link>
          </>
        ) : (
          <>
            {(['pdf', 'docx', 'csv', 'html', 'json'] as const).map((format) => (
              <Button
                key={format}
                small
                isDisabled={taking.stuck}
                onPress={() => void take({ path: `${path}?format=${format}`, name: `derivation-${draft}.${format}` })}
              >
                {format === 'docx' ? m.export_word() : format.toUpperCase()}
              </Button>
            ))}
            <Link to={`/draft?round=${draft}`}>{m.origins_to_draft()}</Link>
          </>
        )}
      </PageHeading>
      <TakingFile taking={taking} />
      {failure && <Notice tone="bad">{failure}</Notice>}
      {!origins && !failure && <Working label={m.origins_working()} />}
      {origins && (
        <NoteSignsShown value={signs}>
          <WordsVerdict origins={origins} />
          <OriginText origins={origins} language={negotiation.language} />
          <Derivation origins={origins} writes={draft === null} />
          <Numbers origins={origins} />
        </NoteSignsShown>
      )}
    </div>
  );
}

import { type Comment, type Negotiation, type Target, wordsThen } from '@adref/shared/negotiation';
import { type FormEvent, memo, useId } from 'react';
import { Button } from '../components/Button.tsx';
import * as m from '../paraglide/messages.js';
import { moment } from '../phrases/when.ts';
import { useKeptOnPage } from '../store/kept-on-page.ts';
import { useNegotiation } from '../store/use-negotiation.ts';
import style from './Comments.module.css';
import type { BracketActs } from './use-bracket-acts.ts';

/** The comments on a paragraph in order of time, and a field for another. */
export function Comments({
  paragraph,
  draft,
  target,
  maySpeak,
  acts,
}: {
  paragraph: string;
  /** Number of the draft whose round is shown. */
  draft: number;
  target: Target | null;
  maySpeak: boolean;
  acts: BracketActs;
}) {
  const { negotiation, member } = useNegotiation();
  const [text, setText] = useKeptOnPage(`comment ${draft} ${paragraph}`, '');
  const id = useId();
  const comments = negotiation.comments.filter((comment) => comment.paragraph === paragraph && comment.draft === draft);
  const send = (event?: FormEvent) => {
    event?.preventDefault();
    if (!target || text.trim() === '') return;
    void acts.comment(target, text.trim()).then((done) => {
      if (done) setText('');
    });
  };
  if (comments.length === 0 && !maySpeak) return null;
  return (
    <section className={style.comments} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`}>{m.draft_comments()}</h3>
      {comments.map((comment) => (
        <article key={comment.id} className={style.comment}>
          <Said
            comment={comment}
            name={negotiation.members.find(({ id }) => id === comment.by)?.name}
            words={wordsOf(negotiation, comment)}
          />
          {comment.by === member.id && !comment.withdrawn && !negotiation.closed && (
            <Button
              small
              look="quiet"
              isDisabled={acts.busy}
              aria-label={m.draft_comment_withdraw_this({ words: comment.text })}
              onPress={() => acts.withdrawComment(comment.id)}
            >
              {m.draft_comment_withdraw()}
            </Button>
          )}
        </article>
      ))}
      {maySpeak && (
        <form onSubmit={send} className={style.form}>
          <label htmlFor={id} className="visually-hidden">
            {m.draft_comment_label()}
          </label>
          <textarea
            id={id}
            rows={2}
            value={text}
            maxLength={4_000}
            placeholder={m.draft_comment_label()}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
            }}
          />
          {text.trim() !== '' && (
            <Button small type="submit" isDisabled={acts.busy}>
              {m.draft_comment_send()}
            </Button>
          )}
        </form>
      )}
    </section>
  );
}

/** One comment. Remembered, because the panel follows every keystroke and dates are slow to write. */
const Said = memo(function Said({
  comment,
  name,
  words,
}: {
  comment: Comment;
  name: string | undefined;
  /** What it was said of; null where that is the paragraph. */
  words: string | null;
}) {
  return (
    <>
      <p className={style.who}>
        <strong>{comment.party ?? m.draft_desk()}</strong> {name} ·{' '}
        <time dateTime={comment.time}>{moment(comment.time)}</time>
        {words !== null && <> {m.draft_comment_on_words({ words })}</>}
      </p>
      {comment.withdrawn ? (
        <p className={style.who}>{m.draft_comment_withdrawn()}</p>
      ) : (
        <p className={style.text} dir="auto">
          {comment.text}
        </p>
      )}
    </>
  );
});

/** The words of the version that a comment was made on, whatever has become of them. */
function wordsOf(negotiation: Negotiation, comment: Comment): string | null {
  const { from, to } = comment;
  return from === null || to === null ? null : (wordsThen(negotiation, comment)?.slice(from, to) ?? null);
}

/** Files of one session that are kept: one to make a negotiation from and one for the library, of two pages each. */
const mostOfSession = 4;
/** Bytes that are kept in all: five of the largest. */
const mostBytes = 50_000_000;
/** How long a person takes to look at what was read, in ms. */
const keptFor = 30 * 60_000;

interface Upload {
  readonly session: string;
  readonly mark: string;
  readonly bytes: Uint8Array;
  readonly timer: ReturnType<typeof setTimeout>;
}

/**
 * Files that were sent to be looked at, until they are sent for good: so that nobody sends them twice. By session, and by the mark that its page
 * gave them; nobody else's. They are in memory alone, the oldest goes where there are too many, and after half an hour or a restart there is none:
 * then the page sends the file again.
 */
export class KeptUploads {
  /** The oldest first. */
  #uploads: readonly Upload[] = [];

  /** Keeps it in place of what had this mark; not where it alone is more than all that is kept. */
  keep(session: string, mark: string, bytes: Uint8Array): void {
    this.drop(session, mark);
    const timer = setTimeout(() => this.drop(session, mark), keptFor);
    timer.unref();
    this.#uploads = [...this.#uploads, { session, mark, bytes, timer }];
    const own = this.#uploads.filter((upload) => upload.session === session);
    for (const { mark: old } of own.slice(0, -mostOfSession)) this.drop(session, old);
    let size = this.#uploads.reduce((sum, upload) => sum + upload.bytes.length, 0);
    for (const upload of this.#uploads) {
      if (size <= mostBytes) break;
      size -= upload.bytes.length;
      this.drop(upload.session, upload.mark);
    }
  }

  /** The file with this mark that this session has sent; null where it is kept no more. */
  of(session: string, mark: string): Uint8Array | null {
    return this.#uploads.find((upload) => upload.session === session && upload.mark === mark)?.bytes ?? null;
  }

  /** It is not needed any more. */
  drop(session: string, mark: string): void {
    this.#uploads = this.#uploads.filter((upload) => {
      const goes = upload.session === session && upload.mark === mark;
      if (goes) clearTimeout(upload.timer);
      return !goes;
    });
  }
}

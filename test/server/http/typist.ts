import { editText, readLiveText, type TextEdit, textRoots, textSchemaVersion } from '@adref/shared/crdt';
import { messageType, type RoomHandshake } from '@adref/shared/protocol';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { WebSocket } from 'ws';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';
import type { Person } from './house.ts';

/** Somebody who types in a party’s text (null: the chair’s) over a raw socket, without any editor. */
export class Typist {
  readonly doc = new Y.Doc();
  readonly socket: WebSocket;
  /** Code with which the socket ended. */
  readonly closed: Promise<number>;
  #sent = 0;
  #saved = 0;
  #onMessage: (() => void)[] = [];

  private constructor(url: string, headers: Record<string, string>, clientId: number) {
    textRoots(this.doc);
    this.doc.clientID = clientId;
    this.socket = new WebSocket(url, { headers });
    this.socket.binaryType = 'arraybuffer';
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
    this.socket.on('error', () => undefined);
    this.socket.on('close', () => this.#wake());
    this.socket.on('message', (data: ArrayBuffer) => this.#read(new Uint8Array(data)));
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== this) this.#send((encoder) => sync.writeUpdate(encoder, update), true);
    });
  }

  /** Opens the text and waits until it is there. */
  static async open(
    person: Person,
    party: string | null,
    draft = 0,
    text = party === null ? 'chair' : `party/${party}`,
  ): Promise<Typist> {
    const place = `${person.path}/drafts/${draft}/${text}`;
    const { status, body } = await person.browser.ask<RoomHandshake>(place, { member: person.member, body: {} });
    if (status !== 200) throw new Error(`No room for ${person.member}: ${status}`);
    const typist = Typist.at(person, body.room, body.clientId, { generation: body.generation });
    await new Promise((resolve, reject) => typist.socket.on('open', resolve).on('close', reject));
    typist.#send((encoder) => sync.writeSyncStep1(encoder, typist.doc), false);
    while (typist.text().length === 0) await typist.#message();
    return typist;
  }

  /** A socket at any room, without waiting for anything. */
  static at(
    person: Person,
    room: string,
    clientId: number,
    { origin = person.browser.url, generation = '' }: { origin?: string; generation?: string } = {},
  ): Typist {
    const of = generation && `&generation=${encodeURIComponent(generation)}`;
    const address = `${person.browser.url.replace('http', 'ws')}/sync/${room}?member=${person.member}&schema=${textSchemaVersion}${of}`;
    return new Typist(address, { cookie: person.browser.cookie, origin }, clientId);
  }

  text(): { id: string; text: string }[] {
    return readLiveText(this.doc).paragraphs.map(({ id, text }) => ({ id, text }));
  }

  /** Gives a paragraph these words, and resolves when the server has acknowledged them as durable. */
  write(id: string, text: string): Promise<void> {
    return this.edit({ kind: 'set', id, text });
  }

  /** The same for any edit. */
  async edit(edit: TextEdit): Promise<void> {
    editText(this.doc, [edit], 'keyboard');
    const mine = this.#sent;
    while (this.#saved < mine) await this.#message();
  }

  leave(): void {
    this.socket.close();
  }

  /** Resolves at the next message; rejects where the socket has ended. */
  #message(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.socket.readyState > WebSocket.OPEN) reject(new Error('The socket is closed'));
      else
        this.#onMessage.push(() => (this.socket.readyState > WebSocket.OPEN ? reject(new Error('Closed')) : resolve()));
    });
  }

  #read(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes);
    const type = decoding.readVarUint(decoder);
    if (type === messageType.saved) this.#saved = decoding.readVarUint(decoder);
    if (type === messageType.sync) {
      const kind = decoding.peekVarUint(decoder);
      this.#send(
        (encoder) => sync.readSyncMessage(decoder, encoder, this.doc, this),
        kind === sync.messageYjsSyncStep1,
      );
    }
    this.#wake();
  }

  #wake(): void {
    for (const wake of this.#onMessage.splice(0)) wake();
  }

  #send(write: (encoder: encoding.Encoder) => unknown, update: boolean): void {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, messageType.sync);
    write(encoder);
    if (encoding.length(encoder) <= 1 || this.socket.readyState !== WebSocket.OPEN) return;
    if (update) this.#sent++;
    this.socket.send(encoding.toUint8Array(encoder));
  }
}

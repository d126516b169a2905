import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { Request, Response } from 'express';

/** A record of 9 MB packs to a twelfth in a tenth of a second, on another thread; more effort takes three times as long for a tenth less. */
const level = 4;
/** Bytes below which packing saves nothing that anybody notices. */
const worthPacking = 2_000;

const pack = promisify(gzip);

/** Long answers, made and packed once for all who ask for the same. */
export class PackedAnswers {
  readonly #made = new WeakMap<object, Map<string, Promise<Buffer>>>();

  /**
   * Sends what `make` returns as JSON. It is kept, packed, for as long as `source` is: the object that the answer is made of, which
   * is never changed. `variant` tells answers of one source apart. Those who ask at the same time wait for one making.
   */
  async send(
    request: Request,
    response: Response,
    answer: { source: object; variant: string; make: () => unknown },
  ): Promise<void> {
    response.type('json').vary('accept-encoding');
    if (request.acceptsEncodings(['gzip', 'identity']) !== 'gzip') {
      response.send(JSON.stringify(answer.make()));
      return;
    }
    const packed = await this.#packed(answer);
    response.setHeader('content-encoding', 'gzip');
    response.end(packed);
  }

  #packed({ source, variant, make }: { source: object; variant: string; make: () => unknown }): Promise<Buffer> {
    const variants = this.#made.get(source) ?? new Map<string, Promise<Buffer>>();
    this.#made.set(source, variants);
    const known = variants.get(variant);
    if (known) return known;
    const json = Buffer.from(JSON.stringify(make()));
    const effort = json.length < worthPacking ? constants.Z_NO_COMPRESSION : level;
    const packed: Promise<Buffer> = pack(json, { level: effort });
    variants.set(variant, packed);
    // A failure is not kept: it may pass.
    packed.catch(() => variants.delete(variant));
    return packed;
  }
}

import type { Cart, Checkout, Message, ProblemCode } from '@laotie/protocol';
import { fieldMessage } from '../validation.ts';

export interface RefusalInit {
  detail?: string;
  /** JSONPath of the field at fault. */
  path?: string;
  messages?: Message[];
  /** The resource as it is now, with a 412. */
  latest?: Cart | Checkout;
  /** Seconds. */
  retry_after?: number;
}

/** There is no resource to answer with. The HTTP layer writes it as a problem document. Nothing is stored under the key. */
export class Refusal extends Error {
  override name = 'Refusal';
  readonly status: number;
  readonly code: ProblemCode;
  readonly init: RefusalInit;

  constructor(status: number, code: ProblemCode, init: RefusalInit = {}) {
    super(init.detail ?? code);
    this.status = status;
    this.code = code;
    this.init = init;
  }
}

/** For what a schema cannot say. */
export function refuseField(path: string, content: string): Refusal {
  return new Refusal(400, 'invalid', { detail: `${path} ${content}`, path, messages: [fieldMessage(path, content)] });
}

export const notFound = (): Refusal => new Refusal(404, 'not_found');

import { answerCommands } from './answers.ts';
import { askQueries } from './asks.ts';
import { captureCommands } from './captures.ts';
import { cartCommands, cartQueries } from './carts.ts';
import { catalogCommands, catalogQueries } from './catalog.ts';
import { checkoutCommands, checkoutQueries } from './checkouts.ts';
import { commentCommands } from './comments.ts';
import { demandCommands, demandQueries } from './demand.ts';
import { eventCommands, eventQueries } from './events.ts';
import { idempotencyCommands, idempotencyQueries } from './idempotency.ts';
import { keyCommands, keyQueries } from './keys.ts';
import { orderQueries } from './orders.ts';
import { paymentCommands, paymentQueries } from './payment.ts';
import { showCommands, showQueries } from './shows.ts';
import { topicCommands, topicQueries } from './topics.ts';
import { waitingCommands, waitingQueries } from './waiting.ts';

/** Operations that only read. */
export const queries = {
  ...catalogQueries,
  ...cartQueries,
  ...checkoutQueries,
  ...askQueries,
  ...demandQueries,
  ...eventQueries,
  ...idempotencyQueries,
  ...keyQueries,
  ...orderQueries,
  ...paymentQueries,
  ...showQueries,
  ...topicQueries,
  ...waitingQueries,
};

/** Operations that write: all of it, or nothing. */
export const commands = {
  ...catalogCommands,
  ...cartCommands,
  ...checkoutCommands,
  ...commentCommands,
  ...captureCommands,
  ...demandCommands,
  ...eventCommands,
  ...idempotencyCommands,
  ...keyCommands,
  ...paymentCommands,
  ...answerCommands,
  ...showCommands,
  ...topicCommands,
  ...waitingCommands,
};

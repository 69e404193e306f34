import { type Ask, exchange, json, refusal } from './request.ts';

/** A response whose body goes on; only its head must come in time. */
export function askStream(ask: Ask): Promise<Response> {
  return exchange(ask, async (response) => {
    if (!response.ok) throw await refusal(response, await json(response));
    return response;
  });
}

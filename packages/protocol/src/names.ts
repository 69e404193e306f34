/** The one authority our extensions are named under. */
export const AUTHORITY = 'dev.laotie';
/** Stands for the shop's show of the moment in every live route: on air, else next, else the newest recording. */
export const LATEST_SHOW = 'latest';
/** The UCP release whose field names we use. */
export const UCP_VERSION = '2026-04-08';
/** Published static profile that UCP services may fetch to learn who calls. */
export const AGENT_PROFILE_URL = 'https://laotie.dev/agent-profile.json';

/** Version of our extensions, as UCP writes versions. */
export const EXTENSION_VERSION = '2026-11-22';
/** In a profile: `ucp.capabilities[ENDPOINT_CAPABILITY][0].config` is the endpoint's `Capabilities`. */
export const ENDPOINT_CAPABILITY = `${AUTHORITY}.endpoint`;

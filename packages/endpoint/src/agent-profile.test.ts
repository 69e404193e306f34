import { readFileSync } from 'node:fs';
import { AGENT_PROFILE_URL, UCP_VERSION } from '@laotie/protocol';
import { describe, expect, test } from 'vitest';
import { ucpFolder, ucpValidator } from './testing/ucp.ts';

const file = new URL('../../protocol/agent-profile.json', import.meta.url);
const profile = JSON.parse(readFileSync(file, 'utf8')) as { ucp: { version: string } };

describe('the profile that our requests point UCP services to', () => {
  test('is of the release whose names we use, under the address that we send', () => {
    expect(profile.ucp.version).toBe(UCP_VERSION);
    expect(AGENT_PROFILE_URL.endsWith('/agent-profile.json')).toBe(true);
  });

  test('fits the UCP schema of a platform', ({ skip }) => {
    if (!ucpFolder) return skip('LAOTIE_TEST_DATA is not set');
    const misfit = ucpValidator(ucpFolder);
    expect(misfit('discovery/profile.json#/$defs/platform_profile', profile)).toBe('');
    expect(misfit('discovery/profile.json#/$defs/platform_profile', { ucp: { version: 'today' } })).not.toBe('');
  });
});

/** Something that the page's content security policy did not let pass. */
export interface Refusal {
  directive: string;
  /** Origin of what was refused, or the policy's own word for it (`inline`, `blob`, `trusted-types-policy`). */
  what: string;
  /** Where it was asked for; empty where the browser does not say. */
  from: string;
  sample: string;
}

type Report = Pick<SecurityPolicyViolationEvent, 'effectiveDirective' | 'sourceFile' | 'sample'> & {
  blockedURI?: string;
  blockedURL?: string;
};

const originOf = (address: string): string => (URL.canParse(address) ? new URL(address).origin : address);

function refusalOf({ effectiveDirective, blockedURI, blockedURL, sourceFile, sample }: Report): Refusal {
  const blocked = blockedURI ?? blockedURL ?? '';
  return {
    directive: effectiveDirective,
    what: /^(?:https?|wss?):/.test(blocked) ? originOf(blocked) : blocked.replace(/:.*$/s, ''),
    from: sourceFile ?? '',
    sample: sample ?? '',
  };
}

/** Collects refusals from now on, and where the browser remembers, those of before. Each is told once. */
export function watchRefusals(heard: (refusals: readonly Refusal[]) => void, signal: AbortSignal): void {
  const known = new Map<string, Refusal>();
  const take = (report: Report) => {
    const refusal = refusalOf(report);
    const key = JSON.stringify(refusal);
    if (known.has(key)) return;
    known.set(key, refusal);
    heard([...known.values()]);
  };
  document.addEventListener('securitypolicyviolation', take, { signal });
  if (!('ReportingObserver' in window)) return;
  const observer = new ReportingObserver(
    (reports) => {
      for (const { body } of reports) if (body) take(body as unknown as Report);
    },
    { types: ['csp-violation'], buffered: true },
  );
  observer.observe();
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}

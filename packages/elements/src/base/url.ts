const userinfo = /^[a-z]+:[/\\]*[^/\\?#]*@/i;

/** An address from outside as an absolute http(s) one without user info, or undefined: then the link is not drawn. */
export function safeUrl(address: unknown, base: string = document.baseURI): string | undefined {
  if (typeof address !== 'string' || userinfo.test(address.trim())) return undefined;
  // backslashes and a leading // read as another host in browsers, as a path to people
  if (/^\s*[/\\]{2}|\\/.test(address)) return undefined;
  let url: URL;
  try {
    url = new URL(address, base);
  } catch {
    return undefined;
  }
  return (url.protocol === 'https:' || url.protocol === 'http:') && !url.username && !url.password
    ? url.href
    : undefined;
}

/** For script, payment and return addresses: https only, but for the developer's own machine. */
export function safeSecureUrl(address: unknown, base?: string): string | undefined {
  const url = safeUrl(address, base);
  if (!url) return undefined;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname) ? url : undefined;
}

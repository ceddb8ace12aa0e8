/**
 * What a site says of itself to the Hub at sign-in: its address is its client id, so that it needs
 * no registration (huggingface/hub-docs docs/hub/oauth.md, client id metadata documents).
 * `base` is the site's address with a trailing slash.
 */
export function clientDocument(base: string): string {
  const document = {
    client_id: new URL('.well-known/oauth-cimd', base).href,
    client_name: 'Weighbridge',
    client_uri: base,
    redirect_uris: [new URL('sources', base).href],
    grant_types: ['authorization_code'],
    response_types: ['code'],
    scope: 'openid profile',
    token_endpoint_auth_method: 'none',
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

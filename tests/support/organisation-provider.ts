import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { decodeJwt, exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose'
import Provider from 'oidc-provider'
import type { OrganisationSignInSettings } from '~/platform/organisation-sign-in-settings.server'

/** Somebody at the organisation, by subject. */
export interface OutsideAccountClaims {
  readonly email?: string
  readonly email_verified?: boolean
  readonly name?: string
  readonly groups?: readonly string[]
}

/** What a liar puts in the place of the provider's token: other claims, or no signature. */
export interface Tampering {
  readonly claims?: Readonly<Record<string, unknown>>
  readonly unsigned?: boolean
  /** Signed by a key that the provider does not publish. */
  readonly foreignKey?: boolean
  readonly algorithm?: 'RS256' | 'PS256'
}

export interface OrganisationProvider {
  readonly issuer: string
  readonly accounts: Record<string, OutsideAccountClaims>
  /** Who signs in next. */
  signInAs: string
  tampering: Tampering | null
  settings(change?: Partial<OrganisationSignInSettings>): OrganisationSignInSettings
  /** Walks as a browser does, with a cookie jar of its own, and gives the address that it is sent back to. */
  browse(url: string, returnAddress: string): Promise<URL>
  close(): Promise<void>
}

const clientId = 'uset'
const clientSecret = 'a secret of a test that nothing else knows'

/** A real OpenID provider on this machine, behind a line on which tokens can be exchanged for others. */
export async function openOrganisationProvider(returnAddress: string): Promise<OrganisationProvider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const foreign = await generateKeyPair('RS256', { extractable: true })
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // it listens on a port, not on a pipe
  const state: Pick<OrganisationProvider, 'accounts' | 'signInAs' | 'tampering'> = { accounts: {}, signInAs: '', tampering: null }

  const provider = new Provider(issuer, {
    clients: [{ client_id: clientId, client_secret: clientSecret, redirect_uris: [returnAddress], grant_types: ['authorization_code'], response_types: ['code'], token_endpoint_auth_method: 'client_secret_basic' }],
    jwks: { keys: [{ ...(await exportJWK(privateKey)), kid: 'one', alg: 'RS256', use: 'sig' }] },
    cookies: { keys: ['only for a test'] },
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 },
    claims: { openid: ['sub'], profile: ['name', 'groups'], email: ['email', 'email_verified'] },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, id) => ({ accountId: id, claims: async () => ({ sub: id, ...state.accounts[id] }) }),
    loadExistingGrant: async (context) => {
      const grant = new context.oidc.provider.Grant({ clientId, accountId: context.oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  })
  const answer = provider.callback()

  async function resigned(token: string): Promise<string> {
    const { tampering } = state
    if (!tampering) return token
    const claims = { ...decodeJwt(token), ...tampering.claims }
    if (tampering.unsigned) return new UnsecuredJWT(claims).encode()
    return new SignJWT(claims).setProtectedHeader({ alg: tampering.algorithm ?? 'RS256', kid: 'one' }).sign(tampering.foreignKey ? foreign.privateKey : await keyFor(tampering.algorithm))
  }
  const keyFor = async (algorithm: Tampering['algorithm']) => (algorithm === 'PS256' ? (await generateKeyPair('PS256')).privateKey : privateKey)

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (request.url?.startsWith('/interaction/')) {
      void provider.interactionFinished(request, response, { login: { accountId: state.signInAs } })
      return
    }
    if (request.url === '/token') exchangeTokens(response, resigned)
    void answer(request, response)
  })

  return Object.assign(state, {
    issuer,
    settings: (change: Partial<OrganisationSignInSettings> = {}): OrganisationSignInSettings => ({
      issuer, clientId, clientSecret, label: { da: 'Log ind med Solbjerg', en: 'Sign in with Solbjerg' }, scopes: ['openid', 'profile', 'email'], groupsClaim: 'groups', roles: null,
      createsAccounts: false, trustsEmail: false, endsLocalSignIn: false, secondFactor: { amr: ['mfa'], acr: [] }, ...change,
    }),
    browse,
    close: () => closed(server),
  })
}

/** Holds back the provider's answer and sends it with another token in it. */
function exchangeTokens(response: ServerResponse, resigned: (token: string) => Promise<string>): void {
  const end = response.end.bind(response) as (body: string) => ServerResponse
  response.end = ((body: unknown) => {
    const said = JSON.parse(String(body)) as { id_token?: string }
    void (said.id_token ? resigned(said.id_token) : Promise.resolve(undefined)).then((token) => {
      const text = JSON.stringify(token === undefined ? said : { ...said, id_token: token })
      response.setHeader('Content-Length', Buffer.byteLength(text))
      end(text)
    })
    return response
  }) as typeof response.end // the provider ends with one string
}

async function browse(start: string, returnAddress: string): Promise<URL> {
  const jar = new Map<string, string>()
  let url = start
  for (let hop = 0; hop < 10; hop += 1) {
    if (url.startsWith(returnAddress)) return new URL(url)
    const answer = await fetch(url, { redirect: 'manual', headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') } })
    for (const cookie of answer.headers.getSetCookie()) {
      const [name = '', value = ''] = cookie.split(';')[0]?.split('=') ?? []
      jar.set(name, value)
    }
    const next = answer.headers.get('Location')
    if (next === null) throw new Error(`the provider stopped at ${url}: ${answer.status} ${await answer.text()}`)
    url = new URL(next, url).href
  }
  throw new Error('the provider goes round in circles')
}

const closed = (server: Server) => new Promise<void>((resolve) => { server.close(() => { resolve() }); server.closeAllConnections() })

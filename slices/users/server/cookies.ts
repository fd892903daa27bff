import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { SESSION_LIFE_MS } from '../core/session.ts'

const SESSION_COOKIE = 'chitieu_session'
const DEVICE_COOKIE = 'chitieu_device'
const YEAR_SECONDS = 365 * 24 * 3600

export function readSessionCookie(c: Context): string | undefined {
  return getCookie(c, SESSION_COOKIE)
}

/** A device keeps its own mark when the session ends: by it the limits know it again. */
export function readDeviceCookie(c: Context): string | undefined {
  return getCookie(c, DEVICE_COOKIE)
}

export function writeCookies(c: Context, secrets: { session: string; device: string }): void {
  setCookie(c, SESSION_COOKIE, secrets.session, {
    ...attributesFor(c),
    maxAge: SESSION_LIFE_MS / 1000,
  })
  setCookie(c, DEVICE_COOKIE, secrets.device, { ...attributesFor(c), maxAge: YEAR_SECONDS })
}

export function forgetSessionCookie(c: Context): void {
  deleteCookie(c, SESSION_COOKIE, attributesFor(c))
}

/** Scripts cannot read the cookies, and other sites cannot send them along with a write. */
function attributesFor(c: Context) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(c) } as const
}

/** A proxy that ends TLS says so; a lie here only makes the cookie stricter. */
function isHttps(c: Context): boolean {
  return c.req.url.startsWith('https:') || c.req.header('x-forwarded-proto') === 'https'
}

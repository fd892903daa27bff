import { Secret, TOTP } from 'otpauth'
import { stepOf, TOTP_PERIOD_SECONDS, TOTP_WINDOW } from '../core/totp.ts'

/** 160 bits, as RFC 4226 recommends; base32, as people type it where no code can be scanned. */
export function mintTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The step whose code this is, among the present one and its neighbours; undefined when none. */
export function stepOfCode(secret: string, code: string, at: Date): bigint | undefined {
  const distance = totpOf(secret).validate({
    token: code,
    timestamp: at.getTime(),
    window: TOTP_WINDOW,
  })
  return distance === null ? undefined : stepOf(at) + BigInt(distance)
}

/** The otpauth address that an authenticator app opens. */
export function otpauthAddress(secret: string, username: string): string {
  return totpOf(secret, username).toString()
}

function totpOf(secret: string, username = ''): TOTP {
  return new TOTP({
    issuer: 'Chitieu',
    label: username,
    secret: Secret.fromBase32(secret),
    algorithm: 'SHA1', // what every authenticator app computes
    digits: 6,
    period: TOTP_PERIOD_SECONDS,
  })
}

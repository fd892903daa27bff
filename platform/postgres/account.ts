/**
 * PostgreSQL refuses to run as root. When we are root (a container, a rented server), the server
 * runs as another account over a folder that this account owns.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { lstatSync } from 'node:fs'
import { chmod, lchown, lstat, readdir } from 'node:fs/promises'
import path from 'node:path'
import { SetupError } from '#platform/setup-error.ts'

export interface ServerAccount {
  readonly uid: number
  readonly gid: number
}

/**
 * The account to run the server of this cluster under, or undefined to run it as ourselves.
 *
 * An existing cluster keeps its owner, so that the account does not change under the data.
 */
export function findServerAccount(cluster: string): ServerAccount | undefined {
  if (process.getuid?.() !== 0) return undefined
  const owner = lstatSync(cluster, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** Whether the account can enter the folder: every folder above it counts. */
export function canEnter(account: ServerAccount | undefined, folder: string): boolean {
  if (account === undefined) return true
  const command = ['-c', 'cd "$1"', 'sh', folder] as const
  return spawnSync('/bin/sh', command, { ...account, cwd: '/', stdio: 'ignore' }).status === 0
}

/**
 * Lets the account pass through the data folder (not look around in it). What lies above the
 * folder is not ours to open: if the account cannot come that far, this throws a `SetupError`.
 */
export async function openTo(account: ServerAccount | undefined, folder: string): Promise<void> {
  if (account === undefined) return
  const { mode } = await lstat(folder)
  await chmod(folder, (mode & 0o777) | 0o011)
  if (canEnter(account, folder)) return
  throw new SetupError('data_folder_unreachable', {
    vi: `Đang chạy bằng root, nên PostgreSQL phải chạy bằng tài khoản khác (uid ${account.uid}), nhưng tài khoản đó không vào được thư mục ${folder}. Hãy chọn thư mục dữ liệu khác (ví dụ /var/lib/chitieu) hoặc chạy bằng người dùng thường.`,
    en: `We run as root, so PostgreSQL must run as another account (uid ${account.uid}), which cannot enter ${folder}. Choose another data folder (for example /var/lib/chitieu) or run as an ordinary user.`,
  })
}

/** Gives a file, or a folder and all in it, to the account; nothing to do if it is theirs. */
export async function handOver(account: ServerAccount | undefined, file: string): Promise<void> {
  const found = await lstat(file)
  if (account === undefined || found.uid === account.uid) return
  const within = found.isDirectory() ? await readdir(file, { recursive: true }) : []
  for (const entry of within) await lchown(path.join(file, entry), account.uid, account.gid)
  // The folder last: a hand-over that was cut short is begun again.
  await lchown(file, account.uid, account.gid)
}

function idOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'nobody'], { encoding: 'utf8' }).trim())
}

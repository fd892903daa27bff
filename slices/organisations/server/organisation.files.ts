/** The bodies of Trạm Tấu in 2024 that come with the product: see data/organisations/README.md. */
import { readFile } from 'node:fs/promises'
import { OrganisationFile } from '../core/organisation.contract.ts'

const FILE = new URL('../../../data/organisations/tram-tau-2024.json', import.meta.url)

export async function readTramTauOrganisations(): Promise<OrganisationFile> {
  return OrganisationFile.parse(JSON.parse(await readFile(FILE, 'utf8')))
}

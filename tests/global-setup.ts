import type { TestProject } from 'vitest/node'
import { startTestCluster } from './test-cluster.ts'

/** One server for the run, with the schema of this work tree in a template; gone at the end. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const cluster = await startTestCluster()
  project.provide('cluster', cluster.access)
  return cluster.stop
}

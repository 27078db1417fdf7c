import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

// The walks through every page are the shortest files and take the longest by far. In a fresh checkout, where nothing is
// known about times, they would come last, and one processor would wait for the slower of them.
class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isWalk = ({ moduleId }: TestSpecification) => moduleId.includes('/test/every-route.')
    const sorted = await super.sort(files)
    return [...sorted.filter(isWalk), ...sorted.filter(file => !isWalk(file))]
  }
}

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'client/**/*.test.{ts,tsx}', 'test/**/*.test.{ts,tsx}'],
    globalSetup: 'src/platform/testing/global-setup.ts',
    pool: 'forks',
    // The product is read once per worker, not once per file: that halves the time. What a file sets up, it takes down.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: WalksFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    teardownTimeout: 15_000,
    restoreMocks: true,
  },
})

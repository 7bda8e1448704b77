import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take long, which their size does not tell: begun first, so that no worker is left with one at the end. */
const long = ['every-page', 'main-journey', 'two-worlds', 'claims', 'on-paper', 'canaries', 'killed', 'new-in-hr', 'applying', 'bad-input', 'accessibility'].map((name) => `/${name}.test.ts`)

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => { const at = long.findIndex((end) => moduleId.endsWith(end)); return at < 0 ? long.length : at }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}

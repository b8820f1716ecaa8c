import type { Body, ItemHeading, Listicle, ListicleItem } from '../article/document'
import { maximumChildren, mostItems } from '../article/document'
import { canonicalJson } from './canonical-json'
import type { AnyPart, Choice, TextDifference } from './difference'
import { changedBy, chosen } from './difference'
import { lineUp } from './line-up'
import type { Match } from './match-parts'
import { matchParts } from './match-parts'
import type { Open, Report } from './merge-sequence'
import { mergeSequence } from './merge-sequence'

export { standardChoice } from './difference'

export interface BodyMerge {
  /** In the order of the text. */
  readonly differences: readonly TextDifference[]
  /** The text with what is chosen; a difference without a choice by its `standardChoice`. Always a body that `bodySchema` takes. */
  readonly resolve: (choices: ReadonlyMap<string, Choice>) => Body
}

/** How the parts of a copy are found in the base. */
export type Matcher = (base: readonly AnyPart[], copy: readonly AnyPart[]) => Match

/** Merges two copies of a text block by block, by what each block was in the text that both are changes of. */
export function mergeBodies(base: Body, mine: Body, theirs: Body, matchOfMine: Matcher = matchParts): BodyMerge {
  const differences: TextDifference[] = []
  const report: Report = (difference) => {
    const reported = { id: `text-${String(differences.length + 1)}`, ...difference }
    differences.push(reported)
    return reported
  }
  const text = new Merge(report, matchOfMine).blocks(base.content, mine.content, theirs.content)
  return {
    differences,
    resolve: (choices) => {
      const content = text((difference) => chosen(difference, choices))
      if (content.length > maximumChildren) return mine
      return { type: 'doc', content: content.length === 0 ? [{ type: 'paragraph' }] : [...content] }
    }
  }
}

class Merge {
  constructor(
    private readonly report: Report,
    private readonly matchOfMine: Matcher
  ) {}

  blocks(base: Body['content'], mine: Body['content'], theirs: Body['content']): Open<Body['content'][number]> {
    return mergeSequence({
      lineup: lineUp(base, mine, theirs, this.matchOfMine(base, mine), matchParts(base, theirs)),
      base,
      kind: 'blocks',
      within: undefined,
      report: this.report,
      inside: (before, here, there) => (before.type === 'listicle' && here.type === 'listicle' && there.type === 'listicle' ? this.listicle(before, here, there) : undefined)
    })
  }

  private listicle(base: Listicle, mine: Listicle, theirs: Listicle): Open<Listicle> {
    const direction = this.difference('direction', undefined, [base, mine, theirs], ({ attrs }) => attrs)
    const items = mergeSequence({
      lineup: lineUp(base.content, mine.content, theirs.content, this.matchOfMine(base.content, mine.content), matchParts(base.content, theirs.content)),
      base: base.content,
      kind: 'item',
      within: undefined,
      report: this.report,
      inside: (before, here, there) => this.item(before, here, there)
    })
    return (choose) => {
      const { type, attrs } = direction !== undefined && choose(direction) === 'theirs' ? theirs : mine
      const content = items(choose)
      if (content.length > mostItems) return [mine]
      return content.length === 0 ? [] : [{ type, attrs, content: [...content] }]
    }
  }

  private item(base: ListicleItem, mine: ListicleItem, theirs: ListicleItem): Open<ListicleItem> {
    const [before, ...blocksBefore] = base.content
    const [here, ...blocksHere] = mine.content
    const [there, ...blocksThere] = theirs.content
    const name = this.difference('name', mine, [base, mine, theirs], ({ attrs }) => attrs)
    const heading = this.difference<ItemHeading>('heading', mine, [before, here, there], (each) => each)
    const blocks = mergeSequence({
      lineup: lineUp(blocksBefore, blocksHere, blocksThere, this.matchOfMine(blocksBefore, blocksHere), matchParts(blocksBefore, blocksThere)),
      base: blocksBefore,
      kind: 'blocks',
      within: mine,
      report: this.report,
      inside: () => undefined
    })
    return (choose) => {
      const { type, attrs } = name !== undefined && choose(name) === 'theirs' ? theirs : mine
      return [{ type, attrs, content: [heading !== undefined && choose(heading) === 'theirs' ? there : here, ...blocks(choose)] }]
    }
  }

  /** One of what is part of a listicle or an item itself; undefined where mine and theirs have the same. */
  private difference<Part extends AnyPart>(kind: TextDifference['kind'], within: ListicleItem | undefined, parts: readonly [Part, Part, Part], what: (part: Part) => unknown): TextDifference | undefined {
    const [base, mine, theirs] = parts
    const [before, here, there] = [canonicalJson(what(base)), canonicalJson(what(mine)), canonicalJson(what(theirs))]
    return here === there ? undefined : this.report({ kind, by: changedBy(before, here, there), base: [base], mine: [mine], theirs: [theirs], mayKeepBoth: false, within })
  }
}

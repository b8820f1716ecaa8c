import type { AnyExtension } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import type { EditorSurroundings } from '../surroundings'
import { BlockGrip } from './block-grip/block-grip'
import { ChangeInSight } from './change-in-sight/change-in-sight'
import { CleanPaste, fillPlaces } from './clean-paste/clean-paste'
import { InlineCode } from './code/code'
import { ArticleCodeBlock } from './code-block/code-block'
import { CodeBlockKeys } from './code-block/code-block-keys'
import { SelectedBlock } from './selected-block/selected-block'
import { SlashMenu } from './slash-menu/slash-menu'
import { Spotlight } from './spotlight/spotlight'
import { SizeGuard } from './size-guard/size-guard'
import { ArticleDocument } from './document/document'
import { EdgeKeys } from './edge-keys/edge-keys'
import { Embed } from './embed/embed'
import { EmbedPaste } from './embed/embed-paste'
import { FactBox, FactBoxTitle } from './fact-box/fact-box'
import { FactBoxKeys } from './fact-box/fact-box-keys'
import { FarItems } from './far-items/far-items'
import { Figure } from './figure/figure'
import { FirstKey } from './first-key/first-key'
import { FreshSelection } from './fresh-selection/fresh-selection'
import { GapInSight } from './gap-in-sight/gap-in-sight'
import { Gallery } from './gallery/gallery'
import { LineBreak } from './hard-break/hard-break'
import { BodyHeading } from './heading/heading'
import { Hints } from './hints/hints'
import { HistoryKeys } from './history-keys/history-keys'
import { InputMethod } from './input-method/input-method'
import { ItemHeading } from './item-heading/item-heading'
import { ItemKeys } from './item-keys/item-keys'
import { ArticleLink } from './link/link'
import { LinkCard } from './link-card/link-card'
import { ItemReference } from './item-reference/item-reference'
import { LargePaste } from './large-paste/large-paste'
import { Listicle } from './listicle/listicle'
import { ListicleItem } from './listicle-item/listicle-item'
import { ArticleListItem, ArticleOrderedList } from './lists/lists'
import { ListKeys } from './lists/list-keys'
import { OwnNames } from './own-names/own-names'
import { PassageNote } from './passage-note/passage-note'
import { PictureArrivals } from './picture-arrivals/picture-arrivals'
import { PictureOrigins } from './picture-origins/picture-origins'
import { Attribution, PullQuote, PullQuoteText } from './pull-quote/pull-quote'
import { PullQuoteKeys } from './pull-quote/pull-quote-keys'
import { Quote } from './quote/quote'
import { StrikeThrough } from './strike/strike'
import { ArticleTable, ArticleTableCell, ArticleTableHeader, ArticleTableRow } from './table/table'
import { TableTools } from './table/table-tools'
import { TypographicSigns } from './typographic-signs/typographic-signs'
import { WrittenOver } from './written-over/written-over'

/** Everything the article editor is made of. Its schema is core's (document.ts): the same nodes, marks and attributes. */
export function articleExtensions(surroundings: EditorSurroundings): AnyExtension[] {
  return [
    StarterKit.configure({
      document: false,
      heading: false,
      blockquote: false,
      listItem: false,
      orderedList: false,
      hardBreak: false,
      code: false,
      strike: false,
      link: false,
      codeBlock: false,
      trailingNode: false,
      undoRedo: { depth: 1_000 },
      dropcursor: { color: false, class: 'drop-cursor', width: 2 }
    }),
    InputMethod,
    FreshSelection,
    ChangeInSight,
    FirstKey,
    HistoryKeys,
    TypographicSigns,
    WrittenOver,
    ArticleDocument,
    BodyHeading.configure({ levels: [2, 3, 4], t: surroundings.t }),
    Quote,
    ArticleListItem,
    ArticleOrderedList,
    LineBreak,
    InlineCode,
    ArticleCodeBlock.configure({ t: surroundings.t }),
    CodeBlockKeys,
    StrikeThrough,
    ArticleLink,
    PassageNote,
    Figure.configure(surroundings),
    Embed.configure(surroundings),
    LinkCard.configure(surroundings),
    EmbedPaste,
    PullQuote,
    PullQuoteKeys,
    FactBox,
    FactBoxKeys,
    FactBoxTitle.configure({ t: surroundings.t }),
    PullQuoteText.configure({ t: surroundings.t }),
    Attribution.configure({ t: surroundings.t }),
    Gallery.configure(surroundings),
    ArticleTable,
    ArticleTableRow,
    ArticleTableCell,
    ArticleTableHeader,
    TableTools.configure({ t: surroundings.t }),
    Listicle.configure(surroundings),
    ListicleItem.configure(surroundings),
    ItemHeading.configure({ t: surroundings.t }),
    BlockGrip.configure({ t: surroundings.t }),
    ItemReference.configure(surroundings),
    ItemKeys,
    ListKeys,
    EdgeKeys,
    SelectedBlock,
    GapInSight,
    SlashMenu.configure(surroundings),
    PictureArrivals.configure(surroundings),
    Hints.configure({ t: surroundings.t }),
    PictureOrigins.configure(surroundings),
    CleanPaste.configure(surroundings),
    OwnNames,
    LargePaste.configure({ ...surroundings, onPlaces: (view, waiting) => fillPlaces(view, waiting, surroundings) }),
    Spotlight,
    FarItems,
    SizeGuard.configure(surroundings)
  ]
}

import type { AnyExtension } from '@tiptap/core'
import { StarterKit } from '@tiptap/starter-kit'
import type { EditorSurroundings } from '../surroundings'
import { CleanPaste, fillPlaces } from './clean-paste/clean-paste'
import { InlineCode } from './code/code'
import { SlashMenu } from './slash-menu/slash-menu'
import { Spotlight } from './spotlight/spotlight'
import { SizeGuard } from './size-guard/size-guard'
import { ArticleDocument } from './document/document'
import { FarItems } from './far-items/far-items'
import { Figure } from './figure/figure'
import { LineBreak } from './hard-break/hard-break'
import { BodyHeading } from './heading/heading'
import { Hints } from './hints/hints'
import { InputMethod } from './input-method/input-method'
import { ItemHeading } from './item-heading/item-heading'
import { ItemKeys } from './item-keys/item-keys'
import { ArticleLink } from './link/link'
import { LargePaste } from './large-paste/large-paste'
import { Listicle } from './listicle/listicle'
import { ListicleItem } from './listicle-item/listicle-item'
import { ArticleListItem, ArticleOrderedList } from './lists/lists'
import { PictureArrivals } from './picture-arrivals/picture-arrivals'
import { PictureOrigins } from './picture-origins/picture-origins'
import { Quote } from './quote/quote'
import { StrikeThrough } from './strike/strike'
import { TypographicSigns } from './typographic-signs/typographic-signs'

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
    TypographicSigns,
    ArticleDocument,
    BodyHeading,
    Quote,
    ArticleListItem,
    ArticleOrderedList,
    LineBreak,
    InlineCode,
    StrikeThrough,
    ArticleLink,
    Figure.configure(surroundings),
    Listicle.configure(surroundings),
    ListicleItem.configure(surroundings),
    ItemHeading.configure({ t: surroundings.t }),
    ItemKeys,
    SlashMenu.configure(surroundings),
    PictureArrivals.configure(surroundings),
    Hints.configure({ t: surroundings.t }),
    PictureOrigins.configure(surroundings),
    CleanPaste.configure(surroundings),
    LargePaste.configure({ ...surroundings, onPlaces: (view, waiting) => fillPlaces(view, waiting, surroundings) }),
    Spotlight,
    FarItems,
    SizeGuard.configure(surroundings)
  ]
}

import { Menu } from '@mantine/core'
import { IconCopy, IconFileExport, IconFileText, IconRestore, IconTrash, IconTrashX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ArticleSummary } from '../../../../ipc/library-answers'
import type { ArticleMenuRequest } from './article-list'
import type { LibraryCommands } from './library-commands'

interface ArticleMenuProps {
  readonly request: ArticleMenuRequest
  readonly commands: LibraryCommands
  readonly onDelete: (article: ArticleSummary) => void
  readonly onClose: () => void
}

/** What can be done with an article of the list, where it was asked for. */
export function ArticleMenu({ request: { article, x, y }, commands, onDelete, onClose }: ArticleMenuProps) {
  const { t } = useTranslation('library')
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={0} withinPortal={false} floatingStrategy="fixed" returnFocus>
      <Menu.Target>
        <span role="button" aria-label={t('menu.name')} className="article-menu-anchor" style={{ left: x, top: y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu.name')}>
        {article.isTrashed ? (
          <>
            <Menu.Item leftSection={<IconRestore size={16} stroke={1.6} />} onClick={() => void commands.restore(article.id, article.headline)}>
              {t('menu.restore')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrashX size={16} stroke={1.6} />} onClick={() => onDelete(article)}>
              {t('deleteForGood')}
            </Menu.Item>
          </>
        ) : (
          <>
            <Menu.Item leftSection={<IconFileText size={16} stroke={1.6} />} onClick={() => void commands.open(article.id)}>
              {t('menu.open')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size={16} stroke={1.6} />} onClick={() => void commands.duplicate(article.id)}>
              {t('menu.duplicate')}
            </Menu.Item>
            <Menu.Item leftSection={<IconFileExport size={16} stroke={1.6} />} onClick={() => commands.exportArticle(article.id)}>
              {t('menu.export')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.6} />} onClick={() => void commands.trash(article.id, article.headline)}>
              {t('menu.trash')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

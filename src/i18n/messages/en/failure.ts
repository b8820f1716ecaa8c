/** What went wrong, by failure code: `what` happened, and in `advice` what is safe and what to do. */
export const failure = {
  'article-not-found': {
    what: 'This article is no longer in the library.',
    advice: 'It may have been moved or deleted outside Copydesk. Look in the trash, or in a backup of the library folder.'
  },
  'article-unreadable': {
    what: 'The file of this article is damaged and cannot be read.',
    advice: 'Copydesk leaves the file exactly as it is and will not write over it. The version before it lies beside it in the library folder, ending in .prev.json.'
  },
  'article-too-new': {
    what: 'This article was written with a newer Copydesk.',
    advice: 'It is untouched. Update Copydesk on this computer to open it.'
  },
  'disk-full': {
    what: 'The disk is full, so the last change could not be saved.',
    advice: 'Your text is still on screen. Free some space and go on writing: Copydesk saves again with the next change.'
  },
  'disk-read-only': {
    what: 'Copydesk may not write in the library folder.',
    advice: 'What was saved before is safe. Give your user the right to write in that folder, or move the library to another one.'
  },
  'disk-failed': {
    what: 'The disk did not take the last change ({{reason}}).',
    advice: 'Your text is still on screen. Check that the disk or network folder with the library is connected; copy the text elsewhere if this goes on.'
  },
  'picture-type-not-supported': {
    what: 'This kind of picture cannot be published.',
    advice: 'Use a JPEG, PNG, GIF, WebP or AVIF file. A photo from an iPhone (HEIC) or a drawing (SVG) has to be exported as one of these first.'
  },
  'picture-unreadable': {
    what: 'This picture file is damaged and cannot be read.',
    advice: 'Nothing in the article has changed. Fetch the picture again from where it came from.'
  },
  'picture-too-large': {
    what: 'This picture is too large. {{limit}}',
    advice: 'Nothing in the article has changed. Export a smaller version and insert that; 2,560 pixels of width are enough for any page.'
  },
  'picture-file-not-found': {
    what: 'There is no picture file at this place.',
    advice: 'Check that the file still exists and its disk is connected, then choose it again.'
  },
  'picture-missing-in-library': {
    what: 'The file of a picture in this article is missing from the library, or damaged.',
    advice: 'Nothing was published. Insert that picture again, then publish.'
  },
  'address-not-valid': {
    what: '“{{address}}” is not the address of a site.',
    advice: 'Copy the address of the front page from the browser, for example https://news.example.com.'
  },
  'address-not-secure': {
    what: '{{host}} would get your password over an open connection that others can read.',
    advice: 'Nothing was sent. Try the address with https:// in front; if the site has no https yet, ask whoever runs it to switch it on.'
  },
  'site-not-found-in-library': {
    what: 'This site is no longer in your list.',
    advice: 'The article is safe. Add the site again under Sites, or choose another one.'
  },
  'site-offline': {
    what: '{{host}} cannot be reached.',
    advice: 'The article is safe on this computer. Check your network and the address, then try again; nothing will be on the site twice.'
  },
  'site-timeout': {
    what: '{{host}} took too long to answer.',
    advice: 'The article is safe on this computer. Try again in a minute: Copydesk first looks at what has arrived, so nothing will be on the site twice.'
  },
  'site-certificate': {
    what: 'The certificate of {{host}} is not valid ({{reason}}), so nobody can tell whether it is really your site.',
    advice: 'Your password was not sent. Check the date of this computer and whether you are in a Wi-Fi that wants a sign-in first; else tell whoever runs the site.'
  },
  'site-redirects': {
    what: '{{host}} sends visitors on to {{address}}.',
    advice: 'Your password is never passed on to another address. If that is your site too, add it under Sites with exactly that address.'
  },
  'site-not-wordpress': {
    what: 'There is no WordPress at {{host}}, or its REST API is switched off.',
    advice: 'Use the address of the front page. If it is right, ask whoever runs the site to allow the REST API for signed-in users.'
  },
  'site-answer-not-understood': {
    what: 'Something other than WordPress answered for {{host}}: “{{answer}}”',
    advice: 'The article is safe. If that is a Wi-Fi sign-in page, sign in with your browser first. Otherwise send this text to whoever runs the site: often a plugin prints a warning there.'
  },
  'site-busy': {
    what: '{{host}} has too much to do right now and asks to wait.',
    advice: 'The article is safe on this computer. Try again in some minutes; nothing will be on the site twice.'
  },
  'site-failed': {
    what: '{{host}} failed with an error of its own ({{status}}). {{answer}}',
    advice: 'The article is safe on this computer. Try again in a minute; if it goes on, tell whoever runs the site.'
  },
  'site-blocked': {
    what: 'A guard before {{host}} turned Copydesk away ({{status}}). {{answer}}',
    advice: 'The article is safe. Often this is a firewall or a security plugin: ask whoever runs the site to let signed-in users through to /wp-json/.'
  },
  'password-missing': {
    what: 'Copydesk does not have the password for {{host}} in this session.',
    advice: 'The article is safe. Enter the application password again under Sites, then publish.'
  },
  'password-refused': {
    what: '{{host}} does not accept this user and password.',
    advice: 'Use an application password (WordPress: Users › Profile › Application Passwords), not the one you sign in with. If both are right, ask whoever runs the site whether the server passes the “Authorization” header on.'
  },
  'application-passwords-off': {
    what: 'Application passwords are switched off on {{host}}.',
    advice: 'Ask whoever runs the site to switch them on; it needs https, and some security plugins turn them off.'
  },
  'right-missing-create': {
    what: 'Your user on {{host}} may not write posts.',
    advice: 'Nothing was sent; the article is safe. Ask for the role of Author or Editor there.'
  },
  'right-missing-publish': {
    what: 'Your user on {{host}} may write posts but not publish them.',
    advice: 'Nothing was published; the article is safe. Ask for the role of Author or Editor there, or let a colleague publish.'
  },
  'right-missing-edit': {
    what: 'Your user on {{host}} may not change this post, because it belongs to somebody else there.',
    advice: 'The post is as it was, and the article is safe. Ask for the role of Editor there, or publish it as a new post.'
  },
  'right-missing-upload': {
    what: 'Your user on {{host}} may not upload pictures.',
    advice: 'Nothing was published; the article is safe. Ask for the role of Author or Editor there.'
  },
  'right-missing-categories': {
    what: 'The category “{{subject}}” is not on {{host}}, and your user may not create categories.',
    advice: 'Nothing was published; the article is safe. Choose a category that the site has, or ask an editor to create this one.'
  },
  'right-missing': {
    what: 'Your user on {{host}} lacks a right for this. {{answer}}',
    advice: 'The article is safe. Ask whoever runs the site for the role of Author or Editor.'
  },
  'already-publishing': {
    what: 'This article is being published to this site already.',
    advice: 'Wait until that is done, or cancel it first.'
  },
  'headline-missing': {
    what: 'The article has no headline yet.',
    advice: 'Write one at the top of the page, then publish.'
  },
  'post-changed-on-site': {
    what: 'The post was changed on {{host}} since it was last published from here.',
    advice: 'Nothing was overwritten. Look at it on the site first: then overwrite it with this article, or publish this as a new post.'
  },
  'post-trashed-on-site': {
    what: 'The post is in the trash on {{host}}.',
    advice: 'The article is safe here. You can take the post out of the trash with this text, or publish it as a new post.'
  },
  'post-missing-on-site': {
    what: 'The post was deleted on {{host}}.',
    advice: 'The article is safe here. You can publish it as a new post.'
  },
  'picture-refused-by-site': {
    what: '{{host}} does not take one of the pictures. {{answer}}',
    advice: 'Nothing was published; the pictures sent before it are not sent again. Replace the picture by a JPEG or PNG and publish again.'
  },
  'picture-too-large-for-site': {
    what: 'One of the pictures is larger than {{host}} takes. {{answer}}',
    advice: 'Nothing was published; the pictures sent before it are not sent again. Replace it by a smaller version (2,560 pixels of width are enough), or ask for a higher upload limit.'
  },
  'value-refused-by-site': {
    what: '{{host}} did not accept part of the article ({{fields}}). {{answer}}',
    advice: 'The article is safe here. Change that part and publish again, or show this message to whoever runs the site.'
  },
  'publish-not-confirmed': {
    what: '{{host}} did not confirm that the post is public.',
    advice: 'The article is safe here and its post is on the site, perhaps still as a draft. Publish again: Copydesk finds that same post, and there will not be a second one.'
  },
  cancelled: {
    what: 'Publishing was cancelled.',
    advice: 'The article is safe. Nothing that was sent so far is sent again when you publish next time.'
  }
}

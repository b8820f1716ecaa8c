import { documentFailures } from './document-failures'
import { lengthFailures } from './length-failures'

/** Every failure: what happened, and what to do. What is safe is said by the place that shows it. */
export const failure = {
  'article-not-found': {
    what: 'This article is no longer in the library.',
    advice: 'It may have been moved or deleted outside Copydesk. Look in the trash, or in the folder of the library.'
  },
  'article-unreadable': {
    what: 'This article cannot be read.',
    advice: 'Its file is damaged and was left as it is; a copy lies in the folder “quarantine” of the library.'
  },
  'article-too-new': {
    what: 'This article was written by a newer Copydesk.',
    advice: 'Update Copydesk to open it. Its file stays as it is.'
  },
  'article-not-understood': {
    what: 'This article holds something that this Copydesk does not know.',
    advice: 'Its file stays as it is. Open it with the Copydesk that wrote it, or choose it in the library to read and copy its words.'
  },
  'article-changed-elsewhere': {
    what: 'Another program keeps writing this article.',
    advice: 'A sync tool may be at work; Copydesk tries again by itself. Keep this window open until it says “Saved”.'
  },
  'library-missing': {
    what: 'The library’s folder is not there.',
    advice: 'Connect its disk, or put the folder back where it was; Copydesk tries again by itself. Keep this window open until it says “Saved”.'
  },
  'embargoes-unreadable': {
    what: 'The list of embargoes cannot be read, so nothing is published.',
    advice: 'It is the file embargoes.json in the library. Take it back from a backup, or delete it if no article is under embargo.'
  },
  'disk-full': {
    what: 'The disk is full.',
    advice: 'Free some space and try again. What you write is saved by itself once there is room: keep this window open until it says “Saved”.'
  },
  'disk-read-only': {
    what: 'The folder of the library cannot be written to.',
    advice: 'Check the rights of the folder, or whether its disk is locked, and try again. What you write is saved by itself afterwards: keep this window open until it says “Saved”.'
  },
  'disk-failed': {
    what: 'The disk did not take it.',
    advice: 'Check that the disk is connected and in order, and try again. What you write is saved by itself afterwards: keep this window open until it says “Saved”.'
  },
  'template-not-found': {
    what: 'This template is not there any more, or cannot be read.',
    advice: 'Choose another one, or save it again from an article that was started from it.'
  },
  'version-not-found': {
    what: 'This version is not there any more.',
    advice: 'Older versions are thinned out as time goes by. Choose another one.'
  },
  'version-unreadable': {
    what: 'This version cannot be read.',
    advice: 'Its file is damaged or was written by a newer Copydesk; it was left as it is. Choose another version.'
  },
  'folder-not-found': {
    what: 'There is no folder {{folder}}.',
    advice: 'Enter the whole path of a folder that exists, or choose one. If it lies on another disk, check that the disk is connected.'
  },
  'folder-within-library': {
    what: 'This folder lies in the library itself.',
    advice: 'Choose a folder outside the library, best on another disk.'
  },
  'folder-not-empty': {
    what: 'There is something in the folder {{folder}} already.',
    advice: 'Choose an empty folder, or the name of one that is not there yet.'
  },
  'folder-full': {
    what: 'There is not enough room in that folder.',
    advice: 'Free some space on its disk or choose another folder, then try again. Your library is as it was.'
  },
  'folder-read-only': {
    what: 'Copydesk may not write to that folder.',
    advice: 'Check the rights of the folder, or choose another one. Your library is as it was.'
  },
  'folder-failed': {
    what: 'The disk of that folder did not take it.',
    advice: 'Check that the disk is connected and in order, then try again. Your library is as it was.'
  },
  'copy-not-verified': {
    what: 'A file of the copy does not read as it was written: {{file}}',
    advice: 'The copy was thrown away and your library is as it was. Check the disk, then try again.'
  },
  'copy-stopped': {
    what: 'The copying was stopped.',
    advice: 'Nothing was left behind, and your library is as it was.'
  },
  'copy-running': {
    what: 'The library is being copied already.',
    advice: 'Wait until that is done.'
  },
  'export-not-made': {
    what: 'The export could not be made.',
    advice: 'Nothing was written, and the article is as it was. Try again, or choose another form: a web page can be printed as a PDF by any browser.'
  },
  'backup-folder-missing': {
    what: 'No folder for backups is chosen.',
    advice: 'Choose one first, best on another disk.'
  },
  'backup-not-found': {
    what: 'There is no backup in the folder {{folder}}.',
    advice: 'Choose the dated folder of one backup (“Copydesk backup …”), not the folder around it.'
  },
  'backup-damaged': {
    what: 'A file of this backup is damaged or missing: {{file}}',
    advice: 'Nothing was restored. Choose another backup.'
  },
  'library-not-found': {
    what: 'There is no library in the folder {{folder}}.',
    advice: 'Choose the folder of a library: it holds a folder “drafts”.'
  },
  'picture-type-not-supported': {
    what: 'This is not a picture that Copydesk can publish.',
    advice: 'Use a JPEG, PNG, GIF, WebP or AVIF file.'
  },
  'picture-unreadable': {
    what: 'This picture cannot be read whole.',
    advice: 'Its file seems to be damaged or cut short. Download or copy it again, or open it in another program and save it anew.'
  },
  'picture-too-large': {
    what: 'This picture is too large.',
    advice: 'Make it smaller: at most 100 MB and 100 megapixels.'
  },
  'picture-file-not-found': {
    what: 'There is no picture file at this place.',
    advice: 'Check the path, or choose the file again.'
  },
  'picture-missing-in-library': {
    what: 'A picture of this article is missing from the library.',
    advice: 'Put the picture into the article again, then publish.'
  },
  ...documentFailures,
  ...lengthFailures,
  'address-not-valid': {
    what: 'This is not an address.',
    advice: 'Enter it as in the browser, for example https://news.example.com.'
  },
  'address-not-secure': {
    what: 'This address is not secure, and your password would travel in the open.',
    advice: 'Use the address that begins with https://.'
  },
  'site-not-found-in-library': {
    what: 'This site is no longer known here.',
    advice: 'Add it again under Settings › Sites.'
  },
  'site-offline': {
    what: '{{host}} cannot be reached.',
    advice: 'Check your network and the address, then try again.'
  },
  'site-timeout': {
    what: '{{host}} did not answer in time.',
    advice: 'The site may be slow just now. Try again in a moment; nothing is done twice.'
  },
  'site-certificate': {
    what: 'The certificate of {{host}} cannot be trusted.',
    advice: 'Nothing was sent. Ask whoever runs the site to renew its certificate.'
  },
  'site-redirects': {
    what: '{{host}} has moved to {{address}}.',
    advice: 'Add the site with its new address.'
  },
  'site-not-wordpress': {
    what: 'There is no WordPress to talk to at {{host}}.',
    advice: 'Check the address. If it is right, its REST interface may be switched off: ask whoever runs the site.'
  },
  'site-not-ghost': {
    what: 'There is no Ghost to talk to at {{host}}.',
    advice: 'Check the address, and that the kind of site is right. Some sites have their administration at another address: use that one.'
  },
  'site-not-endpoint': {
    what: 'There is no JSON endpoint for Copydesk at {{host}}.',
    advice: 'Use the address at which “/capabilities” answers. Whoever runs the site finds the contract in docs/endpoint.'
  },
  'site-answer-not-understood': {
    what: '{{host}} answered something that Copydesk does not understand: “{{answer}}”',
    advice: 'A login page of the network or a plugin may stand in between. Open the site in a browser, then try again.'
  },
  'site-busy': {
    what: '{{host}} is too busy just now.',
    advice: 'Try again in a few minutes.'
  },
  'site-failed': {
    what: '{{host}} had an error of its own.',
    advice: 'Try again in a moment. If it stays so, tell whoever runs the site.'
  },
  'site-blocked': {
    what: 'Something before {{host}} refused the request.',
    advice: 'A firewall or a security plugin may block it: ask whoever runs the site to let the REST interface through.'
  },
  'password-missing': {
    what: 'What you sign in to this site with is not known any more.',
    advice: 'Enter the password or key of the site again.'
  },
  'password-refused': {
    what: 'The site does not accept this user name and password.',
    advice: 'Use an application password made under Users › Profile in WordPress, not the password you sign in with.'
  },
  'key-not-valid': {
    what: 'This is not a key of the right form.',
    advice: 'Copy all of it and nothing else. In Ghost it is the Admin API key of a custom integration: 24 digits and letters, a colon, 64 more.'
  },
  'key-refused': {
    what: 'The site does not accept this password or key.',
    advice: 'It may have been replaced there: enter it again, or ask whoever runs the site for a new one.'
  },
  'application-passwords-off': {
    what: 'Application passwords are switched off on this site.',
    advice: 'Ask whoever runs the site to allow them; WordPress wants https for that.'
  },
  'right-missing-create': {
    what: 'Your user may not write posts on this site.',
    advice: 'Ask for the role of an author or an editor there.'
  },
  'right-missing-publish': {
    what: 'Your user may not publish on this site.',
    advice: 'Send it as a draft for somebody who may, or ask for the role of an author or an editor there.'
  },
  'right-missing-edit': {
    what: 'Your user may not change this post.',
    advice: 'It belongs to somebody else there, or somebody has published it. Ask an editor to change it, or for the role of one.'
  },
  'right-missing-upload': {
    what: 'Your user may not upload pictures to this site.',
    advice: 'Ask for the role of an author or an editor there.'
  },
  'right-missing-categories': {
    what: 'Your user may not create categories on this site.',
    advice: 'Choose categories that the site has, or ask an editor there to create the new ones.'
  },
  'right-missing-type': {
    what: 'Your user may not publish posts of the type “{{type}}” on this site.',
    advice: 'Choose another type in the inspector, or ask whoever runs the site for the right.'
  },
  'right-missing-terms': {
    what: 'Your user may not create “{{subject}}” on this site.',
    advice: 'Choose a term that the site has, or ask an editor there to create the new one.'
  },
  'right-missing-pin': {
    what: 'Your user may not pin posts to the top of this site.',
    advice: 'Nothing is lost: turn pinning off in the inspector, or ask for the role of an editor there.'
  },
  'author-missing-on-site': {
    what: 'The chosen author is not at this site any more.',
    advice: 'Choose another author in the inspector, then publish again.'
  },
  'type-missing-on-site': {
    what: '{{site}} has no posts of the type “{{type}}” that your user may write.',
    advice: 'Refresh the site in the settings. The plug-in that made the type may be off, or your rights may have changed: ask whoever runs the site.'
  },
  'type-begun-otherwise': {
    what: 'A draft of this article was begun at {{site}} as “{{type}}”, and WordPress cannot make another type of it.',
    advice: 'Choose “{{type}}” again in the inspector and publish, or publish a duplicate of the article as the other type.'
  },
  'right-missing': {
    what: 'Your user lacks a right on this site.',
    advice: 'Ask whoever runs the site which role you have there.'
  },
  'host-not-found': {
    what: 'There is no site at {{host}}.',
    advice: 'Check how the address is spelled. If it is right, its name may have run out: ask whoever runs the site.'
  },
  'no-network': {
    what: 'This computer has no network, or its network knows no way to {{host}}.',
    advice: 'Connect to a network, then check again. What you write is safe meanwhile.'
  },
  'no-https': {
    what: '{{host}} does not speak https.',
    advice: 'Check the address and its port. Copydesk sends a password over https only: ask whoever runs the site to switch it on.'
  },
  'certificate-expired': {
    what: 'The certificate of {{host}} has expired.',
    advice: 'Nothing was sent. Check that the clock of this computer is right; if it is, ask whoever runs the site to renew the certificate.'
  },
  'certificate-not-yet-valid': {
    what: 'The certificate of {{host}} is not valid yet.',
    advice: 'Nothing was sent. The clock of this computer may be slow: set it right, then check again.'
  },
  'certificate-of-another-host': {
    what: 'The certificate that {{host}} shows belongs to another address.',
    advice: 'Nothing was sent. Check the address, for example with or without “www”. A login page of the network can be the reason, too.'
  },
  'site-moved-to-https': {
    what: '{{host}} sends everybody on to {{address}}.',
    advice: 'Use that address: your password was sent to neither.'
  },
  'site-moved-to-www': {
    what: '{{host}} sends everybody on to {{address}}.',
    advice: 'Use that address: the two differ by “www”, and the site answers at one of them only. Your password was sent to neither.'
  },
  'captive-portal': {
    what: 'A login page of the network answers instead of {{host}}.',
    advice: 'Open any page in the browser and sign in to the network, then check again.'
  },
  'site-firewall': {
    what: 'A firewall before {{host}} asks whether you are a human, and Copydesk cannot answer.',
    advice: 'Ask whoever runs the site to let requests to “/wp-json/” through without such a page.'
  },
  'rest-off': {
    what: 'WordPress is at {{host}}, but its REST interface is switched off.',
    advice: 'Ask whoever runs the site to let “/wp-json/” answer: a plugin or a rule of the server closes it.'
  },
  'authorization-stripped': {
    what: 'Your password is right, but the server of {{host}} takes it out of the request before WordPress sees it.',
    advice: 'Ask whoever runs the site to let the header “Authorization” through to PHP. With Apache, this line in .htaccess does it: SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1'
  },
  'clock-differs': {
    what: 'The clock of this computer and that of {{host}} differ by {{minutes}} minutes.',
    advice: 'Copydesk reckons with it when it schedules. Set the clock of this computer right, or tell whoever runs the site.'
  },
  'browser-not-opened': {
    what: 'The browser could not be opened.',
    advice: 'Make an application password in WordPress under Users › Profile, and enter it here.'
  },
  'sign-in-rejected': {
    what: 'Copydesk was not approved on {{host}}.',
    advice: 'No password was made. Sign in again and choose “Yes, I approve of this connection”, or enter an application password.'
  },
  'sign-in-expired': {
    what: 'The approval came too late.',
    advice: 'A sign-in waits for ten minutes. Sign in again, and take the password of this one away in WordPress under Users › Profile.'
  },
  'sign-in-not-ours': {
    what: 'An answer to a sign-in was refused: it belongs to none that waits here.',
    advice: 'It may be an old one, used already, or not from the site you named. If you did not sign in just now, nothing is to be done. Else sign in again under Settings › Sites.'
  },
  'already-publishing': {
    what: 'This article is on its way to this site already.',
    advice: 'Wait until that is done, or cancel it in the outbox.'
  },
  'headline-missing': {
    what: 'The article has no headline.',
    advice: 'Write one, then publish.'
  },
  'credit-missing': {
    what: 'A picture has no credit.',
    advice: 'Write the credit at the picture, or say in the Publish dialog why it has none. What waits for an answer is taken back first.'
  },
  'post-changed-on-site': {
    what: 'The post was changed on the site since you last sent it.',
    advice: 'Look at what differs, then keep yours, take the site’s, or keep both. Nothing is overwritten before you choose.'
  },
  'post-trashed-on-site': {
    what: 'The post is in the trash of the site.',
    advice: 'Somebody threw it away there. Restore it on the site and publish again, or publish the article as a new post; the one in the trash stays there.'
  },
  'post-missing-on-site': {
    what: 'The post was deleted on the site.',
    advice: 'It cannot be brought back there. Publish the article as a new post, or leave it off the site.'
  },
  'picture-refused-by-site': {
    what: 'The site did not take a picture.',
    advice: 'It may not allow this kind of file. Replace the picture with a JPEG, then publish again.'
  },
  'picture-too-large-for-site': {
    what: 'A picture is too large for the site.',
    advice: 'Make it smaller and put it into the article again, or ask whoever runs the site to raise the limit for uploads.'
  },
  'value-refused-by-site': {
    what: 'The site did not accept a part of the article.',
    advice: 'Check slug, categories and tags, then publish again.'
  },
  'publish-not-confirmed': {
    what: 'The site did not confirm that the post is public.',
    advice: 'Look at the post there. Publishing again is safe: it goes on with the same post.'
  },
  'not-on-site': {
    what: 'This article is not on {{site}}.',
    advice: 'Publish or schedule it there first.'
  },
  embargoed: {
    what: 'The article is under embargo until {{until}}.',
    advice: 'Nothing was sent. Schedule it for then, change the embargo in the inspector, or publish it all the same.'
  },
  'schedule-missed': {
    what: '{{host}} did not publish the post at its minute.',
    advice: 'The site’s timer may be late or switched off; WordPress publishes only when somebody visits the site. “Publish now” makes it public: from the article with the words as they are now, from the outbox with those that were scheduled.'
  },
  cancelled: {
    what: 'Publishing was stopped.',
    advice: 'Publishing again goes on where it stopped; nothing is sent twice.'
  }
}

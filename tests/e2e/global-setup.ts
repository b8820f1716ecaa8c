export { startSharedSite as default } from '../wordpress/shared-site'

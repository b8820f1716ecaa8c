export { stopSharedSite as default } from '../wordpress/shared-site'

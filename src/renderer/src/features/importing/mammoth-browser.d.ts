/** The build of mammoth for browsers, which needs nothing of Node. */
declare module 'mammoth/mammoth.browser.js' {
  import mammoth from 'mammoth'

  export default mammoth
}

// Makes the files that the service serves: `node build.mjs <folder>`, after `npm ci`, in this folder or a copy.
// Each gets a name with a hash of its content, so browsers may keep it for good, and stands there plain,
// by gzip and by brotli. The folder's `list.txt` says what is what.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { compile } from 'sass'

const target = process.argv[2]
const govuk = 'node_modules/govuk-frontend/dist/govuk'
const { version } = JSON.parse(readFileSync('node_modules/govuk-frontend/package.json', 'utf8'))
const licence = `/*! govuk-frontend ${version}, Crown Copyright (Government Digital Service), MIT licence */\n`

// A council may use the design system, and must not look like GOV.UK.
function refuseGovernmentDress(text) {
  const found = text.match(/@font-face|GDS Transport|govuk-crest|crown/)
  if (found) throw new Error(`The styles hold "${found[0]}", which only GOV.UK may use.`)
  return text
}

function style() {
  const { css } = compile('styles/main.scss', { style: 'compressed', loadPaths: [govuk], charset: false })
  return licence + refuseGovernmentDress(css)
}

// The package comes as one minified module: our few lines take the place of its list of exports.
function script() {
  const [module, ...rest] = readFileSync(`${govuk}/govuk-frontend.min.js`, 'utf8').split(/export\{[\w,]+\};/)
  if (rest.length !== 1) throw new Error('The script of govuk-frontend is not built as it was.')
  return licence + module + readFileSync('script.mjs', 'utf8').replace(/^(\/\/|import ).*\n/gm, '')
}

rmSync(target, { recursive: true, force: true })
mkdirSync(target, { recursive: true })
const list = []

function put(name, kind, content) {
  const plain = Buffer.from(content)
  const [stem, ending] = name.split('.')
  const file = `${stem}-${createHash('sha256').update(plain).digest('hex').slice(0, 16)}.${ending}`
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }
  writeFileSync(`${target}/${file}`, plain)
  writeFileSync(`${target}/${file}.gz`, gzipSync(plain, { level: 9 }))
  writeFileSync(`${target}/${file}.br`, brotliCompressSync(plain, quality))
  list.push(`${name}\t${file}\t${kind}\n`)
}

put('style.css', 'text/css; charset=utf-8', style())
put('script.js', 'text/javascript; charset=utf-8', script())
put('icon.svg', 'image/svg+xml; charset=utf-8', readFileSync('icons/icon.svg'))
put('favicon.ico', 'image/x-icon', readFileSync('icons/favicon.ico'))
writeFileSync(`${target}/list.txt`, list.join(''))

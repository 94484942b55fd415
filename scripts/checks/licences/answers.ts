/** What was read by a person, since a program could not: for one version, after which it has to be read again. */
export type Answer = {
  /** `*` stands for the computer that a package is built for. */
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly because: string
}

export const answers: readonly Answer[] = [
  {
    name: 'node-linux-*',
    version: '24.21.0',
    licence: 'MIT',
    because: 'one file has the licences of Node and of all that is built into it, each of them free',
  },
  {
    name: '@img/sharp-libvips-*',
    version: '1.3.4',
    licence: 'LGPL-3.0-or-later',
    because:
      'its readme names the licence of each library in it, all free; they are linked at run time and can be replaced',
  },
  { name: '@esbuild/*', version: '0.28.2', licence: 'MIT', because: 'the program of esbuild, which brings the text' },
  {
    name: '@node-rs/argon2-*',
    version: '2.2.1',
    licence: 'MIT',
    because: 'the built part of @node-rs/argon2, which brings the text',
  },
  {
    name: '@myriaddreamin/typst-ts-node-compiler-*',
    version: '0.7.0',
    licence: 'Apache-2.0',
    because: 'the built part of @myriaddreamin/typst-ts-node-compiler, which brings the text',
  },
  {
    name: 'jsonld',
    version: '9.0.0',
    licence: 'BSD-3-Clause',
    because: 'the preface asks commercial users for a payment and says that it is not required',
  },
  {
    name: 'lodash.chunk',
    version: '4.2.0',
    licence: 'MIT',
    because: 'what is excepted is its documentation, under CC0, and libraries that are not in the package',
  },
  {
    name: '@zone-eu/mailsplit',
    version: '5.4.30',
    licence: 'MIT OR EUPL-1.1+',
    because: 'the file beside that of MIT is the EUPL in Estonian, which counts as every other language of it',
  },
  {
    name: 'argparse',
    version: '2.0.1',
    licence: 'Python-2.0',
    because: 'the licence of Python, free, with the history of Python around it',
  },
  {
    name: 'dijkstrajs',
    version: '1.0.3',
    licence: 'MIT',
    because: 'names the licence by its address, and repeats only what it says of warranty',
  },
  { name: 'koa-compose', version: '4.2.0', licence: 'MIT', because: 'says the one word in readme and package.json' },
]

import { isAbsolute, join, resolve } from 'node:path'

/** What can be said on the command line. */
export type Switches = {
  readonly dataFolder: string
  /** Pointer, witness, pepper, log and Chromium's own profile. */
  readonly userFolder: string
  /** The data folder holds the sample office. */
  readonly sample: boolean
  /** A picture of the first page, taken once it is ready. */
  readonly picture: string | undefined
  /** Quit once ready. */
  readonly quit: boolean
}

function valueOf(argv: readonly string[], name: string): string | undefined {
  const index = argv.indexOf(name)
  const value = index === -1 ? undefined : argv[index + 1]
  return value === undefined || value.startsWith('--') ? undefined : absolute(value)
}

function absolute(path: string): string {
  return isAbsolute(path) ? path : resolve(path)
}

/** Reads the switches; without `--data` the office lives in the user's own application folder. */
export function readSwitches(argv: readonly string[], appFolder: string): Switches {
  const data = valueOf(argv, '--data')
  return {
    dataFolder: data ?? join(appFolder, 'office'),
    userFolder: data === undefined ? appFolder : `${data}.user`,
    sample: argv.includes('--sample'),
    picture: valueOf(argv, '--picture'),
    quit: argv.includes('--quit'),
  }
}

/** The command line that opens the sample office instead. */
export function sampleArguments(args: readonly string[], sampleFolder: string): string[] {
  const data = args.indexOf('--data')
  const kept = args.filter((_argument, index) => data === -1 || (index !== data && index !== data + 1))
  return [...kept, '--data', sampleFolder, '--sample']
}

/** Reads what passed, failed and was skipped from the reports of our two test runners, and which tests failed. */

export function countVitest(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
    names: report.testResults.flatMap(failedInFile),
  }
}

/** A file that could not even be read has no tests to name. */
function failedInFile({ name, status, assertionResults }) {
  const file = name.replace(/^.*\/tests\//, 'tests/')
  const failed = assertionResults.filter(({ status: ofTest }) => ofTest === 'failed')
  if (failed.length === 0) return status === 'failed' ? [file] : []
  return failed.map(({ fullName }) => `${file} > ${fullName}`)
}

export function countPlaywright({ stats, suites = [] }) {
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    names: suites.flatMap((suite) => failedInSuite(suite, [])),
  }
}

function failedInSuite({ title, specs = [], suites = [] }, above) {
  const path = [...above, title]
  const failed = specs.filter(({ ok }) => !ok).map((spec) => [...path, spec.title].join(' > '))
  return [...failed, ...suites.flatMap((suite) => failedInSuite(suite, path))]
}

export function sum(counts) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

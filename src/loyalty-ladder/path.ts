/** Writes a place in a policy as one would in a program: `requirements["raving fan"][0].within`. */
export function writePath([first = '', ...rest]: readonly (string | number)[]): string {
  const steps = rest.map((step) =>
    typeof step === 'number'
      ? `[${step}]`
      : /^\w+$/.test(step)
        ? `.${step}`
        : `[${JSON.stringify(step)}]`,
  )
  return `${first}${steps.join('')}`
}

/**
 * The smallest whole number from 1 to `most` that is enough, where with one every larger one is too;
 * nothing where even `most` is not.
 */
export function smallestCount(
  isEnough: (count: number) => boolean,
  most: number,
): number | undefined {
  if (most < 1) return undefined
  let [below, count] = [0, 1]
  while (!isEnough(count)) {
    if (count >= most) return undefined
    ;[below, count] = [count, Math.min(2 * count, most)]
  }
  while (count - below > 1) {
    const middle = below + Math.floor((count - below) / 2)
    if (isEnough(middle)) count = middle
    else below = middle
  }
  return count
}

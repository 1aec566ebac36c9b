/** A clock that runs while a question stands, in words: what is left, and afterwards how much more it was. */

/** @param elapsed milliseconds since the question was put */
export function clockWords(minutes: number, elapsed: number): string {
  const left = Math.ceil(minutes * 60 - elapsed / 1000);
  return left > 0 ? `${digits(left)} left` : `${digits(minutes * 60)} are over, by ${digits(-left)}`;
}

/** `told in 1:52`, for whoever has no clock on the screen. */
export function elapsedWords(elapsed: number): string {
  return digits(Math.round(elapsed / 1000));
}

/** `1:52`. */
function digits(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

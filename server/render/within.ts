/** The work's result, or what `late` returns or throws when the limit passes first. The work itself goes on. */
export function within<Result, Late>(limitMs: number, work: Promise<Result>, late: () => Late): Promise<Result | Late> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      try {
        resolve(late());
      } catch (error) {
        reject(error);
      }
    }, limitMs);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

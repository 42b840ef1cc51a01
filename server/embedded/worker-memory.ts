/**
 * Environment of the worker process. Each thread of a crawl allocates for itself and glibc keeps what it frees apart for
 * each; two arenas make them share, which saves about a fifth of the memory. Other allocators do not read it.
 */
export const WORKER_MEMORY: Readonly<Record<string, string>> = { MALLOC_ARENA_MAX: "2" };

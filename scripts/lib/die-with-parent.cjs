/**
 * Loaded before the server: when the process that started it is gone, however it went, the server goes too.
 */
process.once('disconnect', () => process.exit(0));
process.channel?.unref();

/**
 * Queries of strangers, run in processes of their own that can be stopped for certain: {@link
 * dawen.reader.QueryReaders} in the server, {@link dawen.reader.ReaderMain} in each process.
 */
package dawen.reader;

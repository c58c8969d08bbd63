/** Extraction as a job of Apache Spark: transcripts in, sorted N-Quads parts out. */
package dawen.spark;

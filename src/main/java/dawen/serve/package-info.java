/** One HTTP process: Fuseki's query endpoint, canned queries by URL, and pages. */
package dawen.serve;

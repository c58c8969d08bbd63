/**
 * Narrows a search for words in a large graph to the texts that can hold them, by a Lucene index
 * beside the graph that never decides and may be deleted at any time. The only package that imports
 * Lucene.
 */
package dawen.text;

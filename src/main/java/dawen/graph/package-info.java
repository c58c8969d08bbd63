/** From records to RDF: vocabulary, IRIs, quads, reference graphs and shapes. */
package dawen.graph;

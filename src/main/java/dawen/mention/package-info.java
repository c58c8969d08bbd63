/**
 * Finds what a conference's exchanges are about: outlets, places, organisations, people, documents
 * and topics, each with span, rule and confidence. What is misprinted is read as repaired and
 * quoted as printed. The only package that imports HanLP.
 */
package dawen.mention;

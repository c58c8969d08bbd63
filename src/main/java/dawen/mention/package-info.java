/**
 * Finds what a conference's exchanges are about: outlets, places, organisations, people, documents
 * and topics, each with span, rule and confidence. The only package that imports HanLP.
 */
package dawen.mention;

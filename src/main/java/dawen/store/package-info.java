/** Where graphs are kept: a TDB2 folder or a remote Fuseki, behind one contract. */
package dawen.store;

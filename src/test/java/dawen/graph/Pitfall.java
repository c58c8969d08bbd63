package dawen.graph;

import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.rdf.model.ModelFactory;

/**
 * Mistakes that ontologies often make, numbered as in the catalogue of OOPS! (OntOlogy Pitfall
 * Scanner, Poveda-Villalón and others); 0 where the catalogue has none. Each is a query for the
 * terms that make it.
 *
 * <p>Left out are those that need a reader (P01, P07 in part, P09, P16 to P18), those of axioms
 * that a term here cannot have for want of blank nodes (P14, P15), P30, which needs a thesaurus,
 * and P37, which needs the network.
 */
enum Pitfall {
  /** P02 Creating synonyms as classes: two classes said to be equivalent in one namespace. */
  SYNONYMS_AS_CLASSES(
      2, "?at owl:equivalentClass ?other . FILTER(?at != ?other) " + own("?at") + own("?other")),

  /** P03 Creating the relationship "is" instead of using rdfs:subClassOf, rdf:type, owl:sameAs. */
  RELATION_IS(
      3, "?at a ?type . " + own("?at") + name("?at") + "FILTER(REGEX(?name, '^is_?[aA]?$'))"),

  /** P04 Creating unconnected ontology elements: a class that nothing leads to or from. */
  UNCONNECTED(
      4,
      "?at a owl:Class . "
          + own("?at")
          + "FILTER NOT EXISTS { ?at rdfs:subClassOf|skos:closeMatch|owl:equivalentClass ?above }"
          + "FILTER NOT EXISTS { ?user rdfs:subClassOf|rdfs:domain|rdfs:range|a"
          + "|schema:domainIncludes|schema:rangeIncludes ?at }"),

  /** P05 Defining wrong inverse relationships: domain and range are not swapped. */
  WRONG_INVERSE(
      5,
      "?at owl:inverseOf ?other . FILTER(?at != ?other)"
          + "{ ?at rdfs:domain ?c FILTER NOT EXISTS { ?other rdfs:range ?c } }"
          + " UNION { ?at rdfs:range ?c FILTER NOT EXISTS { ?other rdfs:domain ?c } }"),

  /** P06 Including cycles in a hierarchy: of classes, and as well of properties and of concepts. */
  CYCLE(
      6,
      "{ ?at rdfs:subClassOf+ ?at } UNION { ?at rdfs:subPropertyOf+ ?at }"
          + " UNION { ?at skos:broader+ ?at }"),

  /** P07 Merging different concepts in the same class, as far as the name tells it. */
  MERGED_CONCEPTS(
      7,
      "?at a owl:Class . "
          + own("?at")
          + name("?at")
          + "FILTER(REGEX(?name, '[a-z](And|Or)[A-Z]'))"),

  /** P08 Missing annotations: label, definition and example, here in Chinese and in English. */
  MISSING_ANNOTATIONS(
      8,
      "?at a ?type . "
          + own("?at")
          + "VALUES (?property ?language) { (rdfs:label 'zh') (rdfs:label 'en') (rdfs:comment 'zh')"
          + " (rdfs:comment 'en') (skos:example 'zh') (skos:example 'en') }"
          + "FILTER NOT EXISTS { ?at ?property ?text FILTER(LANG(?text) = ?language) }"),

  /** P10 Missing disjointness: no two classes are said to be disjoint. */
  NO_DISJOINTNESS(10, "?at a owl:Ontology . FILTER NOT EXISTS { ?one owl:disjointWith ?other }"),

  /** P11 Missing domain or range in properties; that of schema.org will do. */
  MISSING_DOMAIN_OR_RANGE(
      11,
      property("?at")
          + own("?at")
          + "FILTER(NOT EXISTS { ?at rdfs:domain|schema:domainIncludes ?c }"
          + " || NOT EXISTS { ?at rdfs:range|schema:rangeIncludes ?c })"),

  /** P12 Equivalent properties not explicitly declared: two properties with one label. */
  PROPERTIES_WITH_ONE_LABEL(
      12,
      property("?at")
          + property("?other", "?otherType")
          + "?at rdfs:label ?label . ?other rdfs:label ?label . FILTER(STR(?at) < STR(?other))"
          + "FILTER NOT EXISTS { ?at owl:equivalentProperty|^owl:equivalentProperty ?other }"),

  /** P13 Inverse relationships not explicitly declared: there and back between two own classes. */
  UNDECLARED_INVERSE(
      13,
      "?at rdfs:domain ?c ; rdfs:range ?d . ?other rdfs:domain ?d ; rdfs:range ?c ."
          + "FILTER(?c != ?d) "
          + own("?c")
          + own("?d")
          + "FILTER NOT EXISTS { ?at owl:inverseOf|^owl:inverseOf ?other }"),

  /** P19 Defining multiple domains or ranges in properties, which would all have to hold. */
  SEVERAL_DOMAINS_OR_RANGES(
      19,
      "?at rdfs:domain|rdfs:range ?c . "
          + several("rdfs:domain")
          + " UNION "
          + several("rdfs:range")),

  /** P20 Misusing ontology annotations: empty, one for the other, or in the wrong language. */
  MISUSED_ANNOTATIONS(
      20,
      "?at rdfs:label|rdfs:comment|skos:example ?text . BIND(LANG(?text) AS ?language)"
          + "FILTER(STRLEN(STR(?text)) = 0"
          + " || ?language = 'zh' && !REGEX(?text, '\\\\p{IsHan}')"
          + " || ?language = 'en' && REGEX(?text, '\\\\p{IsHan}')"
          + " || EXISTS { ?at rdfs:label ?text ; rdfs:comment ?text })"),

  /** P21 Using a miscellaneous class. */
  MISCELLANEOUS_CLASS(
      21,
      "?at a owl:Class . "
          + own("?at")
          + name("?at")
          + "FILTER(REGEX(?name, '^(Other|Misc|Various)'))"),

  /** P22 Using different naming conventions: ThisForClasses, thisForProperties. */
  NAMING(
      22,
      own("?at")
          + "{ ?at a owl:Class } UNION { "
          + property("?at")
          + "BIND(true AS ?small) }"
          + name("?at")
          + "FILTER(!REGEX(?name, IF(BOUND(?small), '^[a-z][A-Za-z0-9]*$', '^[A-Z][A-Za-z0-9]*$')))"),

  /** P23 Duplicating a datatype already provided by the implementation language. */
  DUPLICATED_DATATYPE(
      23,
      "?at a ?type . VALUES ?type { owl:Class rdfs:Datatype } "
          + own("?at")
          + name("?at")
          + "FILTER(LCASE(?name) IN ('string', 'integer', 'decimal', 'boolean', 'date', 'datetime',"
          + " 'anyuri', 'duration'))"),

  /** P24 Using recursive definitions: a term by itself. */
  RECURSIVE_DEFINITION(
      24,
      "{ ?at owl:equivalentClass|owl:equivalentProperty|owl:disjointWith|skos:closeMatch ?at }"
          + " UNION { ?at owl:equivalentClass/(owl:someValuesFrom|owl:allValuesFrom) ?at }"),

  /** P25 Defining a relationship as inverse to itself. */
  INVERSE_TO_ITSELF(25, "?at owl:inverseOf ?at"),

  /** P26 Defining inverse relationships for a symmetric one. */
  INVERSE_OF_SYMMETRIC(
      26,
      "?at a owl:SymmetricProperty ; owl:inverseOf|^owl:inverseOf ?other FILTER(?at != ?other)"),

  /** P27 Defining wrong equivalent properties: their domains or ranges differ. */
  WRONG_EQUIVALENT_PROPERTIES(
      27,
      "?at owl:equivalentProperty ?other . VALUES ?end { rdfs:domain rdfs:range }"
          + "?at ?end ?c . ?other ?end ?d . FILTER(?c != ?d)"),

  /** P28 Defining wrong symmetric relationships: domain and range differ. */
  WRONG_SYMMETRIC(
      28, "?at a owl:SymmetricProperty ; rdfs:domain ?c ; rdfs:range ?d FILTER(?c != ?d)"),

  /** P29 Defining wrong transitive relationships: domain and range differ. */
  WRONG_TRANSITIVE(
      29, "?at a owl:TransitiveProperty ; rdfs:domain ?c ; rdfs:range ?d FILTER(?c != ?d)"),

  /** P31 Defining wrong equivalent classes: disjoint, or one above the other. */
  WRONG_EQUIVALENT_CLASSES(
      31,
      "?at owl:equivalentClass ?other . FILTER(?at != ?other)"
          + "?at owl:disjointWith|^owl:disjointWith|rdfs:subClassOf|^rdfs:subClassOf ?other"),

  /** P32 Several classes with the same label. */
  CLASSES_WITH_ONE_LABEL(
      32,
      "?at a owl:Class ; rdfs:label ?label . ?other a owl:Class ; rdfs:label ?label ."
          + "FILTER(STR(?at) < STR(?other))"),

  /** P33 Creating a property chain with just one property. */
  CHAIN_OF_ONE(33, "?at owl:propertyChainAxiom/rdf:rest rdf:nil"),

  /** P34 Untyped class. */
  UNTYPED_CLASS(
      34,
      "?user rdfs:subClassOf|rdfs:domain|rdfs:range|schema:domainIncludes|schema:rangeIncludes ?at ."
          + own("?at")
          + "FILTER NOT EXISTS { ?at a owl:Class }"),

  /** P35 Untyped property: used, or put above another, or said to have domain or range. */
  UNTYPED_PROPERTY(
      35,
      "{ ?s ?at ?o } UNION { ?user rdfs:subPropertyOf ?at } UNION { ?at rdfs:domain|rdfs:range ?c } "
          + own("?at")
          + "FILTER NOT EXISTS { VALUES ?kind { owl:ObjectProperty owl:DatatypeProperty }"
          + " ?at a ?kind }"),

  /** P36 URI contains file extension. */
  FILE_EXTENSION(
      36, "?at a owl:Ontology FILTER(REGEX(STR(?at), '[.](ttl|owl|rdf|xml|html?|n3)$'))"),

  /** P38 No OWL ontology declaration. */
  NO_ONTOLOGY(38, "BIND(own: AS ?at) FILTER NOT EXISTS { ?ontology a owl:Ontology }"),

  /** P39 Ambiguous namespace: none stated, or terms outside it. */
  AMBIGUOUS_NAMESPACE(
      39,
      "?at a owl:Ontology . FILTER NOT EXISTS { ?at vann:preferredNamespaceUri ?namespace ;"
          + " vann:preferredNamespacePrefix ?prefix FILTER(?namespace = STR(own:)) }"),

  /** P40 Namespace hijacking: something is defined in a namespace of others. */
  HIJACKING(
      40,
      "?at a|rdfs:subClassOf|rdfs:domain|rdfs:range|rdfs:label ?any ."
          + "FILTER(ISIRI(?at) && !STRSTARTS(STR(?at), STR(own:)))"
          + "FILTER NOT EXISTS { ?at a owl:Ontology }"),

  /** P41 No license declared. */
  NO_LICENCE(41, "?at a owl:Ontology . FILTER NOT EXISTS { ?at dct:license ?licence }"),

  /** Not in the catalogue: no version. */
  NO_VERSION(0, "?at a owl:Ontology . FILTER NOT EXISTS { ?at owl:versionInfo ?version }"),

  /** Not in the catalogue: something refers to a value that nothing declares. */
  UNDECLARED_VALUE(
      0,
      "?s skos:hasTopConcept|skos:inScheme|owl:hasValue ?at . FILTER NOT EXISTS { ?at a ?type }"),

  /** Not in the catalogue: a chain of properties goes on behind one that ends in a literal. */
  CHAIN_THROUGH_LITERAL(
      0,
      "?whole owl:propertyChainAxiom/rdf:rest* ?step ."
          + "?step rdf:first ?at ; rdf:rest/rdf:first ?next . ?at a owl:DatatypeProperty"),

  /**
   * Not in the catalogue: the values of an object property are literals, or the other way round.
   */
  WRONG_KIND_OF_RANGE(
      0,
      "?at a ?type ; rdfs:range ?range . "
          + "BIND(STRSTARTS(STR(?range), STR(xsd:)) || ?range IN (rdf:langString, rdfs:Literal)"
          + " AS ?literal)"
          + "FILTER(?type = owl:ObjectProperty && ?literal"
          + " || ?type = owl:DatatypeProperty && !?literal)");

  private static final String PREFIXES =
      """
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX owl: <http://www.w3.org/2002/07/owl#>
      PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
      PREFIX dct: <http://purl.org/dc/terms/>
      PREFIX vann: <http://purl.org/vocab/vann/>
      PREFIX schema: <https://schema.org/>
      PREFIX own: <%s>
      SELECT DISTINCT ?at WHERE { %s } ORDER BY ?at
      """;

  private final int number;
  private final String where;

  Pitfall(int number, String where) {
    this.number = number;
    this.where = where;
  }

  /** Its number in the catalogue; 0 if it is not in it. */
  int number() {
    return number;
  }

  /** IRIs of the terms of an ontology that make this mistake; empty if none does. */
  List<String> in(Graph ontology, String namespace) {
    try (QueryExecution execution =
        QueryExecution.model(ModelFactory.createModelForGraph(ontology))
            .query(QueryFactory.create(PREFIXES.formatted(namespace, where)))
            .build()) {
      List<String> found = new ArrayList<>();
      execution.execSelect().forEachRemaining(row -> found.add(row.get("at").toString()));
      return found;
    }
  }

  private static String own(String term) {
    return " FILTER(ISIRI(%1$s) && STRSTARTS(STR(%1$s), STR(own:)) && %1$s != own:) "
        .formatted(term);
  }

  private static String property(String term) {
    return property(term, "?kind");
  }

  private static String property(String term, String kind) {
    return " VALUES %2$s { owl:ObjectProperty owl:DatatypeProperty } %1$s a %2$s . "
        .formatted(term, kind);
  }

  private static String name(String term) {
    return " BIND(STRAFTER(STR(%s), STR(own:)) AS ?name) ".formatted(term);
  }

  private static String several(String property) {
    return "{ ?at %1$s ?c , ?d FILTER(?c != ?d) }".formatted(property);
  }
}

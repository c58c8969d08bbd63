# an ontology has a title in Chinese and in English
DELETE WHERE { <https://w3id.org/dawen/ontology> dct:title ?title }

# an ontology has a description in Chinese and in English
DELETE WHERE { <https://w3id.org/dawen/ontology> dct:description ?description }

# an ontology has exactly one licence
DELETE WHERE { <https://w3id.org/dawen/ontology> dct:license ?licence }

# an ontology has exactly one version, of three numbers
INSERT DATA { <https://w3id.org/dawen/ontology> owl:versionInfo "new" }

# an ontology has exactly one preferred prefix, of small letters
DELETE WHERE { <https://w3id.org/dawen/ontology> <http://purl.org/vocab/vann/preferredNamespacePrefix> ?prefix }

# an ontology has exactly one preferred namespace, which ends with # or /
DELETE WHERE { <https://w3id.org/dawen/ontology> <http://purl.org/vocab/vann/preferredNamespaceUri> ?namespace } ;
INSERT DATA { <https://w3id.org/dawen/ontology> <http://purl.org/vocab/vann/preferredNamespaceUri> "https://w3id.org/dawen/ontology" }

# an ontology defines at least one term
# every term of an ontology's namespace says that the ontology defines it
DELETE WHERE { ?term rdfs:isDefinedBy ?ontology }

# every term of an ontology's namespace says that the ontology defines it
INSERT DATA { dawen:undefined rdfs:label "无定义"@zh }

# every term of an ontology's namespace says that the ontology defines it
# what a term refers to within the namespace is defined too
DELETE WHERE { dawen:Place rdfs:isDefinedBy ?ontology }

# what a term refers to within the namespace is defined too
INSERT DATA { dawen:seat rdfs:seeAlso dawen:Elsewhere }

# no term is above itself
INSERT DATA { dawen:topic rdfs:subPropertyOf dawen:mainTopic }

# no term is above itself
INSERT DATA { dawen:Place rdfs:subClassOf dawen:Place }

# a property's name begins with a small letter, every other term's with a capital; metrics are named like properties
INSERT { dawen:Seat_of ?p ?o } WHERE { dawen:seat ?p ?o }

# a property's name begins with a small letter, every other term's with a capital; metrics are named like properties
INSERT { dawen:document ?p ?o } WHERE { dawen:Document ?p ?o }

# a term has a type
# a property's name begins with a small letter, every other term's with a capital; metrics are named like properties
DELETE WHERE { dawen:seat a ?type }

# a term has a label in Chinese and in English
DELETE DATA { dawen:Mention rdfs:label "mention"@en }

# a term has a label in Chinese and in English
INSERT DATA { dawen:Mention rdfs:label "Erwähnung"@de }

# a term has a definition in Chinese and in English, which is not its label
DELETE WHERE { dawen:Mention rdfs:comment ?comment }

# a term has a definition in Chinese and in English, which is not its label
DELETE { dawen:seat rdfs:comment ?comment } INSERT { dawen:seat rdfs:comment ?label }
WHERE { dawen:seat rdfs:comment ?comment ; rdfs:label ?label }

# a term has one example a language, and at most one in Turtle
INSERT DATA { dawen:Mention skos:example "another"@en }

# a term has an example in Chinese
DELETE { dawen:seat skos:example ?example } WHERE { dawen:seat skos:example ?example FILTER(LANG(?example) = "zh") }

# a term has an example in English
DELETE { dawen:seat skos:example ?example } WHERE { dawen:seat skos:example ?example FILTER(LANG(?example) = "en") }

# a term is defined by one described ontology
INSERT DATA { dawen:seat rdfs:isDefinedBy <https://example.org/ontology> }

# a term has exactly one version that it came with, of three numbers
DELETE WHERE { dawen:seat owl:versionInfo ?version }

# a term is linked to an established term
DELETE WHERE { dawen:seat rdfs:subPropertyOf ?established }

# a class is an rdfs:Class as well
DELETE DATA { dawen:Place a rdfs:Class }

# a property is an rdf:Property as well
DELETE DATA { dawen:seat a rdf:Property }

# a property has at most one domain; several would mean all of them at once
INSERT DATA { dawen:seat rdfs:domain schema:Person }

# a property has at most one range; several would mean all of them at once
INSERT DATA { dawen:seat rdfs:range schema:Person }

# a property says what it is used on
DELETE WHERE { dawen:inPart schema:domainIncludes ?domain }

# a property says what its values are
DELETE WHERE { dawen:seat rdfs:range ?range }

# the values of a datatype property have one of the datatypes that the graphs use
DELETE WHERE { dawen:year rdfs:range ?range } ;
INSERT DATA { dawen:year rdfs:range xsd:gYear }

# the values of an object property are things, not literals
DELETE WHERE { dawen:seat rdfs:range ?range } ;
INSERT DATA { dawen:seat rdfs:range xsd:string }

# the preferred labels of a value are its labels
DELETE DATA { dawen:Complete skos:prefLabel "complete"@en }

# the definitions of a value are its comments
INSERT DATA { dawen:Complete skos:definition "all of it"@en }

# a value is a top concept of its scheme
# the scheme of a value names the value too
DELETE DATA { dawen:Complete skos:topConceptOf dawen:CompletenessScheme }

# the scheme of a value names the value too
DELETE DATA { dawen:CompletenessScheme skos:hasTopConcept dawen:Complete }

# the preferred labels of a metric are its labels
# a metric has a label in Chinese and in English
INSERT DATA { dawen:precision skos:prefLabel "Genauigkeit"@de }

# the definitions of a metric are its comments
INSERT DATA { dawen:precision skos:definition "准"@zh-Hant }

# a metric has exactly one datatype
DELETE WHERE { dawen:precision dqv:expectedDataType ?type }

# a metric is in a dimension of quality
DELETE WHERE { dawen:precision dqv:inDimension ?dimension }

# a piece is of one question or answer
# the pieces of words make up the whole text
# the source prints a piece where the graph says
INSERT { <exchange/all-cases/2/answer> dawen:piece ?piece }
WHERE { <exchange/all-cases/1/answer> dawen:piece ?piece . ?piece dawen:textBegin "0"^^xsd:nonNegativeInteger }

# a piece begins at exactly one place of the text
# the pieces of words make up the whole text
# the source prints a piece where the graph says
INSERT { ?piece dawen:textBegin "1"^^xsd:integer }
WHERE { <exchange/all-cases/1/answer> dawen:piece ?piece . ?piece dawen:textBegin "0"^^xsd:nonNegativeInteger }

# a piece begins at exactly one place, before its end
DELETE { ?piece nif:beginIndex ?begin }
INSERT { ?piece nif:beginIndex ?end }
WHERE { <exchange/all-cases/1/answer> dawen:piece ?piece . ?piece dawen:textBegin "0"^^xsd:nonNegativeInteger ; nif:beginIndex ?begin ; nif:endIndex ?end }

# a piece ends at exactly one place
DELETE { ?piece nif:endIndex ?end }
WHERE { <exchange/all-cases/1/answer> dawen:piece ?piece . ?piece dawen:textBegin "0"^^xsd:nonNegativeInteger ; nif:endIndex ?end }

# the pieces of words make up the whole text
DELETE { ?part dawen:piece ?piece }
WHERE { BIND(<exchange/all-cases/1/answer> AS ?part) ?part dawen:piece ?piece . ?piece dawen:textBegin ?from FILTER(?from > 0) }
